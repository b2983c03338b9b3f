import {
	enclosingFunction,
	isFunction,
	nodesIn,
	propertyName,
	unwrap,
	variableOf,
	wrapped,
	type FunctionNode,
} from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';
import { isRequestHandler } from './request-handler.ts';

/** Array methods, which call back before they return. https://tc39.es/ecma262/#sec-properties-of-the-array-prototype-object */
const CALL_BACK_AT_ONCE = new Set([
	'every',
	'filter',
	'find',
	'findIndex',
	'findLast',
	'findLastIndex',
	'flatMap',
	'forEach',
	'map',
	'reduce',
	'reduceRight',
	'some',
	'sort',
	'toSorted',
]);

/**
 * The function that the event loop runs and that a node's run is part of: an async one, a handler of requests or messages,
 * what async code gives to `then`. Undefined for other synchronous code, and where start-up is allowed to block.
 */
export function asyncContext(context: Context, node: TSESTree.Node): FunctionNode | undefined {
	let around = enclosingFunction(node);
	while (around && !around.async && runsAtOnce(around)) around = enclosingFunction(around);
	if (!around) return undefined;
	if (!around.async) return isRequestHandler(context.source, around) || isLink(context, around) ? around : undefined;
	return context.options.allowAtStartUp && isStartedByFile(context, around) ? undefined : around;
}

/** True for `load().then(each => …)` in code that the event loop runs: what `await` in its place would show at once. */
function isLink(context: Context, node: FunctionNode): boolean {
	const { parent } = node;
	if (parent.type !== 'CallExpression' || parent.callee === node || node.type === 'FunctionDeclaration') return false;
	const callee = unwrap(parent.callee);
	if (callee.type !== 'MemberExpression' || !LINKS.has(propertyName(callee) ?? '')) return false;
	return isReturned(parent) || asyncContext(context, parent) !== undefined;
}

/** A function that gives its chain to its caller is asynchronous code without the word. */
function isReturned(link: TSESTree.Node): boolean {
	const chain = wrapped(link);
	const { parent } = chain;
	if (parent?.type === 'ReturnStatement') return true;
	if (parent?.type === 'ArrowFunctionExpression') return parent.body === chain;
	const call = parent?.type === 'MemberExpression' && parent.object === chain ? parent.parent : undefined;
	return (
		call?.type === 'CallExpression' &&
		LINKS.has(propertyName(parent as TSESTree.MemberExpression) ?? '') &&
		isReturned(call)
	);
}

/** Methods of a promise that run what they are given when it is settled. */
export const LINKS: ReadonlySet<string> = new Set(['then', 'catch', 'finally']);

/** Whether a place of the file lies in an async function that the file itself starts. */
export function isStartUpAt(context: Context, [start, end]: readonly [number, number]): boolean {
	const inside = nodesIn(context.source.ast, ({ range }) => range[0] <= start && end <= range[1]);
	const around = inside.findLast(each => isFunction(each) && each.range[0] <= start && end <= each.range[1]);
	return around !== undefined && isFunction(around) && isStartedByFile(context, around);
}

/** True for a function that is called where it is written, and for a callback that an array calls at once. */
export function runsAtOnce(node: FunctionNode): boolean {
	if (node.type === 'FunctionDeclaration' || node.generator) return false;
	const { parent } = node;
	if (parent.type === 'NewExpression') {
		return parent.callee.type === 'Identifier' && parent.callee.name === 'Promise' && parent.arguments[0] === node;
	}
	if (parent.type !== 'CallExpression') return false;
	if (parent.callee === node) return true;
	const callee = unwrap(parent.callee);
	return (
		parent.arguments[0] === node &&
		callee.type === 'MemberExpression' &&
		CALL_BACK_AT_ONCE.has(propertyName(callee) ?? '')
	);
}

/** True for an async function that the file's own top level calls. */
function isStartedByFile({ source }: Context, node: FunctionNode): boolean {
	if (node.parent.type === 'CallExpression' && node.parent.callee === node) return !enclosingFunction(node);
	const name =
		node.id ??
		(node.parent.type === 'VariableDeclarator' && node.parent.id.type === 'Identifier' ? node.parent.id : null);
	const variable = name && variableOf(source, name);
	return Boolean(
		variable?.references.some(({ identifier }) => {
			const { parent } = identifier;
			return parent?.type === 'CallExpression' && parent.callee === identifier && !enclosingFunction(parent);
		}),
	);
}
