import {
	calleeName,
	enclosingFunction,
	type AsyncFunctionDef,
	type Attribute,
	type Call,
	type PythonNode,
} from '#python';
import { findWay } from '#program/flow/flow-graph.ts';
import { flowOf } from '#program/flow/python.ts';
import { is, isFunctionDef, nodesIn, nodesOfScope, type FunctionDef } from '#program/python/ast.ts';
import { getsOf } from './gets.ts';
import type { Missed } from './missed.ts';

/** The calls by which a function hands what it has taken to functions beside it that call `task_done()` of the same queue. */
export function handings(node: AsyncFunctionDef, queue: string): Call[] {
	const finishers = siblings(node).filter(each => each !== node && doneIn(each, queue).length > 0);
	if (!finishers.length) return [];
	const names = new Set(finishers.map(({ name }) => nameFrom(node, name)));
	return nodesIn(node).filter(
		(each): each is Call => is(each, 'Call') && enclosingFunction(each) === node && names.has(calleeName(each.func)),
	);
}

/** How a function misses `task_done()` that finishes what another method has taken from a queue and handed to it. */
export function missedByFinisher(node: AsyncFunctionDef): (Missed & { readonly queue: string }) | undefined {
	const done = nodesIn(node).flatMap(each => (isDone(each, node) ? [each] : []));
	const [queue, more] = new Set(done.map(queueOf));
	// Another object's queue has the same name; `self` is one object.
	if (!queue?.startsWith('self.') || more !== undefined || takes(node, queue)) return undefined;
	if (!siblings(node).some(each => is(each, 'AsyncFunctionDef') && handsTo(each, node, queue))) return undefined;

	const graph = flowOf(node);
	const barriers = new Set(done.flatMap(call => graph.pointsOf(call)));
	const search = (errors: (node: PythonNode | undefined) => boolean) =>
		findWay([graph.start], {
			isGoal: point => point === graph.end || point === graph.failure,
			isBarrier: point => barriers.has(point),
			follows: ({ kind }, from) => kind === 'value' || errors(from.node),
		});
	const skipped = search(each => is(each, 'Raise'));
	if (skipped) return { kind: 'skipped', at: skipped.findLast(point => point.node)?.node ?? node, queue };
	const failed = search(isLikelyToFail);
	const at = failed?.find(({ node: each }) => isLikelyToFail(each))?.node;
	return failed && { kind: 'afterError', at: at ?? node, queue };
}

/** What waits for others fails in the ordinary course of things, and is where a cancellation comes up. */
const isLikelyToFail = (node: PythonNode | undefined): boolean =>
	is(node, 'Await', 'Raise', 'AsyncFor') || (is(node, 'withitem') && node.parent.type === 'AsyncWith');

/** True for a function that takes from the queue, and calls another one after which nothing of its own counts. */
function handsTo(taker: AsyncFunctionDef, node: FunctionDef, queue: string): boolean {
	const gets = getsOf(taker).filter(each => each.queue === queue);
	if (taker === node || !gets.length) return false;
	const graph = flowOf(taker);
	const ends = new Set(gets.flatMap(({ awaited }) => graph.pointsOf(awaited)));
	const counts = new Set(gets.flatMap(({ done }) => done).flatMap(call => graph.pointsOf(call)));
	const calls = nodesIn(taker).filter(each => is(each, 'Call') && calleeName(each.func) === `self.${node.name}`);
	return calls.some(
		call =>
			!findWay(graph.pointsOf(call), {
				isGoal: point => counts.has(point),
				isBarrier: point => ends.has(point),
			}),
	);
}

const takes = (node: FunctionDef, queue: string): boolean =>
	nodesOfScope(node).some(
		each => is(each, 'Attribute') && /^get(_nowait)?$/.test(each.attr) && calleeName(each.value) === queue,
	);

const doneIn = (node: FunctionDef, queue: string): PythonNode[] =>
	nodesIn(node).filter(each => isDone(each, node) && queueOf(each) === queue);

const isDone = (node: PythonNode, around: FunctionDef): node is Call =>
	is(node, 'Call') &&
	is(node.func, 'Attribute') &&
	node.func.attr === 'task_done' &&
	enclosingFunction(node) === around;

const queueOf = (done: Call): string => calleeName((done.func as Attribute).value);

/** The functions of the same class, or of the same module. */
const siblings = ({ parent }: FunctionDef): FunctionDef[] =>
	is(parent, 'ClassDef', 'Module') ? (parent.body as readonly PythonNode[]).filter(isFunctionDef) : [];

const nameFrom = ({ parent }: FunctionDef, name: string): string => (is(parent, 'ClassDef') ? `self.${name}` : name);
