/**
 * Functions and classes of asyncio that took a `loop` argument until Python 3.10.
 * https://docs.python.org/3/whatsnew/3.10.html#removed
 */
export const TOOK_LOOP: ReadonlySet<string> = new Set(
	[
		...['sleep', 'gather', 'shield', 'wait', 'wait_for', 'as_completed', 'open_connection', 'open_unix_connection'],
		...['start_server', 'start_unix_server', 'create_subprocess_exec', 'create_subprocess_shell'],
		...['Lock', 'Event', 'Condition', 'Semaphore', 'BoundedSemaphore', 'Queue', 'LifoQueue', 'PriorityQueue'],
	].map(name => `asyncio.${name}`),
);

/** Calls that are gone from asyncio, and what stands for them. */
export const GONE: ReadonlyMap<string, { readonly instead: string; readonly since: string }> = new Map([
	// https://docs.python.org/3/whatsnew/3.9.html#removed
	['asyncio.Task.current_task', { instead: 'asyncio.current_task', since: '3.9' }],
	['asyncio.Task.all_tasks', { instead: 'asyncio.all_tasks', since: '3.9' }],
]);

/** Event hooks of web frameworks that their documentation replaces with `lifespan`. */
export const EVENT_HOOKS: ReadonlySet<string> = new Set([
	// https://fastapi.tiangolo.com/advanced/events/#alternative-events-deprecated
	'fastapi.FastAPI',
	'fastapi.APIRouter',
	// https://www.starlette.io/release-notes/#0260-march-9-2023
	'starlette.applications.Starlette',
]);
