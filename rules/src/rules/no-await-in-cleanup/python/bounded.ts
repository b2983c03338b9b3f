import { keywordArgument, qualifiedName, type Call, type PythonNode, type PythonSource } from '#python';

/** https://docs.python.org/3/library/asyncio-task.html#shielding-from-cancellation, and its timeouts */
const CALLS = new Set(['asyncio.shield', 'asyncio.wait', 'asyncio.wait_for']);
/** Waits for what ends by itself, or has been told to: tasks that were cancelled, a turn of the loop. */
const ENDS_SOON = new Set(['asyncio.gather', 'asyncio.sleep', 'anyio.lowlevel.checkpoint', 'trio.lowlevel.checkpoint']);

/** https://anyio.readthedocs.io/en/stable/cancellation.html#shielding, https://trio.readthedocs.io/en/stable/reference-core.html#cancellation-and-timeouts */
const SCOPES =
	/^(?:asyncio\.timeout(?:_at)?|async_timeout\.timeout(?:_at)?|(?:anyio|trio)\.(?:move_on_after|move_on_at|fail_after|fail_at|CancelScope))$/;

/** True for a call that has a limit of its own, or that a cancellation does not reach. */
export function isBoundedCall(source: PythonSource, call: Call): boolean {
	const name = qualifiedName(source, call.func);
	if (name !== undefined && (CALLS.has(name) || ENDS_SOON.has(name))) return true;
	return keywordArgument(call, 'timeout') !== undefined;
}

/** True where a scope around, or the statement itself, shields what is awaited or gives it a limit. */
export function isBounded(source: PythonSource, wait: PythonNode, cleanup: PythonNode): boolean {
	for (let at: PythonNode = wait; at !== cleanup && at.type !== 'Module'; at = at.parent) {
		if (at.type !== 'With' && at.type !== 'AsyncWith') continue;
		if (at.items.some(({ context_expr: scope }) => isScope(source, scope))) return true;
	}
	return false;
}

const isScope = (source: PythonSource, scope: PythonNode): boolean =>
	scope.type === 'Call' &&
	(SCOPES.test(qualifiedName(source, scope.func) ?? '') || keywordArgument(scope, 'shield') !== undefined);
