import {
	binding,
	enclosingFunction,
	isFunction,
	type Name,
	type PythonNode,
	type PythonSource,
	type Variable,
} from '#python';
import { isRead as readsValue } from '#program/python/ast.ts';
import { findWay, type FlowPoint } from '#program/flow/flow-graph.ts';
import { flowAround } from '#program/flow/python.ts';
import { KEEPS_NOTHING } from './fate.ts';

/**
 * What becomes of a task in a variable: something reads it that may keep it or waits while it is there (`kept`), only its
 * own methods are called (`callbackOnly`), or nothing happens before the function is over (`lost`).
 */
export function isKept(source: PythonSource, target: Name): 'callbackOnly' | 'kept' | 'lost' {
	const variable = binding(source, target);
	const around = enclosingFunction(target);
	if (variable?.scope.node !== (around ?? source.ast) || isShared(variable)) return 'kept';

	const graph = flowAround(target);
	const from = graph.pointsOf(target);
	const reads = new Set<PythonNode>(variable.references.filter(readsValue));
	if ([...reads].some(read => enclosingFunction(read) !== around)) return 'kept';
	const isRead = ({ node }: FlowPoint<PythonNode>): boolean => node !== undefined && reads.has(node);
	const isBound = ({ node }: FlowPoint<PythonNode>): boolean =>
		node?.type === 'Name' && node.id === target.id && node.ctx !== 'Load';

	const keeps = findWay(from, { isGoal: point => isRead(point) && !keepsNothing(point.node!), isBarrier: isBound });
	if (keeps || !from.length) return 'kept';
	const callback = findWay(from, { isGoal: isRead, isBarrier: isBound });
	// A module's variables live as long as it does; who adds a callback only took that for keeping the task.
	if (!around) return callback ? 'callbackOnly' : 'kept';
	// While the function waits for something, its variables are there.
	const end = findWay(from, { isGoal: point => point === graph.end, isBarrier: ({ node }) => waits(node) });
	if (!end) return 'kept';
	return callback ? 'callbackOnly' : 'lost';
}

const waits = (node: PythonNode | undefined): boolean =>
	node !== undefined && ['Await', 'AsyncFor', 'AsyncWith', 'Yield', 'YieldFrom'].includes(node.type);

/** Bound in another way than by assignments of this scope: `global`, `nonlocal`, a parameter. */
const isShared = ({ definitions }: Variable): boolean => definitions.some(({ kind }) => kind !== 'assignment');

/** `task.add_done_callback(log)` */
function keepsNothing({ parent }: PythonNode): boolean {
	return (
		parent.type === 'Attribute' &&
		KEEPS_NOTHING.has(parent.attr) &&
		parent.parent.type === 'Call' &&
		parent.parent.func === parent &&
		!isFunction(parent.parent.parent)
	);
}
