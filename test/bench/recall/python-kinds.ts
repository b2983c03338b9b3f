import type { Preset } from '#engine';

/** What a mistake of one kind is about. */
export interface PythonKind {
	/** The preset in which the catalogue places it. */
	readonly preset: Preset;
	/** The rules that speak of it: what another rule says about the changed code is not counted. */
	readonly rules: readonly string[];
}

const recommended = (...rules: string[]): PythonKind => ({ preset: 'recommended', rules });
const strict = (...rules: string[]): PythonKind => ({ preset: 'strict', rules });

/** What is taken away from Python; the functions of the scripts `python_losses.py` and `python_holds.py` say the bounds of each. */
export const PYTHON_KINDS = {
	/** `t = asyncio.create_task(f())` becomes `asyncio.create_task(f())`. */
	'task handle': recommended('no-dangling-task', 'no-forgotten-await'),
	/** A handler of any error around an `await` becomes empty. */
	'handler’s work': recommended('no-swallowed-rejection', 'no-swallowed-cancellation'),
	/** The `raise` of a handler is gone that catches a cancellation. */
	'reraised cancellation': recommended('no-swallowed-cancellation', 'no-swallowed-rejection'),
	/** `t.cancel()` stays, the wait for `t` is gone. */
	'awaited cancel': recommended('no-unawaited-cancel'),
	/** `gather` or a group becomes tasks that are awaited one by one. */
	'rejection gap': recommended('no-rejection-gap'),
	/** `gather(…, return_exceptions=True)` loses its keyword. */
	return_exceptions: strict('require-gather-error-handling'),
	/** `async with semaphore:` is gone around work that is started for each of many; parts of a list become the list. */
	limiter: strict('no-unbounded-concurrency'),
	/** `lock.release()` in `finally` is gone. */
	release: recommended('require-lock-release'),
	'release behind the try': recommended('require-lock-release'),
	/** `async with lock:` becomes `await lock.acquire()` with a `release()` at the end. */
	'bare acquire': recommended('require-lock-release'),
	/** `async with Client() as c:` becomes `c = Client()`; a `close()` in `finally` is gone. */
	closing: recommended('require-async-context'),
	/** A `finally` that releases, closes or says `task_done()` becomes the statements behind the `try`. */
	finally: strict('require-lock-release', 'require-async-context', 'require-task-done'),
	/** `queue.task_done()` is gone. */
	task_done: strict('require-task-done'),
	'task_done behind the try': strict('require-task-done'),
} as const satisfies Readonly<Record<string, PythonKind>>;

export type PythonKindName = keyof typeof PYTHON_KINDS;
