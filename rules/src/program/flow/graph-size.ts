import type { FlowPoint } from './flow-graph.ts';

/** How many points and edges can be reached from a point. */
export function graphSize<Node>(start: FlowPoint<Node>): number {
	const seen = new Set([start]);
	let edges = 0;
	for (const point of seen) {
		edges += point.next.length;
		for (const { to } of point.next) seen.add(to);
	}
	return seen.size + edges;
}
