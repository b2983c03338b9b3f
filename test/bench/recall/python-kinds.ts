/**
 * What is taken away from Python; the functions of the scripts `python_losses.py` and `python_holds.py` say the bounds of each.
 * The rules that speak of it: what another rule says about the changed code is not counted.
 */
export const PYTHON_KINDS = {
	/** `t = asyncio.create_task(f())` becomes `asyncio.create_task(f())`. */
	'task handle': ['no-dangling-task', 'no-forgotten-await'],
	/** A handler of any error around an `await` becomes empty. */
	'handler’s work': ['no-swallowed-rejection', 'no-swallowed-cancellation'],
	/** The `raise` of a handler is gone that catches a cancellation. */
	'reraised cancellation': ['no-swallowed-cancellation', 'no-swallowed-rejection'],
	/** `t.cancel()` stays, the wait for `t` is gone. */
	'awaited cancel': ['no-unawaited-cancel'],
	/** `gather` or a group becomes tasks that are awaited one by one. */
	'rejection gap': ['no-rejection-gap'],
	/** `gather(…, return_exceptions=True)` loses its keyword. */
	return_exceptions: ['require-gather-error-handling'],
	/** `async with semaphore:` is gone around work that is started for each of many; parts of a list become the list. */
	limiter: ['no-unbounded-concurrency'],
	/** `lock.release()` in `finally` is gone. */
	release: ['require-lock-release'],
	'release behind the try': ['require-lock-release'],
	/** `async with lock:` becomes `await lock.acquire()` with a `release()` at the end. */
	'bare acquire': ['require-lock-release'],
	/** `async with Client() as c:` becomes `c = Client()`; a `close()` in `finally` is gone. */
	closing: ['require-async-context'],
	/** A `finally` that releases, closes or says `task_done()` becomes the statements behind the `try`. */
	finally: ['require-lock-release', 'require-async-context', 'require-task-done'],
	/** `queue.task_done()` is gone. */
	task_done: ['require-task-done'],
	'task_done behind the try': ['require-task-done'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type PythonKindName = keyof typeof PYTHON_KINDS;
