import { code, type Cases } from '#test';

/** Locks of threads that coroutines hold while they wait. */
export const python: Cases = {
	valid: [
		// Whoever wants it gives up where it is taken.
		code`
			import threading
			class Store:
			    def __init__(self):
			        self.lock = threading.Lock()
			    async def load(self, work):
			        if not self.lock.acquire(blocking=False):
			            return
			        try:
			            await work()
			        finally:
			            self.lock.release()
			    async def save(self, work):
			        if self.lock.acquire(False):
			            await work()
			            self.lock.release()
		`,
		{
			code: code`
				import asyncio, threading
				class Count:
				    def __init__(self):
				        self.lock = asyncio.Lock()
				    async def add(self):
				        """Adds one. Not thread-safe."""
				        async with self.lock:
				            self.value += 1
				    async def safe(self):
				        """Coroutine-safe."""
				        async with self.lock:
				            self.value += 1
				class Threads:
				    def __init__(self):
				        self.lock = threading.Lock()
				    async def add(self):
				        """Thread-safe."""
				        with self.lock:
				            self.value += 1
			`,
			options: { checkClaims: true },
		},
		code`
			import asyncio, threading
			lock = threading.Lock()
			async_lock = asyncio.Lock()
			async def main(work, unknown):
			    with lock:
			        value = 1
			    await work(value)
			    async with async_lock:
			        await work()
			    with unknown:
			        await work()
			    with open('a'):
			        await work()
			def plain(work):
			    with lock:
			        work()
			    with lock:
			        async def later():
			            await work()
			        return later
		`,
		code`
			import threading
			lock = threading.Lock()
			async def main(work):
			    lock.acquire()
			    try:
			        value = work.now()
			    finally:
			        lock.release()
			    await work(value)
			    if lock.acquire(blocking=False):
			        lock.release()
			    else:
			        await work()
		`,
		code`
			from mine import threading
			lock = threading.Lock()
			async def main(work):
			    with lock:
			        await work()
		`,
	],
	invalid: [
		// Another one waits for it.
		code`
			import threading
			class Store:
			    def __init__(self):
			        self.lock = threading.Lock()
			    async def load(self, work):
			        if not self.lock.acquire(blocking=False):
			            return
			        try:
			            await work()
			            ~~~~~ held
			        finally:
			            self.lock.release()
			    def value(self):
			        with self.lock:
			            return 1
		`,
		{
			code: code`
				import asyncio
				class Count:
				    def __init__(self):
				        self.lock = asyncio.Lock()
				    async def add(self):
				        """Adds one, thread-safe."""
				                     ~~~~~~~~~~~ claim
				        async with self.lock:
				            self.value += 1
			`,
			options: { checkClaims: true },
		},
		code`
			import asyncio
			import threading

			class Store:
			    def __init__(self):
			        self.lock = threading.Lock()

			    async def load(self, work):
			        with self.lock:
			            return await work()
			                   ~~~~~ held
			=> useAsyncLock
			import asyncio
			import threading

			class Store:
			    def __init__(self):
			        self.lock = asyncio.Lock()

			    async def load(self, work):
			        async with self.lock:
			            return await work()
		`,
		code`
			from threading import RLock as Reentrant, Semaphore
			lock = Reentrant()
			limit = Semaphore(3)
			async def main(work, other: Semaphore):
			    with lock:
			        async for each in work:
			        ~~~~~ held
			            print(each)
			    with limit:
			        if work:
			            await asyncio.sleep(1)
			            ~~~~~ held
			    with other, open('a'):
			        await work()
			        ~~~~~ held
		`,
		code`
			import threading
			lock = threading.Lock()
			async def main(work):
			    lock.acquire()
			    try:
			        await work()
			        ~~~~~ held
			    finally:
			        lock.release()
			async def pages():
			    if lock.acquire(timeout=1):
			        yield 1
			        ~~~~~ held
			        lock.release()
		`,
	],
};
