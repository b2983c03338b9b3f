import { code, type Cases } from '#test';

export const python: Cases = {
	valid: [
		// All that may have been taken are given back.
		code`
			async def cancel_all(orders, exchange):
			    try:
			        for order in orders:
			            await order.lock.acquire()
			        await exchange.cancel(orders)
			    finally:
			        for order in orders:
			            order.lock.release()
		`,
		// The answer says whether it was taken.
		code`
			async def run(lock, work):
			    taken = await lock.acquire(blocking=False)
			    if not taken:
			        raise RuntimeError("busy")
			    try:
			        return await work()
			    finally:
			        lock.release()
			async def other(lock, work):
			    taken = await lock.acquire(blocking=False)
			    if taken:
			        try:
			            return await work()
			        finally:
			            lock.release()
			    else:
			        raise RuntimeError("busy")
		`,
		// Who counts does not come to the wait.
		code`
			class Again:
			    async def enter(self):
			        if self.is_mine():
			            self.count += 1
			            return
			        await self.free.acquire()
			        self.count = 1
			    def leave(self):
			        self.count -= 1
			        if not self.count:
			            self.free.release()
		`,
		code`
			class Readers:
			    async def enter(self):
			        if self.count == 0:
			            await self.free.acquire()
			        self.count += 1
			    async def leave(self):
			        self.count -= 1
			        if self.count == 0:
			            self.free.release()
			class Careful:
			    async def enter(self):
			        self.count += 1
			        try:
			            await self.free.acquire()
			        except BaseException:
			            self.count -= 1
			            raise
			    async def leave(self):
			        self.count -= 1
			        self.free.release()
		`,
		code`
			import asyncio

			lock = asyncio.Lock()

			async def save(text):
			    async with lock:
			        await send(text)
		`,
		code`
			import asyncio

			lock = asyncio.Lock()

			async def save(text):
			    await lock.acquire()
			    try:
			        await send(text)
			    finally:
			        lock.release()
		`,
		code`
			async def rows(pool):
			    connection = await pool.acquire()
			    try:
			        return await connection.fetch('select 1')
			    finally:
			        await pool.release(connection)
		`,
		// Nothing in between fails in the ordinary course of things.
		code`
			async def count(lock):
			    global total
			    await lock.acquire()
			    total += 1
			    lock.release()
		`,
		// Both ways.
		code`
			async def save(lock, text):
			    await lock.acquire()
			    try:
			        await send(text)
			    except:
			        lock.release()
			        raise
			    lock.release()
		`,
		// Released by another method, or by a callback.
		code`
			class Door:
			    async def __aenter__(self):
			        await self.lock.acquire()
			        await self.open()

			    async def __aexit__(self, *error):
			        self.lock.release()
		`,
		code`
			async def save(lock, run):
			    await lock.acquire()
			    run(lambda: lock.release())
			    await send()
		`,
		// Given back only when something went wrong: the caller has it otherwise.
		code`
			async def enter(lock):
			    await lock.acquire()
			    try:
			        await send()
			    except BaseException:
			        lock.release()
			        raise
		`,
		code`
			async def connect(pool):
			    connection = await pool.acquire()
			    if connection.closed:
			        await pool.release(connection)
			        return None
			    return connection
		`,
		// The other way round, as a condition does.
		code`
			class Condition:
			    async def wait(self):
			        self.release()
			        try:
			            await self.event.wait()
			        finally:
			            await self.acquire()
		`,
		// Its own lock, that nobody else waits for.
		'async def main():\n    lock = Lock()\n    await lock.acquire()\n    await send()\n    lock.release()',
		// A flag, and a condition that is asked twice.
		code`
			async def save(lock):
			    taken = False
			    try:
			        await lock.acquire()
			        taken = True
			        await send()
			    finally:
			        if taken:
			            lock.release()
		`,
		code`
			async def save(lock, alone):
			    if alone:
			        await lock.acquire()
			    try:
			        await send()
			    finally:
			        if alone:
			            lock.release()
		`,
		code`
			async def save(lock, alone):
			    if alone:
			        await lock.acquire()
			    total = 1
			    if alone:
			        lock.release()
		`,
		// In branches of one condition that have nothing to do with each other.
		code`
			async def toggle(lock, on):
			    if on:
			        await lock.acquire()
			        await send()
			    else:
			        lock.release()
		`,
		// Taken again in the same branch, at the end.
		code`
			async def rest(lock, tired):
			    if tired:
			        lock.release()
			        await send()
			        await lock.acquire()
		`,
		// Another object's.
		'async def save(a, b):\n    await a.acquire()\n    await send()\n    b.release()',
		'async def save(door):\n    await door.open()\n    await send()\n    door.close()',
		// A thread's lock is not awaited.
		'def save(lock):\n    lock.acquire()\n    send()\n    lock.release()',
	],
	invalid: [
		code`
			async def run(lock, work):
			    taken = await lock.acquire(blocking=False)
			                       ~~~~~~~ leaksOnWay
			    if not taken:
			        raise RuntimeError("busy")
			    if not work:
			        return None
			    lock.release()
		`,
		code`
			class Readers:
			    async def enter(self):
			        async with self.counting:
			            self.count += 1
			            if self.count == 1:
			                await self.free.acquire()
			                      ~~~~~~~~~~~~~~~~~ countStays
			    async def leave(self):
			        async with self.counting:
			            self.count -= 1
			            if self.count == 0:
			                self.free.release()
		`,
		code`
			import asyncio

			lock = asyncio.Lock()

			async def save(text):
			    await lock.acquire()
			               ~~~~~~~ leaksOnError
			    await send(text)
			    lock.release()
			=> useFinally
			import asyncio

			lock = asyncio.Lock()

			async def save(text):
			    await lock.acquire()
			    try:
			        await send(text)
			    finally:
			        lock.release()
		`,
		code`
			class Store:
			    async def rows(self, table):
			        connection = await self.pool.acquire()
			                                     ~~~~~~~ leaksOnWay
			        if not table:
			            return []
			        rows = await connection.fetch(table)
			        await self.pool.release(connection)
			        return rows
			=> useFinally
			class Store:
			    async def rows(self, table):
			        connection = await self.pool.acquire()
			        try:
			            if not table:
			                return []
			            rows = await connection.fetch(table)
			        finally:
			            await self.pool.release(connection)
			        return rows
		`,
		code`
			import asyncio as aio

			async def save(places):
			    await aio.wait_for(places.acquire(), 5)
			                              ~~~~~~~ leaksOnError
			    try:
			        await send()
			        places.release()
			    except ValueError as error:
			        print(error)
		`,
		code`
			from contextlib import asynccontextmanager

			@asynccontextmanager
			async def connected(pool):
			    connection = await pool.getconn()
			                            ~~~~~~~ leaksOnError
			    yield connection
			    await pool.putconn(connection)
			=> useFinally
			from contextlib import asynccontextmanager

			@asynccontextmanager
			async def connected(pool):
			    connection = await pool.getconn()
			    try:
			        yield connection
			    finally:
			        await pool.putconn(connection)
		`,
		code`
			async def run(lock, job):
			    await lock.acquire()
			               ~~~~~~~ leaksOnWay
			    if job is None:
			        raise ValueError('nothing to do')
			    job.count += 1
			    lock.release()
			=> useFinally
			async def run(lock, job):
			    await lock.acquire()
			    try:
			        if job is None:
			            raise ValueError('nothing to do')
			        job.count += 1
			    finally:
			        lock.release()
		`,
		// All in one branch, or in one handler.
		code`
			async def refresh(self):
			    if self.stale:
			        await self.lock.acquire()
			                        ~~~~~~~ leaksOnError
			        await self.load()
			        self.lock.release()
			    return self
			=> useFinally
			async def refresh(self):
			    if self.stale:
			        await self.lock.acquire()
			        try:
			            await self.load()
			        finally:
			            self.lock.release()
			    return self
		`,
		code`
			async def load(lock):
			    try:
			        await send()
			    except TimeoutError:
			        await lock.acquire()
			                   ~~~~~~~ leaksOnError
			        await send()
			        lock.release()
			=> useFinally
			async def load(lock):
			    try:
			        await send()
			    except TimeoutError:
			        await lock.acquire()
			        try:
			            await send()
			        finally:
			            lock.release()
		`,
		// A release that nothing reaches.
		code`
			async def load(lock):
			    await lock.acquire()
			               ~~~~~~~ leaksOnWay
			    return await send()
			    lock.release()
			=> useFinally
			async def load(lock):
			    await lock.acquire()
			    try:
			        return await send()
			    finally:
			        lock.release()
		`,
	],
};
