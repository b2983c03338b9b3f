import ts from 'typescript';
import { blank } from '../edit-sites.ts';
import { only, type Finder } from './site-file.ts';
import { functionAround, isCombinator, isFunction, lastName, someIn } from './syntax.ts';

/**
 * `task handle`: `tasks.push(f())` as a statement becomes `f()`, where the same function gives `tasks` to `Promise.all` or
 * `allSettled`, so that it is a list of promises. What has a handler of its own, or catches all that it does, may be dropped.
 *
 * `combinator`: the elements of `const [a, b] = await Promise.all([f(), g()])`, calls all of them, are started, and then
 * awaited one after the other.
 *
 * `return await`: in the block of a `try` with a `catch`, a returned promise is no longer awaited.
 */
export const promises: Finder = (text, add) => node => {
	if (ts.isExpressionStatement(node) && ts.isCallExpression(node.expression)) {
		const call = node.expression;
		const [item, ...more] = call.arguments;
		const member = ts.isPropertyAccessExpression(call.expression) ? call.expression : undefined;
		if (
			member?.name.text === 'push' &&
			item &&
			!more.length &&
			ts.isCallExpression(item) &&
			!isHandled(item) &&
			isWaitedFor(member.expression)
		) {
			add('task handle', node, ...only(text, call, item));
		}
	}
	if (ts.isReturnStatement(node) && node.expression && ts.isAwaitExpression(node.expression) && isInTry(node)) {
		const wait = node.expression;
		if (ts.isCallExpression(wait.expression))
			add('return await', node, blank(text, [wait.getStart(), wait.expression.getStart()]));
	}
	const declaration = ts.isVariableStatement(node) ? node.declarationList.declarations[0] : undefined;
	const list = declaration && ts.isArrayBindingPattern(declaration.name) ? listOf(declaration.initializer) : undefined;
	if (list && list.elements.length > 1 && list.elements.every(ts.isCallExpression)) {
		const names = list.elements.map((_, index) => `started${index}`);
		const started = list.elements.map((each, index) => `const started${index} = ${each.getText()};`).join(' ');
		const awaited = names.map(each => `await ${each}`).join(', ');
		const whole = `${started} const ${declaration!.name.getText()} = [${awaited}];`;
		add('combinator', node, { range: [node.getStart(), node.end], text: whole });
	}
};

/** `f().catch(g)`, `(async () => { try { … } catch { … } })()`, and what gives no promise: `chunk.toString()`. */
function isHandled({ expression }: ts.CallExpression): boolean {
	if (/^(catch|toString)$/.test(lastName(expression) ?? '')) return true;
	const callee = ts.isParenthesizedExpression(expression) ? expression.expression : expression;
	if (!isFunction(callee) || !ts.isBlock(callee.body)) return false;
	return callee.body.statements.every(each => ts.isTryStatement(each) && each.catchClause !== undefined);
}

function isWaitedFor(list: ts.Expression): boolean {
	if (!ts.isIdentifier(list)) return false;
	const text = list.text;
	return someIn(functionAround(list), each => isCombinator(each) && each.arguments[0]?.getText() === text);
}

function listOf(node: ts.Node | undefined): ts.ArrayLiteralExpression | undefined {
	const call = node && ts.isAwaitExpression(node) ? node.expression : undefined;
	if (!call || !isCombinator(call) || lastName(call.expression) !== 'all') return undefined;
	const [list] = call.arguments;
	return list && ts.isArrayLiteralExpression(list) ? list : undefined;
}

function isInTry(node: ts.Node): boolean {
	for (let child = node, at = node.parent; !ts.isSourceFile(at) && !ts.isFunctionLike(at); child = at, at = at.parent) {
		if (ts.isTryStatement(at) && at.tryBlock === child && at.catchClause) return true;
	}
	return false;
}
