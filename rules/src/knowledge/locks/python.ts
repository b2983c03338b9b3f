/** Locks that belong to a thread, and what does the same for tasks where there is such a thing. */
export const THREAD_LOCKS: ReadonlyMap<string, string | undefined> = new Map([
	// https://docs.python.org/3/library/threading.html, https://docs.python.org/3/library/asyncio-sync.html
	['threading.Lock', 'asyncio.Lock'],
	['threading.RLock', undefined],
	['threading.Condition', 'asyncio.Condition'],
	['threading.Semaphore', 'asyncio.Semaphore'],
	['threading.BoundedSemaphore', 'asyncio.BoundedSemaphore'],
	// https://docs.python.org/3/library/multiprocessing.html#synchronization-primitives
	['multiprocessing.Lock', undefined],
	['multiprocessing.RLock', undefined],
	['multiprocessing.Semaphore', undefined],
	['multiprocessing.BoundedSemaphore', undefined],
	['multiprocessing.Condition', undefined],
]);
