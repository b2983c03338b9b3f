import { binding, enclosingFunction, type Name, type PythonNode, type PythonNodes } from '#python';
import { is, isRead } from '#program/python/ast.ts';
import { bindingsOfName } from '#program/python/bindings.ts';
import { flowAround } from '#program/flow/python.ts';
import { findWay, type FlowPoint } from '#program/flow/flow-graph.ts';
import { givesTask } from '#program/python/task-start.ts';
import type { Context } from './context.ts';
import { gatherEdits } from './gather-edits.ts';
import { isFailingWait, isOrphanedBy } from './orphaned.ts';

/** `b = create_task(…); await a; await b`: when `a` raises, `b` is neither awaited nor cancelled. */
export function taskLeftAlone(context: Context, assign: PythonNodes['Assign']): void {
	const [target, more] = assign.targets;
	if (target?.type !== 'Name' || more || assign.value.type !== 'Call') return;
	const around = enclosingFunction(assign);
	if (around && around.type !== 'AsyncFunctionDef') return;
	const reads = ownReads(context, target);
	if (!reads || reads.every(isOnlyCancelled) || !givesTask(context, assign.value)) return;

	const wait = leavingWait(context, assign, reads);
	if (!wait) return;
	context.report({
		at: target,
		messageId: 'orphan',
		data: { name: target.id },
		evidence: [{ message: 'This is awaited before it.', range: wait.range }],
		suggest: [{ messageId: 'gather', edits: () => gatherEdits(context, assign, reads, wait) }],
	});
}

/** A task that is stopped later, and that nobody means to wait for, is `no-unawaited-cancel`'s. */
const isOnlyCancelled = ({ parent }: Name): boolean =>
	parent.type === 'Attribute' && parent.attr === 'cancel' && parent.parent.type === 'Call';

/** The reads of a variable that is written once, all in the function that writes it. */
export function ownReads({ source }: Context, target: Name): readonly Name[] | undefined {
	const variable = binding(source, target);
	if (variable?.definitions.length !== 1 || variable.scope.node.type === 'ClassDef') return undefined;
	// `nonlocal` and `global`: other functions see to it as well.
	if (bindingsOfName(target).some(({ node }) => is(node, 'Global', 'Nonlocal'))) return undefined;
	const reads = variable.references.filter(isRead);
	const around = enclosingFunction(target);
	return reads.length && reads.every(read => enclosingFunction(read) === around) ? reads : undefined;
}

/** The nearest wait whose error leaves the task to itself, where something is done with the task later. */
function leavingWait(
	{ source }: Context,
	assign: PythonNodes['Assign'],
	reads: readonly Name[],
): PythonNode | undefined {
	const flow = flowAround(assign);
	const places = new Set<PythonNode>(reads);
	const isRead = ({ node }: FlowPoint<PythonNode>) => node !== undefined && places.has(node);
	// Coming by again, a loop makes another task.
	const isBarrier = (point: FlowPoint<PythonNode>) => isRead(point) || point.node === assign;
	return findWay(flow.pointsOf(assign), {
		isGoal: point =>
			isFailingWait(source, point) &&
			isOrphanedBy(flow, point, isBarrier) &&
			findWay([point], { isGoal: isRead, isBarrier, follows: ({ kind }) => kind === 'value' }) !== undefined,
		isBarrier,
		follows: ({ kind }) => kind === 'value',
	})?.at(-1)?.node;
}
