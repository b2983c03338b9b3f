import { code, type Cases } from '#test';

/** Calls of which nothing says what they give, but that the file awaits elsewhere. */
export const pythonAwaitedElsewhere: Cases = {
	valid: [
		// One variable has several values, a parameter of that name is something else, once is too few.
		code`
			from app import open_sync, open_async
			async def first(conn):
			    await conn.execute(1)
			async def second(conn):
			    conn.execute(2)
			async def third(fast):
			    store = open_sync()
			    if fast:
			        store = open_async()
			        await store.execute(1)
			    store.execute(2)
		`,
		// Who asks takes both kinds; one branch is for each.
		code`
			import inspect
			class Bus:
			    async def emit(self, event):
			        if inspect.iscoroutinefunction(self.handler):
			            await self.handler.handle(event)
			        self.handler.handle(event)
			    async def send(self, event):
			        if self.is_async:
			            await self.client.send(event)
			        else:
			            self.client.send(event)
		`,
		// A query that others go on with, what is entered, what is left alone elsewhere as well.
		code`
			from app import User, session
			async def main():
			    one = await User.filter(id=1)
			    many = User.filter(id=2).order_by('name')
			    await session.get('/')
			    async with session.get('/') as response:
			        print(response, one, many)
			async def start(jobs):
			    await jobs.start()
			    jobs.start()
			    if jobs.start():
			        print(1)
		`,
		// A function that the class is given; a class of which one is, as often, a query.
		code`
			from app import User
			class Filter:
			    def __init__(self, function):
			        self.function = function
			    async def asynchronous(self, item):
			        return await self.function(item)
			    async def synchronous(self, item):
			        if self.function(item):
			            return item
			async def main():
			    one = await User.find(id=1)
			    two = await User.find(id=2)
			    return [one, two, await User.find(id=3).count()]
		`,
		// A function of the project whose result the file shows: it gives a task.
		code`
			import asyncio
			async def work(): ...
			class Client:
			    def refresh(self):
			        task = asyncio.ensure_future(work())
			        self.task = task
			        return self.task
			async def main():
			    client = Client()
			    await client.refresh()
			    client.refresh()
		`,
		// It is expected to fail on the spot; a future has a result.
		code`
			import pytest
			async def test_once(lock, client):
			    await lock.release()
			    with pytest.raises(RuntimeError, match="too often"):
			        lock.release()
			    with pytest.raises(RuntimeError):
			        await lock.release()
			    await client.submit(1)
			    await client.submit(2)
			    return await client.submit(3).result()
		`,
		// Not where no one could wait.
		code`
			class Store:
			    async def aclose(self):
			        await self.pool.close()
			    def close(self):
			        self.pool.close()
		`,
	],
	invalid: [
		code`
			import pytest
			async def test_twice(lock):
			    await lock.release()
			    with pytest.raises(RuntimeError):
			        lock.release()
			             ~~~~~~~ neverRuns
			        await lock.release()
			=> addAwait
			import pytest
			async def test_twice(lock):
			    await lock.release()
			    with pytest.raises(RuntimeError):
			        await lock.release()
			        await lock.release()
		`,
		code`
			async def main(conn):
			    await conn.execute(1)
			    conn.execute(2)
			         ~~~~~~~ neverRuns
			=> addAwait
			async def main(conn):
			    await conn.execute(1)
			    await conn.execute(2)
		`,
		code`
			async def main(conn):
			    if conn.execute(1):
			            ~~~~~~~ condition
			        await conn.execute(2)
			=> addAwait
			async def main(conn):
			    if await conn.execute(1):
			        await conn.execute(2)
		`,
		code`
			class Store:
			    async def open(self):
			        await self.db.start()
			        await self.db.load()
			    async def reopen(self):
			        self.db.start()
			                ~~~~~ neverRuns
			=> addAwait
			class Store:
			    async def open(self):
			        await self.db.start()
			        await self.db.load()
			    async def reopen(self):
			        await self.db.start()
		`,
		code`
			async def first(ctx):
			    await ctx.send('a')
			async def second(ctx):
			    await ctx.send('b')
			async def third(ctx):
			    await ctx.send('c')
			async def fourth(ctx):
			    ctx.send('d')
			        ~~~~ neverRuns
			=> addAwait
			async def first(ctx):
			    await ctx.send('a')
			async def second(ctx):
			    await ctx.send('b')
			async def third(ctx):
			    await ctx.send('c')
			async def fourth(ctx):
			    await ctx.send('d')
		`,
	],
};
