import type { AsyncFunctionDef, PythonNode } from '#python';
import { findWay, type FlowEdge, type FlowPoint } from '#program/flow/flow-graph.ts';
import { flowOf } from '#program/flow/python.ts';
import type { Get } from './gets.ts';

export interface Missed {
	readonly kind: 'skipped' | 'afterError';
	/** Where the way leaves the one that ends with `task_done()`. */
	readonly at: PythonNode;
}

/** A way from a `get` to the next one, or out of the function, that calls `task_done()` nowhere. */
export function missedAfter(node: AsyncFunctionDef, { awaited, done }: Get): Missed | undefined {
	const graph = flowOf(node);
	const starts = graph.pointsOf(awaited);
	const ends = new Set<FlowPoint<PythonNode>>([...starts, graph.end, graph.failure]);
	const barriers = new Set(done.flatMap(call => graph.pointsOf(call)));
	// Where nothing was taken nothing is to be done: errors of the \`get\` itself are left out.
	const ways = (edge: FlowEdge<PythonNode>, from: FlowPoint<PythonNode>) =>
		edge.kind === 'value' || !starts.includes(from);
	const search = (follows: typeof ways) =>
		findWay(starts, {
			isGoal: point => ends.has(point),
			isBarrier: point => barriers.has(point),
			follows: (edge, from) => ways(edge, from) && follows(edge, from),
		});

	const skipped = search(edge => edge.kind === 'value');
	if (skipped) return { kind: 'skipped', at: lastNode(skipped) ?? awaited };
	const failed = search(() => true);
	return failed && { kind: 'afterError', at: firstFailing(failed) ?? awaited };
}

const lastNode = (way: readonly FlowPoint<PythonNode>[]): PythonNode | undefined =>
	way.slice(0, -1).findLast(({ node }) => node !== undefined)?.node;

/** The first node of a way whose error the way follows. */
function firstFailing(way: readonly FlowPoint<PythonNode>[]): PythonNode | undefined {
	const index = way.findIndex((point, at) => {
		const next = way[at + 1];
		return next !== undefined && point.next.some(edge => edge.to === next && edge.kind === 'error');
	});
	return way[index]?.node;
}
