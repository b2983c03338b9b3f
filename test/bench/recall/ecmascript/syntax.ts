import ts from 'typescript';

/** What runs its callback for each item. */
const EACH = new Set(['map', 'flatMap', 'forEach', 'from', 'filter', 'reduce']);

export const isFunction = (node: ts.Node): node is ts.ArrowFunction | ts.FunctionExpression =>
	ts.isArrowFunction(node) || ts.isFunctionExpression(node);

/** The function that a node stands in; a callback for each item is part of the function around it. */
export function functionAround(node: ts.Node): ts.Node {
	let at = node.parent;
	while (!ts.isSourceFile(at) && (!ts.isFunctionLike(at) || isCallbackForEach(at))) at = at.parent;
	return at;
}

function isCallbackForEach(node: ts.Node): boolean {
	const call = node.parent;
	if (!ts.isCallExpression(call) || call.expression === node) return false;
	return EACH.has(lastName(call.expression) ?? '') || ts.isIdentifier(call.expression);
}

/** `release` of `a.b.release` and of `release`. */
export function lastName(node: ts.Node): string | undefined {
	if (ts.isPropertyAccessExpression(node)) return node.name.text;
	return ts.isIdentifier(node) ? node.text : undefined;
}

/** `f()` of `await f()` and of `(f())`. */
export function awaitedCall(node: ts.Node | undefined): ts.CallExpression | undefined {
	if (!node) return undefined;
	if (ts.isAwaitExpression(node) || ts.isParenthesizedExpression(node)) return awaitedCall(node.expression);
	return ts.isCallExpression(node) ? node : undefined;
}

/** The one statement of a block, when it is a call: a line of a log, mostly. */
export function onlyCall(body: ts.Node): ts.Node | undefined {
	const [only, ...more] = ts.isBlock(body) ? body.statements : [];
	return only && !more.length && ts.isExpressionStatement(only) && ts.isCallExpression(only.expression)
		? only
		: undefined;
}

/** True for a node that waits, or holds one that does in the same function. */
export function holdsAwait(node: ts.Node): boolean {
	if (ts.isAwaitExpression(node) || (ts.isForOfStatement(node) && node.awaitModifier)) return true;
	return !ts.isFunctionLike(node) && Boolean(ts.forEachChild(node, child => holdsAwait(child) || undefined));
}

/** True where a node stands in a `catch` or a `finally` of its function. */
export function isOnTheWayOut(node: ts.Node): boolean {
	for (let child = node, at = node.parent; !ts.isSourceFile(at) && !ts.isFunctionLike(at); child = at, at = at.parent) {
		if (ts.isCatchClause(at) || (ts.isTryStatement(at) && at.finallyBlock === child)) return true;
	}
	return false;
}

/** Any node inside another, with functions or without. */
export function someIn(node: ts.Node, test: (node: ts.Node) => boolean, withFunctions = true): boolean {
	if (test(node)) return true;
	return Boolean(
		ts.forEachChild(
			node,
			child => ((withFunctions || !ts.isFunctionLike(child)) && someIn(child, test, withFunctions)) || undefined,
		),
	);
}

/** `Promise.all(…)` and `Promise.allSettled(…)`. */
export function isCombinator(node: ts.Node): node is ts.CallExpression {
	if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
	const { expression, name } = node.expression;
	return /^(all|allSettled)$/.test(name.text) && ts.isIdentifier(expression) && expression.text === 'Promise';
}
