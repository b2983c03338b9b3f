/** Calls that run their function in a thread or a process: an iterator among the arguments is used there. */
export const pythonOffloads: ReadonlySet<string> = new Set([
	// https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread
	'asyncio.to_thread',
	'asyncio.AbstractEventLoop.run_in_executor',
	// https://anyio.readthedocs.io/en/stable/threads.html
	'anyio.to_thread.run_sync',
	'anyio.to_process.run_sync',
	// https://trio.readthedocs.io/en/stable/reference-core.html#trio.to_thread.run_sync
	'trio.to_thread.run_sync',
	// https://www.starlette.io/threadpool/
	'starlette.concurrency.run_in_threadpool',
	'fastapi.concurrency.run_in_threadpool',
]);
