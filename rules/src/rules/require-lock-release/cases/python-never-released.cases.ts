import { code, type Cases } from '#test';

/** Nothing in the file gives back what a wait takes. */
export const pythonNeverReleased: Cases = {
	valid: [
		// Whoever stops takes all that there is, for good.
		code`
			import asyncio
			class Pool:
			    def __init__(self, size):
			        self._size = size
			        self._slots = asyncio.BoundedSemaphore(size)
			    async def load(self, key):
			        async with self._slots:
			            return await read(key)
			    async def stop(self):
			        for _ in range(self._size):
			            await asyncio.wait_for(self._slots.acquire(), timeout=3)
		`,
		// Another method, a callback, or somebody else gives it back.
		code`
			import asyncio

			class Door:
			    def __init__(self):
			        self._lock = asyncio.Lock()
			    async def __aenter__(self):
			        await self._lock.acquire()
			    async def __aexit__(self, *error):
			        self._lock.release()
		`,
		code`
			import asyncio

			class Slots:
			    def __init__(self):
			        self._slots = asyncio.Semaphore(5)
			    async def take(self, loop):
			        await self._slots.acquire()
			        loop.call_later(60, self._slots.release)
		`,
		code`
			import asyncio

			class Slots:
			    def __init__(self, watcher):
			        self._slots = asyncio.Semaphore(5)
			        watcher.watch(self._slots)
			    async def take(self):
			        await self._slots.acquire()
		`,
		// A signal: whoever has something to do counts it up.
		code`
			import asyncio

			class Feed:
			    def __init__(self):
			        self._ready = asyncio.Semaphore(0)
			    def put(self, item):
			        self.items.append(item)
			        self._ready.release()
			    async def get(self):
			        await self._ready.acquire()
			        return self.items.pop()
		`,
		// A lock that nobody here makes, a thread's, and one of the function's own.
		'async def save(lock):\n    await lock.acquire()\n    await send()',
		'class Store:\n    async def save(self):\n        await self.lock.acquire()\n        await send()',
		code`
			import threading

			lock = threading.Lock()

			async def save():
			    lock.acquire()
		`,
		'import asyncio\nasync def save():\n    lock = asyncio.Lock()\n    await lock.acquire()\n    await send()',
		code`
			from mine import Lock

			lock = Lock()

			async def save():
			    await lock.acquire()
		`,
		// The base class leaves, or somebody who is given it.
		code`
			class Door(Base):
			    async def __aenter__(self):
			        await self.lock.acquire()
			    async def __aexit__(self, *error):
			        await super().__aexit__(*error)
		`,
		code`
			class Door:
			    async def __aenter__(self):
			        await self.lock.acquire()
			        watch(self.lock)
			    async def __aexit__(self, *error):
			        self.closed = True
		`,
		// What a function makes and keeps is gone with it.
		code`
			import asyncpg

			async def main():
			    pool = await asyncpg.create_pool()
			    connection = await pool.acquire()
			    await connection.fetch('select 1')
			    await pool.release(connection)
		`,
		// A context manager that passes on what it took, or from whom.
		code`
			from contextlib import asynccontextmanager

			@asynccontextmanager
			async def slot(limiter):
			    await limiter.acquire()
			    try:
			        yield
			    finally:
			        give_back(limiter)
		`,
		code`
			from contextlib import asynccontextmanager

			class Pool:
			    @asynccontextmanager
			    async def connection(self):
			        connection = await self.getconn()
			        yield connection
			        await self.return_to_pool(connection)
		`,
		// So many in a second.
		code`
			from contextlib import asynccontextmanager

			class Client:
			    @asynccontextmanager
			    async def turn(self):
			        await self.throttler.acquire()
			        yield
		`,
		// Given back where something went wrong, and by another one at the end of the work.
		code`
			import asyncio

			class Jobs:
			    def __init__(self):
			        self._slots = asyncio.Semaphore(5)
			    async def start(self, job):
			        await self._slots.acquire()
			        try:
			            self.run(job)
			        except ValueError:
			            self._slots.release()
			            raise
			    def ended(self):
			        self._slots.release()
		`,
		// A flag and looks are no releases, and somebody else has it.
		code`
			import asyncio

			class Jobs:
			    _lock = None
			    async def start(self, job):
			        if self._lock is None:
			            self._lock = asyncio.Lock()
			        await self._lock.acquire()
			    def close(self):
			        if self._lock and self._lock.locked():
			            self._lock.release()
		`,
	],
	invalid: [
		code`
			import asyncio

			class Jobs:
			    def __init__(self, limit):
			        self._slots = asyncio.Semaphore(limit) if limit else None
			    async def start(self, job):
			        assert self._slots is not None
			        await self._slots.acquire()
			                          ~~~~~~~ neverReleased
			        self.run(job)
			    def close(self):
			        if self._slots and self._slots.locked():
			            self.closed = True
		`,
		// Given back on the early way only.
		code`
			import asyncio

			class Socket:
			    def __init__(self):
			        self._receiving = asyncio.Lock()
			    async def receive(self):
			        await self._receiving.acquire()
			                              ~~~~~~~ leaksOnWay
			        if self.closed:
			            self._receiving.release()
			            raise ConnectionError
			        return await self.next()
		`,
		// What another method looks up is not this function's own.
		code`
			class Files:
			    async def save(self, key, text):
			        lock = self._lock_of(key)
			        await lock.acquire()
			                   ~~~~~~~ leaksOnError
			        await self.write(key, text)
			        lock.release()
			=> useFinally
			class Files:
			    async def save(self, key, text):
			        lock = self._lock_of(key)
			        await lock.acquire()
			        try:
			            await self.write(key, text)
			        finally:
			            lock.release()
		`,
		code`
			from contextlib import asynccontextmanager

			@asynccontextmanager
			async def slot(limiter, source):
			    await limiter.acquire(source)
			                  ~~~~~~~ neverReleased
			    try:
			        yield
			    finally:
			        count(source)

			class Pool:
			    @asynccontextmanager
			    async def connection(self):
			        connection = await self.pool.acquire()
			                                     ~~~~~~~ neverReleased
			        self.used += 1
			        yield connection
		`,
		// The pool outlives the function.
		code`
			import asyncpg

			async def connect():
			    pool = await asyncpg.create_pool()
			    connection = await pool.acquire()
			                            ~~~~~~~ leaksOnError
			    version = await connection.fetchval('select version()')
			    await pool.release(connection)
			    return Engine(pool, version)
			=> useFinally
			import asyncpg

			async def connect():
			    pool = await asyncpg.create_pool()
			    connection = await pool.acquire()
			    try:
			        version = await connection.fetchval('select version()')
			    finally:
			        await pool.release(connection)
			    return Engine(pool, version)
		`,
		// What is entered must be left.
		code`
			class Deferred:
			    def __init__(self, lock):
			        self.lock = lock
			    async def __aenter__(self):
			        await self.lock.acquire()
			                        ~~~~~~~ neverReleased
			        return self
			    async def __aexit__(self, *error):
			        if self.delay:
			            await sleep(self.delay)
		`,
		// A lock of the project's own kind.
		code`
			class Turns:
			    def __init__(self):
			        self.waiting = []
			    async def acquire(self):
			        await self.turn()
			    def release(self):
			        self.waiting.pop()

			class Agent:
			    def __init__(self):
			        self._turns = Turns()
			    async def answer(self, message):
			        await self._turns.acquire()
			                          ~~~~~~~ neverReleased
			        return await self.send(message)
		`,
		code`
			import asyncio

			lock = asyncio.Lock()

			async def save(text):
			    await lock.acquire()
			               ~~~~~~~ neverReleased
			    await send(text)
		`,
		// The others give back what they have taken themselves.
		code`
			from asyncio import BoundedSemaphore as Slots, wait_for

			class Pool:
			    def __init__(self, size):
			        self._slots: Slots = Slots(size)
			    async def run(self, job):
			        await wait_for(self._slots.acquire(), 5)
			                                   ~~~~~~~ neverReleased
			        try:
			            return await job()
			        finally:
			            self.running -= 1
			    async def one(self, job):
			        async with self._slots:
			            return await job()
			    async def other(self, job):
			        await self._slots.acquire()
			        try:
			            return await job()
			        finally:
			            self._slots.release()
		`,
		code`
			import anyio

			class Door:
			    def __init__(self):
			        self.limiter = anyio.CapacityLimiter(3)
			    async def __aenter__(self):
			        await self.limiter.acquire()
			                           ~~~~~~~ neverReleased
			        return self
			    async def __aexit__(self, *error):
			        self.closed = True
		`,
	],
};
