import { binding, enclosingFunction, type Name, type PythonNode, type PythonSource } from '#python';
import { isRead } from '#program/python/ast.ts';
import { findWay, type FlowPoint } from '#program/flow/flow-graph.ts';
import { flowAround } from '#program/flow/python.ts';

/** True for a local variable whose value no way through its function reads before the variable gets another one. */
export function isNeverRead(source: PythonSource, target: Name): boolean {
	const search = searchAfter(source, target);
	return search !== undefined && !search.isReached(search.reads);
}

/** The places that may read what a local variable is given here; undefined where a function inside may read it as well. */
export function readsAfter(source: PythonSource, target: Name): readonly Name[] | undefined {
	const search = searchAfter(source, target);
	return search && [...search.reads].filter(each => search.isReached(new Set([each])));
}

interface Reads {
	readonly reads: ReadonlySet<Name>;
	isReached(goals: ReadonlySet<Name>): boolean;
}

function searchAfter(source: PythonSource, target: Name): Reads | undefined {
	const variable = binding(source, target);
	const around = enclosingFunction(target);
	if (!around || variable?.scope.node !== around) return undefined;
	const graph = flowAround(target);
	const from = graph.pointsOf(target);
	const reads = new Set(variable.references.filter(isRead));
	// A function inside may read it at any time; what a generator expression runs has no points here.
	if (!from.length || [...reads].some(read => enclosingFunction(read) !== around || !graph.pointsOf(read).length))
		return undefined;
	const isBarrier = ({ node }: FlowPoint<PythonNode>) =>
		node?.type === 'Name' && node.ctx !== 'Load' && binding(source, node) === variable;
	return {
		reads,
		isReached: goals =>
			findWay(from, { isGoal: ({ node }) => node?.type === 'Name' && goals.has(node), isBarrier }) !== undefined,
	};
}
