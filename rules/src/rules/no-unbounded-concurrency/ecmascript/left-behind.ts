import { calleeName, callPath, isFunction, nodesIn, propertyName, unwrap } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import { ecmascriptLeaf } from '../policy.ts';
import type { Context } from './context.ts';
import type { FanOut } from './fan-out.ts';
import { loopOver } from './loop.ts';

/**
 * Work that each turn of a loop starts and leaves behind: `for (const url of urls) void load(url);`, also with handlers behind it
 * or as an async function that is called where it stands. Nobody waits for any of it before the next one starts.
 */
export function leftBehind(context: Context, call: TSESTree.CallExpression): FanOut[] {
	const dropped = droppedAs(call);
	const loops = dropped ? loopsAround(dropped.node) : [];
	if (!loops.length || !startsWork(context, call, dropped!.isVoid)) return [];
	return loops.map(({ loop, items }) => ({
		name: loop.type === 'CallExpression' ? calleeName(loop.callee) : 'for',
		items,
		work: call,
		isRun: true,
		loop,
	}));
}

/** The statement, or what a callback consists of, where a call's result goes nowhere. */
function droppedAs(
	call: TSESTree.CallExpression,
): { readonly node: TSESTree.Node; readonly isVoid: boolean } | undefined {
	let node: TSESTree.Node = call;
	if (node.parent.type === 'ChainExpression') node = node.parent;
	const isVoid = node.parent?.type === 'UnaryExpression' && node.parent.operator === 'void';
	if (isVoid) node = node.parent!;
	const { parent } = node;
	if (parent?.type === 'ExpressionStatement') return { node: parent, isVoid };
	return parent?.type === 'ArrowFunctionExpression' && parent.body === node ? { node, isVoid } : undefined;
}

/** True for a call that is known to give a promise, or to do I/O itself. */
function startsWork(context: Context, call: TSESTree.CallExpression, isVoid: boolean): boolean {
	let first = call;
	for (let callee = unwrap(first.callee); callee.type === 'MemberExpression'; callee = unwrap(first.callee)) {
		const object = unwrap(callee.object);
		if (!/^(then|catch|finally)$/.test(propertyName(callee) ?? '') || object.type !== 'CallExpression') break;
		first = object;
	}
	const callee = unwrap(first.callee);
	if (isFunction(callee)) return callee.async;
	if (isVoid || first !== call) return true;
	const path = callPath(context.source, callee);
	if (path && ecmascriptLeaf(`${path.module ?? ''}:${path.name}`, context.options)) return true;
	const targets = context.program?.targets(callee) ?? [];
	return targets.some(each =>
		each.kind === 'function' ? each.isAsync : ecmascriptLeaf(each.key, context.options) !== undefined,
	);
}

/** The loops that a statement runs in every turn of, unless a turn waits. */
function loopsAround(dropped: TSESTree.Node): { loop: TSESTree.Node; items: TSESTree.Node }[] {
	const loops: { loop: TSESTree.Node; items: TSESTree.Node }[] = [];
	for (let node = dropped, at = dropped.parent; at; node = at, at = at.parent) {
		if (isEnded(at) || isForOne(at, node)) break;
		const found = loopOver(at, node) ?? droppedMap(at, node);
		if (found && isWaiting(found.loop)) break;
		if (found) loops.push(found);
		else if (isFunction(at) && !loopOver(at.parent, at) && !droppedMap(at.parent, at)) break;
	}
	return loops;
}

/** `urls.map(url => { … });`, whose result nobody looks at: a loop by another name. */
function droppedMap(
	call: TSESTree.Node,
	inside: TSESTree.Node,
): { loop: TSESTree.Node; items: TSESTree.Node } | undefined {
	if (call.type !== 'CallExpression' || call.arguments[0] !== inside || call.parent.type !== 'ExpressionStatement')
		return undefined;
	const callee = unwrap(call.callee);
	const isMap = callee.type === 'MemberExpression' && propertyName(callee) === 'map';
	return isMap ? { loop: call, items: callee.object } : undefined;
}

/** A block that ends the loop: there is no next turn. */
const isEnded = (node: TSESTree.Node): boolean =>
	node.type === 'BlockStatement' && /^(Break|Return|Throw)Statement$/.test(node.body.at(-1)?.type ?? '');

/** `if (each.id === id)`: one of them is meant. */
function isForOne(node: TSESTree.Node, inside: TSESTree.Node): boolean {
	if (node.type !== 'IfStatement' || node.test === inside) return false;
	const { test } = node;
	return (
		test.type === 'BinaryExpression' &&
		/^===?$/.test(test.operator) &&
		[test.left, test.right].every(side => unwrap(side).type !== 'Literal')
	);
}

/** A callback's turns do not wait for each other. */
const isWaiting = (loop: TSESTree.Node): boolean =>
	loop.type !== 'CallExpression' &&
	nodesIn(loop, each => !isFunction(each)).some(({ type }) => type === 'AwaitExpression' || type === 'YieldExpression');
