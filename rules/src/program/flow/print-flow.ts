import type { FlowGraph, FlowPoint } from './flow-graph.ts';

interface Words<Node> {
	/** What to call a point; undefined for one that is of no interest. */
	readonly happens: (node: Node) => string | undefined;
	readonly asks: (test: Node) => string;
}

/**
 * Every way through a small program as a line of text, for tests: what happens in order, `?x` and `!x` for what a
 * condition said, `✗` after what failed, `↺` where a way comes back to where it has been, `end` or `failure`.
 */
export function printFlow<Node>(graph: FlowGraph<Node>, { happens, asks }: Words<Node>): string[] {
	const lines = new Set<string>();
	const follow = (point: FlowPoint<Node>, before: readonly string[], seen: ReadonlySet<FlowPoint<Node>>) => {
		const last = point === graph.end ? 'end' : point === graph.failure ? 'failure' : seen.has(point) ? '↺' : undefined;
		if (last) return lines.add([...before, last].join(' '));
		const text = point.node && happens(point.node);
		const here = text ? [...before, text] : before;
		for (const { kind, when, to } of point.next) {
			const error = kind === 'error' ? ['✗'] : [];
			const answer = when ? [(when.is ? '?' : '!') + asks(when.test)] : [];
			follow(to, [...here, ...error, ...answer], new Set([...seen, point]));
		}
	};
	follow(graph.start, [], new Set());
	return [...lines].sort();
}
