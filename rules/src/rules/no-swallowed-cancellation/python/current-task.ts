import { qualifiedName, type PythonNodes, type PythonSource } from '#python';
import { is, type Node } from '#program/python/ast.ts';
import { bindingsOfName } from '#program/python/bindings.ts';
import type { Context } from './context.ts';

/**
 * `current_task().cancelled()`: a task is cancelled when its coroutine has ended so, and this one runs.
 * https://docs.python.org/3/library/asyncio-task.html#asyncio.Task.cancelling
 */
export function currentTask(context: Context, call: PythonNodes['Call']): void {
	const { func } = call;
	if (!is(func, 'Attribute') || func.attr !== 'cancelled' || call.args.length) return;
	if (!isCurrentTask(context.source, func.value) && !isHeldCurrentTask(context.source, func.value)) return;
	const end = func.range[1];
	context.report({
		at: { range: [end - func.attr.length, end] },
		messageId: 'neverCancelled',
		suggest: [
			{ messageId: 'useCancelling', edits: () => [{ range: [end - func.attr.length, end], text: 'cancelling' }] },
		],
	});
}

/** True for `asyncio.current_task()`; with a loop in its parentheses it may be another loop's task. */
export const isCurrentTask = (source: PythonSource, node: Node): boolean =>
	is(node, 'Call') && !node.args.length && qualifiedName(source, node.func) === 'asyncio.current_task';

/** A name that this function gives the current task, and nothing else. */
export function isHeldCurrentTask(source: PythonSource, node: Node): boolean {
	if (!is(node, 'Name')) return false;
	const [only, ...more] = bindingsOfName(node);
	return only?.kind === 'assign' && !more.length && only.value !== null && isCurrentTask(source, only.value);
}
