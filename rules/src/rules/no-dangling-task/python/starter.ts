import { binding, qualifiedName, type Call, type Expression, type PythonSource } from '#python';

/** https://docs.python.org/3/library/asyncio-task.html#asyncio.create_task */
const STARTERS = new Set(['asyncio.create_task', 'asyncio.ensure_future']);
const LOOPS = new Set(['asyncio.get_event_loop', 'asyncio.get_running_loop', 'asyncio.new_event_loop']);
/** What people call an event loop, as a variable, a parameter or an attribute. */
const LOOP_NAMES = new Set(['_event_loop', '_loop', 'event_loop', 'loop', 'main_loop']);

/** True for a call that starts a task and gives it. A task group's `create_task` keeps what it starts. */
export function startsTask(source: PythonSource, { func }: Call): boolean {
	const name = qualifiedName(source, func);
	if (name !== undefined) return STARTERS.has(name);
	return func.type === 'Attribute' && func.attr === 'create_task' && isLoop(source, func.value);
}

function isLoop(source: PythonSource, node: Expression): boolean {
	if (node.type === 'Call') return LOOPS.has(qualifiedName(source, node.func) ?? '');
	if (node.type === 'Attribute') return LOOP_NAMES.has(node.attr);
	if (node.type !== 'Name') return false;
	const [definition, ...others] = binding(source, node)?.definitions ?? [];
	if (!definition || others.length) return LOOP_NAMES.has(node.id);
	const { parent } = definition.node;
	if (definition.kind === 'assignment' && parent.type === 'Assign') {
		return parent.value.type === 'Call' ? isLoop(source, parent.value) : LOOP_NAMES.has(node.id);
	}
	return definition.kind === 'parameter' && LOOP_NAMES.has(node.id);
}
