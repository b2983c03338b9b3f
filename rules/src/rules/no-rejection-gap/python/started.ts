import { binding, qualifiedName, type PythonNode } from '#python';
import type { Context } from './context.ts';

/** https://docs.python.org/3/library/asyncio-task.html#asyncio.create_task, https://docs.python.org/3/library/asyncio-future.html#asyncio.ensure_future */
const STARTERS = new Set(['asyncio.create_task', 'asyncio.ensure_future']);
/** https://docs.python.org/3/library/asyncio-eventloop.html#obtaining-the-event-loop */
const LOOPS = new Set(['asyncio.get_event_loop', 'asyncio.get_running_loop', 'asyncio.new_event_loop']);

/** True for a call that starts a task which only its own variable looks after. A `TaskGroup` looks after its tasks itself. */
export function isTaskStart({ source }: Context, node: PythonNode): boolean {
	if (node.type !== 'Call') return false;
	const name = qualifiedName(source, node.func);
	if (name !== undefined) return STARTERS.has(name);
	const { func } = node;
	return func.type === 'Attribute' && func.attr === 'create_task' && isLoop(source, func.value);
}

function isLoop(source: Context['source'], node: PythonNode): boolean {
	if (node.type === 'Call') return LOOPS.has(qualifiedName(source, node.func) ?? '');
	const variable = node.type === 'Name' ? binding(source, node) : undefined;
	const [definition, more] = variable?.definitions ?? [];
	const assign = definition?.kind === 'assignment' && !more ? definition.node.parent : undefined;
	return assign?.type === 'Assign' && assign.value.type === 'Call' && isLoop(source, assign.value);
}
