import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { blank, type EditKind, type EditSite, type Replacement } from './edit-sites.ts';

/** Packages whose default export limits how many run at once. */
const LIMITERS = new Set(['p-limit', 'promise-limit', 'throat', 'plimit-lit']);
const RELEASES = new Set(['release', 'unlock']);
const CLOSES = new Set(['close', 'destroy', 'disconnect', 'dispose', 'end', 'quit', 'terminate']);

/** Places in one JavaScript or TypeScript file where something can be taken away, by its syntax alone. */
export function ecmascriptEdits(path: string): EditSite[] {
	const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
	const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
	const limiters = limitersOf(file);
	const found: EditSite[] = [];
	const add = (kind: EditKind, node: ts.Node, ...edits: Replacement[]) => {
		const around = functionAround(node);
		found.push({
			kind,
			path,
			edits,
			around: [around.getStart(), around.end],
			shown: node.getText().replace(/\s+/g, ' ').slice(0, 80),
		});
	};
	const visit = (node: ts.Node): void => {
		if (ts.isCallExpression(node)) {
			const member = ts.isPropertyAccessExpression(node.expression) ? node.expression : undefined;
			const [first] = node.arguments;
			// Without its handler, a kept promise that is named alone does nothing.
			const isStarted = member && ts.isCallExpression(member.expression) && ts.isExpressionStatement(node.parent);
			if (isStarted && member.name.text === 'catch' && first) {
				add('rejection handler', node, blank(text, [member.expression.end, node.end]));
			}
			if (member?.name.text === 'catch' && first && isFunction(first)) {
				const body = onlyCall(first.body);
				if (body) add('handler’s work', first, blank(text, [body.getStart(), body.end]));
			}
			const isLimiter = ts.isIdentifier(node.expression) && limiters.has(node.expression.text);
			if (isLimiter && first && ts.isArrowFunction(first) && !first.parameters.length && !ts.isBlock(first.body)) {
				const { body } = first;
				add('limiter', node, blank(text, [node.getStart(), body.getStart()]), blank(text, [body.end, node.end]));
			}
		}
		if (ts.isCatchClause(node)) {
			const body = holdsAwait(node.parent.tryBlock) ? onlyCall(node.block) : undefined;
			if (body) add('handler’s work', node, blank(text, [body.getStart(), body.end]));
		}
		if (ts.isExpressionStatement(node) && isInFinally(node)) {
			const name = calledMethod(node.expression);
			const kind = name && (RELEASES.has(name) ? 'release' : CLOSES.has(name) ? 'closing' : undefined);
			if (kind) add(kind, node, blank(text, [node.getStart(), node.end]));
		}
		// What closes at once is opened at once.
		if (ts.isVariableDeclarationList(node) && /^(await )?using /.test(node.getText()) && holdsAwait(node)) {
			const keyword = /^(await )?using/.exec(node.getText())![0];
			const start = node.getStart();
			add('closing', node, { range: [start, start + keyword.length], text: 'const'.padEnd(keyword.length) });
		}
		ts.forEachChild(node, visit);
	};
	visit(file);
	return found;
}

const isFunction = (node: ts.Node): node is ts.ArrowFunction | ts.FunctionExpression =>
	ts.isArrowFunction(node) || ts.isFunctionExpression(node);

/** The one statement of a block, when it is a call: a line of a log, mostly. */
function onlyCall(body: ts.Node): ts.Node | undefined {
	const [only, ...more] = ts.isBlock(body) ? body.statements : [];
	return only && !more.length && ts.isExpressionStatement(only) && ts.isCallExpression(only.expression)
		? only
		: undefined;
}

function calledMethod(node: ts.Expression): string | undefined {
	const call = ts.isAwaitExpression(node) ? node.expression : node;
	return ts.isCallExpression(call) && ts.isPropertyAccessExpression(call.expression)
		? call.expression.name.text
		: undefined;
}

function holdsAwait(node: ts.Node): boolean {
	if (ts.isAwaitExpression(node)) return true;
	return !ts.isFunctionLike(node) && Boolean(ts.forEachChild(node, child => holdsAwait(child) || undefined));
}

const isInFinally = ({ parent }: ts.ExpressionStatement): boolean =>
	ts.isBlock(parent) && ts.isTryStatement(parent.parent) && parent.parent.finallyBlock === parent;

function functionAround(node: ts.Node): ts.Node {
	let at = node.parent;
	while (!ts.isSourceFile(at) && !ts.isFunctionLike(at)) at = at.parent;
	return at;
}

/** Names of this file that limit: `const limit = pLimit(4)`. */
function limitersOf(file: ts.SourceFile): ReadonlySet<string> {
	const makers = new Set<string>();
	const found = new Set<string>();
	const visit = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node) && LIMITERS.has((node.moduleSpecifier as ts.StringLiteral).text)) {
			const name = node.importClause?.name?.text;
			if (name !== undefined) makers.add(name);
		}
		if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer) {
			const { initializer } = node;
			const callee = ts.isCallExpression(initializer) ? initializer.expression : undefined;
			const required = callee?.getText() === 'require' && /['"](.*)['"]/.exec(initializer.getText())?.[1];
			if (required && LIMITERS.has(required)) makers.add(node.name.text);
			if (callee && ts.isIdentifier(callee) && makers.has(callee.text)) found.add(node.name.text);
		}
		ts.forEachChild(node, visit);
	};
	visit(file);
	return found;
}
