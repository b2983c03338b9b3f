import ts from 'typescript';
import { blank, type Replacement } from '../edit-sites.ts';
import { only, type Finder } from './site-file.ts';
import { isCombinator, isFunction, lastName } from './syntax.ts';

/** Packages whose default export makes a function that limits, or a queue with `add`. */
const FUNCTIONS = new Set(['p-limit', 'promise-limit', 'throat', 'plimit-lit']);
const QUEUES = new Set(['p-queue']);
const MAPPERS = new Set(['p-map']);
const PARTS =
	/^(chunk|chunks|chunked|chunkArray|splitEvery|batch|batches|toChunks|arrayChunk|splitIntoChunks|makeBatches)$/i;

/**
 * `limiter`, where what is limited is done for each item (in a callback of `map`, or pushed in a loop) and waited for
 * together: `limit(() => f(x))` and `queue.add(() => f(x))` become `f(x)`, `pMap(xs, f, { concurrency })` loses its
 * options, and `Promise.all(part.map(f))` in a loop over parts of `xs` becomes `Promise.all(xs.map(f))`.
 */
export const limiters: Finder = (text, add, source) => {
	const names = limitersOf(source);
	return node => {
		if (!ts.isCallExpression(node)) return;
		const [first, , options] = node.arguments;
		const callee = node.expression;
		const isLimit = ts.isIdentifier(callee) && names.limits.has(callee.text);
		const isAdd =
			ts.isPropertyAccessExpression(callee) &&
			callee.name.text === 'add' &&
			names.queues.has(callee.expression.getText());
		if ((isLimit || isAdd) && first && isForEach(node)) {
			if (isFunction(first) && !first.parameters.length && !ts.isBlock(first.body))
				add('limiter', node, ...only(text, node, first.body));
			// A callback with a body is called where it stands.
			else if (isFunction(first) && !first.parameters.length) {
				// Without semicolons it would call what the statement before gives.
				const open = ts.isExpressionStatement(node.parent) ? ';(' : '(';
				const called: Replacement[] = [
					{ range: [node.getStart(), first.getStart()], text: open },
					{ range: [first.end, node.end], text: ')()' },
				];
				add('limiter', node, ...called);
			}
		}
		if (ts.isIdentifier(callee) && names.mappers.has(callee.text) && options?.getText().includes('concurrency')) {
			// With the comma behind it: what is left has one already.
			const comma = /^\s*,/.exec(text.slice(options.end))?.[0].length ?? 0;
			add('limiter', node, blank(text, [options.getStart(), options.end + comma]));
		}
		const part = partOf(node);
		if (part) add('limiter', part.loop, { range: [part.name.getStart(), part.name.end], text: part.whole.getText() });
	};
};

/** What runs for each item and is not awaited where it stands. */
function isForEach(node: ts.Node): boolean {
	if (ts.isAwaitExpression(node.parent)) return false;
	for (let child = node, at = node.parent; !ts.isSourceFile(at); child = at, at = at.parent) {
		if (ts.isForOfStatement(at) && at.statement === child) return true;
		if (isFunction(at) && ts.isCallExpression(at.parent))
			return /^(map|flatMap|forEach)$/.test(lastName(at.parent.expression) ?? '');
		if (ts.isFunctionLike(at)) return false;
	}
	return false;
}

interface Part {
	readonly loop: ts.Node;
	/** `part` in `part.map(f)`. */
	readonly name: ts.Identifier;
	readonly whole: ts.Node;
}

/** `for (const part of chunk(xs, n)) … Promise.all(part.map(f))`, `const part = xs.slice(i, i + n)` in a loop alike. */
function partOf(call: ts.CallExpression): Part | undefined {
	if (!isCombinator(call)) return undefined;
	const [mapped] = call.arguments;
	const map = mapped && ts.isCallExpression(mapped) ? mapped.expression : undefined;
	if (!map || !ts.isPropertyAccessExpression(map) || map.name.text !== 'map' || !ts.isIdentifier(map.expression))
		return undefined;
	const name = map.expression;
	for (let at: ts.Node = call; !ts.isSourceFile(at) && !ts.isFunctionLike(at); at = at.parent) {
		if (!ts.isForOfStatement(at) && !ts.isForStatement(at) && !ts.isWhileStatement(at)) continue;
		const whole = wholeOf(at, name.text);
		if (whole) return { loop: at, name, whole };
	}
	return undefined;
}

function wholeOf(loop: ts.ForOfStatement | ts.ForStatement | ts.WhileStatement, part: string): ts.Node | undefined {
	if (ts.isForOfStatement(loop) && ts.isVariableDeclarationList(loop.initializer)) {
		const [declared] = loop.initializer.declarations;
		const made = ts.isCallExpression(loop.expression) ? loop.expression : undefined;
		const isPart = made && declared?.name.getText() === part && PARTS.test(lastName(made.expression) ?? '');
		return isPart ? made.arguments[0] : undefined;
	}
	const block = ts.isBlock(loop.statement) ? loop.statement.statements : [];
	for (const statement of block) {
		if (!ts.isVariableStatement(statement)) continue;
		for (const { name, initializer } of statement.declarationList.declarations) {
			const cut = initializer && ts.isCallExpression(initializer) ? initializer.expression : undefined;
			if (name.getText() !== part || !cut || !ts.isPropertyAccessExpression(cut)) continue;
			if (/^(slice|splice)$/.test(cut.name.text) && (initializer as ts.CallExpression).arguments.length === 2)
				return cut.expression;
		}
	}
	return undefined;
}

interface Names {
	readonly limits: ReadonlySet<string>;
	readonly queues: ReadonlySet<string>;
	readonly mappers: ReadonlySet<string>;
}

/** Names of this file that limit: `const limit = pLimit(4)`, `this.queue = new PQueue()`. */
function limitersOf(file: ts.SourceFile): Names {
	const makers = new Map<string, string>();
	const limits = new Set<string>();
	const queues = new Set<string>();
	const made = (target: ts.Node, value: ts.Expression | undefined): void => {
		if (!value || !(ts.isCallExpression(value) || ts.isNewExpression(value))) return;
		const required = value.expression.getText() === 'require' ? /['"](.*)['"]/.exec(value.getText())?.[1] : undefined;
		if (required && ts.isIdentifier(target)) makers.set(target.text, required);
		const from = ts.isIdentifier(value.expression) ? makers.get(value.expression.text) : undefined;
		if (from && FUNCTIONS.has(from)) limits.add(target.getText());
		if (from && QUEUES.has(from)) queues.add(target.getText());
	};
	const visit = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node)) {
			const from = (node.moduleSpecifier as ts.StringLiteral).text;
			const name = node.importClause?.name?.text;
			if (name !== undefined) makers.set(name, from);
			const named = node.importClause?.namedBindings;
			if (named && ts.isNamedImports(named)) for (const each of named.elements) makers.set(each.name.text, from);
		}
		if (ts.isVariableDeclaration(node)) made(node.name, node.initializer);
		if (
			ts.isPropertyDeclaration(node) &&
			node.initializer &&
			/^(Call|New)Expression$/.test(ts.SyntaxKind[node.initializer.kind])
		) {
			const { expression } = node.initializer as ts.NewExpression;
			const from = makers.get(expression.getText());
			if (from && QUEUES.has(from)) queues.add(`this.${node.name.getText()}`);
		}
		if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken)
			made(node.left, node.right);
		ts.forEachChild(node, visit);
	};
	visit(file);
	return { limits, queues, mappers: new Set([...makers].flatMap(([name, from]) => (MAPPERS.has(from) ? name : []))) };
}
