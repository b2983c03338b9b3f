import { binding, enclosingFunction, type Name, type PythonSource } from '#python';
import { isRead } from '#program/python/ast.ts';
import { findWay } from '#program/flow/flow-graph.ts';
import { flowAround } from '#program/flow/python.ts';

/** True for a local variable whose value no way through its function reads before the variable gets another one. */
export function isNeverRead(source: PythonSource, target: Name): boolean {
	const variable = binding(source, target);
	const around = enclosingFunction(target);
	if (!around || variable?.scope.node !== around) return false;
	const graph = flowAround(target);
	const from = graph.pointsOf(target);
	const reads = new Set(variable.references.filter(isRead));
	// A function inside may read it at any time; what a generator expression runs has no points here.
	if (!from.length || [...reads].some(read => enclosingFunction(read) !== around || !graph.pointsOf(read).length))
		return false;
	return !findWay(from, {
		isGoal: ({ node }) => node?.type === 'Name' && reads.has(node),
		isBarrier: ({ node }) => node?.type === 'Name' && node.ctx !== 'Load' && binding(source, node) === variable,
	});
}
