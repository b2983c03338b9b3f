import ts from 'typescript';
import { blank } from '../edit-sites.ts';
import { gone, type Finder } from './site-file.ts';
import { awaitedCall, functionAround, holdsAwait, lastName, someIn } from './syntax.ts';

const RELEASES = /^(release|unlock|releaseConnection)$/;
const ACQUIRES = /^(acquire\w*|lock|connect|getConnection|reserve|createQueryRunner|wait|take|p|down)$/i;
const CLOSES = new Set(['close', 'destroy', 'disconnect', 'dispose', 'end', 'quit', 'terminate']);

/**
 * `release`: the call that gives back is gone, where the same function has taken what it gives back by a call of a name
 * that takes: `lock.acquire()` on the same object, `client = await pool.connect()`, `release = await mutex.acquire()`.
 *
 * `closing`: a `close()` in `finally` is gone, of a variable that the same function has opened by a call or `new`, or
 * `await using` is `const`. A variable that goes on elsewhere (returned, stored, an argument) is nobody's to judge.
 *
 * `finally`: of such a `finally` nothing but its statements is left, behind the `try`, which awaits something.
 */
export const held: Finder = (text, add) => node => {
	if (ts.isExpressionStatement(node)) {
		const call = awaitedCall(node.expression);
		if (call && isRelease(call)) add('release', node, gone(text, node));
		if (call && isInFinally(node) && isClosing(call)) add('closing', node, gone(text, node));
	}
	if (ts.isTryStatement(node) && node.finallyBlock && holdsAwait(node.tryBlock)) {
		const [only, ...more] = node.finallyBlock.statements;
		const call = only && !more.length && ts.isExpressionStatement(only) ? awaitedCall(only.expression) : undefined;
		if (call && (isRelease(call) || isClosing(call))) {
			const word = text.lastIndexOf('finally', node.finallyBlock.getStart());
			const edits = [blank(text, [word, word + 'finally'.length])];
			// A `catch` that stays keeps the `try`.
			if (!node.catchClause) edits.push(blank(text, [node.getStart(), node.getStart() + 'try'.length]));
			add('finally', node, ...edits);
		}
	}
	// What closes at once is opened at once.
	if (ts.isVariableDeclarationList(node) && /^(await )?using /.test(node.getText()) && holdsAwait(node)) {
		const keyword = /^(await )?using/.exec(node.getText())![0];
		const start = node.getStart();
		add('closing', node, { range: [start, start + keyword.length], text: 'const'.padEnd(keyword.length) });
	}
};

const isInFinally = ({ parent }: ts.Node): boolean =>
	ts.isBlock(parent) && ts.isTryStatement(parent.parent) && parent.parent.finallyBlock === parent;

function isRelease(call: ts.CallExpression): boolean {
	const callee = call.expression;
	const around = functionAround(call);
	if (ts.isIdentifier(callee)) return Boolean(openedAs(callee.text, around, ACQUIRES));
	if (!ts.isPropertyAccessExpression(callee) || !RELEASES.test(callee.name.text)) return false;
	const of = callee.expression.getText();
	if (ts.isIdentifier(callee.expression) && openedAs(of, around, ACQUIRES)) return true;
	return someIn(
		around,
		each =>
			ts.isCallExpression(each) &&
			ts.isAwaitExpression(each.parent) &&
			ts.isPropertyAccessExpression(each.expression) &&
			each.expression.expression.getText() === of &&
			ACQUIRES.test(each.expression.name.text),
		false,
	);
}

function isClosing(call: ts.CallExpression): boolean {
	const callee = call.expression;
	if (!ts.isPropertyAccessExpression(callee) || !CLOSES.has(callee.name.text) || !ts.isIdentifier(callee.expression))
		return false;
	const name = callee.expression.text;
	const around = functionAround(call);
	return Boolean(openedAs(name, around, /./)) && !isGivenAway(name, around);
}

/** The call whose value a variable of the function gets. */
function openedAs(name: string, around: ts.Node, by: RegExp): ts.Node | undefined {
	let found: ts.Node | undefined;
	someIn(around, each => {
		const value =
			ts.isVariableDeclaration(each) && isNamed(each.name, name)
				? each.initializer
				: ts.isBinaryExpression(each) &&
					  each.left.getText() === name &&
					  each.operatorToken.kind === ts.SyntaxKind.EqualsToken
					? each.right
					: undefined;
		const bare = value && ts.isAwaitExpression(value) ? value.expression : value;
		const isOpened = bare && (ts.isCallExpression(bare) || ts.isNewExpression(bare));
		if (isOpened && functionAround(each) === around && by.test(lastName(bare.expression) ?? '')) found = bare;
		return found !== undefined;
	});
	return found;
}

const isNamed = (target: ts.BindingName, name: string): boolean =>
	ts.isIdentifier(target)
		? target.text === name
		: ts.isArrayBindingPattern(target) && target.elements.at(-1)?.getText() === name;

function isGivenAway(name: string, around: ts.Node): boolean {
	return someIn(around, each => {
		if (!ts.isIdentifier(each) || each.text !== name) return false;
		const { parent } = each;
		if (ts.isReturnStatement(parent) || ts.isShorthandPropertyAssignment(parent) || ts.isArrayLiteralExpression(parent))
			return true;
		if (ts.isPropertyAssignment(parent)) return parent.initializer === each;
		if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return parent.expression !== each;
		return (
			ts.isBinaryExpression(parent) && parent.right === each && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken
		);
	});
}
