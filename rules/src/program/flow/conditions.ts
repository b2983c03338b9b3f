import type { FlowEdge, FlowPoint } from './flow-graph.ts';

type When<Node> = NonNullable<FlowEdge<Node>['when']>;

/** What conditions have said on a way that begins at `from`: the answers without which it could not have been gone. */
export function conditionsOn<Node>(from: FlowPoint<Node>, way: readonly FlowPoint<Node>[]): When<Node>[] {
	return [from, ...way].flatMap((point, index) => {
		const edges = point.next.filter(({ to }) => to === way[index]);
		const [edge] = edges;
		return edges.length === 1 && edge?.when ? [edge.when] : [];
	});
}

/**
 * False for a way on which one condition is once true and once false. Conditions are the same when their texts are;
 * that somebody may have changed what they are about in between is left aside, so a rule rather says nothing.
 */
export function isConsistent<Node>(
	from: FlowPoint<Node>,
	way: readonly FlowPoint<Node>[],
	textOf: (test: Node) => string,
): boolean {
	const answers = new Map<string, boolean>();
	return conditionsOn(from, way).every(({ test, is }) => {
		const text = textOf(test);
		const known = answers.get(text);
		answers.set(text, is);
		return known === undefined || known === is;
	});
}
