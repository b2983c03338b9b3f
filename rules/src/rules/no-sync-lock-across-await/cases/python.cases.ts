import { code, type Cases } from '#test';

/** Locks of threads in coroutines. */
export const python: Cases = {
	valid: [
		code`
			import asyncio
			lock = asyncio.Lock()
			async def main():
			    async with lock:
			        await work()
		`,
		// Held only between two waits.
		code`
			import threading
			lock = threading.Lock()
			async def main():
			    await work()
			    with lock:
			        count()
			    await work()
			    lock.acquire()
			    try:
			        count()
			    finally:
			        lock.release()
			    await work()
		`,
		// A function inside runs later; a thread may hold it as long as it likes.
		code`
			import threading
			class Store:
			    def __init__(self):
			        self.lock = threading.RLock()
			    async def main(self):
			        with self.lock:
			            async def later():
			                await work()
			            self.later = later
			    def sync(self):
			        with self.lock:
			            self.loop.run_until_complete(work())
		`,
		// What kind of lock it is nobody says; a context manager of somebody's own.
		code`
			from own import Lock
			async def main(lock, other: Lock, timer):
			    with lock, other, timer():
			        await work()
			    lock.acquire()
			    await work()
		`,
		// Awaited: it is no lock of threads, whatever it is called.
		code`
			import asyncio
			async def main():
			    lock = asyncio.Lock()
			    await lock.acquire()
			    await work()
			    lock.release()
		`,
	],
	invalid: [
		code`
			import threading
			lock = threading.Lock()
			async def main():
			    with lock:
			        count()
			        await work()
			        ~~~~~ heldByWith
		`,
		code`
			from threading import RLock as Lock, Condition
			class Store:
			    def __init__(self):
			        self._lock = Lock()
			        self.changed: Condition = Condition()
			    async def one(self):
			        with open("a") as file, self._lock:
			            if file:
			                async for each in self:
			                ~~~~~ heldByWith
			                    print(each)
			    async def two(self):
			        with self.changed:
			            async with self.session as session:
			            ~~~~~ heldByWith
			                print(session)
		`,
		code`
			import multiprocessing, threading
			async def main(gate: threading.Semaphore):
			    gate.acquire()
			    try:
			        await work()
			        ~~~~~ heldByAcquire
			    finally:
			        gate.release()
			async def other():
			    gate = multiprocessing.Lock()
			    if gate.acquire(timeout=3):
			        print(1)
			    await work()
			    ~~~~~ heldByAcquire
		`,
		{
			files: { 'locks.py': 'import threading\nguard = threading.Lock()\n' },
			code: code`
				from locks import guard
				async def main():
				    with guard:
				        return await work()
				               ~~~~~ heldByWith
			`,
		},
	],
};
