import { binding, enclosingFunction, type Attribute, type PythonNode, type PythonSource } from '#python';
import { findWay } from '#program/flow/flow-graph.ts';
import { flowOf } from '#program/flow/python.ts';
import { is, nodesIn, type Call, type FunctionDef } from '#program/python/ast.ts';

/**
 * What must succeed before an event is set: where it fails, the event never comes. Undefined where one `set()` of this
 * file is reached in any case, and where another file may set it: a program's own signals need no timeout then.
 */
export function setFails(source: PythonSource, event: PythonNode): PythonNode | undefined {
	const sets = nodesIn(source.ast).filter(
		(node): node is Call =>
			is(node, 'Call') && is(node.func, 'Attribute') && node.func.attr === 'set' && isSame(source, node.func, event),
	);
	const failures = sets.map(failureBefore);
	return failures.every(each => each !== undefined) ? failures[0] : undefined;
}

/** The same variable, or the same attribute of `self`. */
function isSame(source: PythonSource, { value }: Attribute, event: PythonNode): boolean {
	if (is(value, 'Name') && is(event, 'Name')) {
		return value.id === event.id && binding(source, value) === binding(source, event);
	}
	return is(value, 'Attribute') && is(event, 'Attribute') && value.attr === event.attr;
}

/** The `await` in the function of a `set()` that leaves it when it fails. */
function failureBefore(set: Call): PythonNode | undefined {
	const around = enclosingFunction(set);
	if (around?.type !== 'AsyncFunctionDef') return undefined;
	const graph = flowOf(around satisfies FunctionDef);
	const barriers = new Set(graph.pointsOf(set));
	const way = findWay([graph.start], {
		isGoal: point => point === graph.failure,
		isBarrier: point => barriers.has(point),
		follows: (edge, from) => edge.kind === 'value' || is(from.node, 'Await', 'AsyncFor'),
	});
	return way?.findLast(({ node }) => is(node, 'Await', 'AsyncFor'))?.node;
}
