import { binding, qualifiedName, type PythonNode, type PythonSource } from '#python';

/** What cancels the task that entered it, or waits for tasks of its own. */
const SCOPES = new Set([
	// https://docs.python.org/3/library/asyncio-task.html#asyncio.TaskGroup, #asyncio.timeout
	'asyncio.TaskGroup',
	'asyncio.timeout',
	'asyncio.timeout_at',
	// https://github.com/aio-libs/async-timeout
	'async_timeout.timeout',
	'async_timeout.timeout_at',
	// https://anyio.readthedocs.io/en/stable/cancellation.html#avoiding-cancel-scope-stack-corruption
	'anyio.CancelScope',
	'anyio.create_task_group',
	'anyio.fail_after',
	'anyio.move_on_after',
	'anyio.open_cancel_scope',
	// https://trio.readthedocs.io/en/stable/reference-core.html#cancel-scopes-and-nurseries
	'trio.CancelScope',
	'trio.fail_after',
	'trio.fail_at',
	'trio.move_on_after',
	'trio.move_on_at',
	'trio.open_nursery',
]);

/** Context managers that hold nothing. https://docs.python.org/3/library/contextlib.html */
const HARMLESS = new Set(['contextlib.nullcontext', 'contextlib.suppress', 'warnings.catch_warnings', 'pytest.raises']);

/** True for a context manager that cancels the task that entered it, or waits for tasks. */
export function isScope(source: PythonSource, node: PythonNode): boolean {
	const made = madeBy(source, node);
	return made !== undefined && SCOPES.has(made);
}

/** True for a context manager that holds nothing while a generator waits. */
export function isHarmless(source: PythonSource, node: PythonNode): boolean {
	const made = madeBy(source, node);
	return made !== undefined && HARMLESS.has(made);
}

/** The function or class that a context manager comes from, where the file tells. */
function madeBy(source: PythonSource, node: PythonNode): string | undefined {
	if (node.type === 'Call') return qualifiedName(source, node.func);
	if (node.type !== 'Name') return undefined;
	const [definition, ...more] = binding(source, node)?.definitions ?? [];
	if (!definition || more.length || definition.kind !== 'assignment') return undefined;
	const { parent } = definition.node;
	const value = parent.type === 'Assign' ? parent.value : undefined;
	return value?.type === 'Call' ? qualifiedName(source, value.func) : undefined;
}
