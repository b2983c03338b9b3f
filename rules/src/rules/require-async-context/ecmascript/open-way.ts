import {
	calleeName,
	isFunction,
	isNullish,
	isPlainWait,
	isQuiet,
	propertyName,
	type FunctionNode,
	unwrap,
} from '#ecmascript';
import { flowOf } from '#program/flow/ecmascript.ts';
import { findWay, type FlowEdge, type FlowPoint } from '#program/flow/flow-graph.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { Use } from './uses.ts';

/** A way out of the function on which the resource is still open. */
export interface OpenWay {
	readonly kind: 'error' | 'return';
	/** What fails, as a person says it. */
	readonly cause: string;
	readonly at: TSESTree.Node | undefined;
}

type Point = FlowPoint<TSESTree.Node>;

/**
 * From where the variable gets the resource to a way out, past everything that closes it or gives it away. Only what is
 * awaited may fail here: nobody writes a `finally` for each call that could throw.
 */
export function openWay(
	owner: FunctionNode,
	opened: TSESTree.Node,
	name: string,
	closing: readonly Use[],
	opener: string | undefined,
): OpenWay | undefined {
	if (closing.some(({ at }) => isConditional(at, owner, name))) return undefined;
	const graph = flowOf(owner);
	const barriers = new Set(closing.flatMap(({ at }) => graph.pointsOf(unwrap(at))));
	const way = findWay(graph.pointsOf(opened), {
		isGoal: point => point === graph.end || point === graph.failure,
		isBarrier: point => barriers.has(point),
		follows: (edge, from) =>
			edge.kind === 'error' ? mayFail(from.node) && !opens(from.node, name, opener) : !saysNothing(edge, name),
	});
	if (!way) return undefined;
	const at = way.findLast(({ node }) => node && LEAVING.has(node.type))?.node;
	if (way.at(-1) === graph.end)
		return { kind: 'return', cause: '', at: at?.type === 'ReturnStatement' ? at : undefined };
	const failed = failureOn(way);
	return { kind: 'error', cause: failed ? causeOf(failed) : 'the work', at: failed };
}

const LEAVING = new Set(['AwaitExpression', 'ReturnStatement', 'ThrowStatement', 'ForOfStatement']);

function mayFail(node: TSESTree.Node | undefined): boolean {
	if (node?.type === 'AwaitExpression') {
		const argument = unwrap(node.argument);
		// A module that is not there is a mistake, and none that a `finally` is written for.
		if (argument.type === 'NewExpression') return !isPlainWait(argument);
		return argument.type !== 'ImportExpression' && !isSettled(argument) && !isCaught(argument);
	}
	return node?.type === 'ThrowStatement' || (node?.type === 'ForOfStatement' && node.await);
}

/** `await client.connect()`, `await startServer(server)`: when it fails, nothing is open. */
function opens(node: TSESTree.Node | undefined, name: string, opener: string | undefined): boolean {
	if (node?.type !== 'AwaitExpression') return false;
	const call = unwrap(node.argument);
	if (call.type !== 'CallExpression') return false;
	const callee = calleeName(call.callee);
	if (opener !== undefined) return callee === `${name}.${opener}`;
	const [first] = call.arguments;
	const isItsOwn = callee.startsWith(`${name}.`) && STARTS.test(callee.slice(name.length + 1));
	return isItsOwn || (first?.type === 'Identifier' && first.name === name && STARTS.test(callee));
}

/** What begins the life of a thing that nobody knows. */
const STARTS = /^(start|open|connect|listen|launch|init(iali[sz]e)?|boot(strap)?|begin)([A-Z]\w*)?$/;

/** https://tc39.es/ecma262/#sec-promise.allsettled: does not reject. */
const isSettled = (node: TSESTree.Node): boolean =>
	node.type === 'CallExpression' && calleeName(node.callee) === 'Promise.allSettled';

/** `await client.close().catch(() => undefined)`: the handler throws nothing again. */
function isCaught(node: TSESTree.Node): boolean {
	const callee = node.type === 'CallExpression' ? unwrap(node.callee) : undefined;
	if (node.type !== 'CallExpression' || callee?.type !== 'MemberExpression' || propertyName(callee) !== 'catch') {
		return false;
	}
	const [first] = node.arguments;
	const handler = first && unwrap(first);
	return handler !== undefined && isFunction(handler) && !handler.async && isQuiet(handler.body);
}

/** The point whose error is the first on the way. */
function failureOn(way: readonly Point[]): TSESTree.Node | undefined {
	for (let index = 0; index + 1 < way.length; index++) {
		const { node, next } = way[index]!;
		if (mayFail(node) && next.some(edge => edge.kind === 'error' && edge.to === way[index + 1])) return node;
	}
	return undefined;
}

function causeOf(node: TSESTree.Node): string {
	if (node.type === 'ThrowStatement') return 'throw';
	const value = unwrap(
		node.type === 'AwaitExpression' ? node.argument : node.type === 'ForOfStatement' ? node.right : node,
	);
	return value.type === 'CallExpression' ? calleeName(value.callee) : calleeName(value);
}

/** The edge on which a test says that there is no resource: `if (file)` was false, `file === undefined` was true. */
function saysNothing({ when }: FlowEdge<TSESTree.Node>, name: string): boolean {
	if (!when) return false;
	const test = unwrap(when.test);
	if (test.type === 'Identifier') return test.name === name && !when.is;
	if (test.type !== 'BinaryExpression' || unwrap(test.left).type !== 'Identifier') return false;
	const left = unwrap(test.left) as TSESTree.Identifier;
	if (left.name !== name || !isNullish(test.right)) return false;
	return test.operator.startsWith('!') ? !when.is : when.is;
}

/** True where something other than the resource itself decides whether it is closed: that may be what opened it, too. */
function isConditional(node: TSESTree.Node, owner: FunctionNode, name: string): boolean {
	for (let child = node, at = node.parent; at && at !== owner; child = at, at = at.parent) {
		const isBranch =
			(at.type === 'IfStatement' || at.type === 'ConditionalExpression') && at.test !== child
				? !mentions(at.test, name)
				: (at.type === 'LogicalExpression' && at.right === child && !mentions(at.left, name)) ||
					at.type === 'SwitchCase';
		if (isBranch) return true;
	}
	return false;
}

function mentions(test: TSESTree.Node, name: string): boolean {
	const node = unwrap(test);
	if (node.type === 'Identifier') return node.name === name;
	if (node.type === 'UnaryExpression') return mentions(node.argument, name);
	if (node.type === 'MemberExpression') return mentions(node.object, name);
	if (node.type === 'BinaryExpression' || node.type === 'LogicalExpression') {
		return mentions(node.left, name) || mentions(node.right, name);
	}
	return false;
}
