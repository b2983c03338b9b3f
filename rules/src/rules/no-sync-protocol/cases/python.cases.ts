import { code, type Cases } from '#test';

/** `for` and `with` of the wrong kind. */
export const python: Cases = {
	valid: [
		code`
			import asyncio
			async def pages():
			    yield 1
			def numbers():
			    yield 1
			async def main(lock: asyncio.Lock, unknown):
			    async for page in pages():
			        print(page)
			    for number in numbers():
			        print([each async for each in pages()], [each for each in numbers()])
			    async with lock, asyncio.timeout(1):
			        pass
			    with open('a') as file:
			        print(file)
			    for each in unknown:
			        print(each)
			    async for each in unknown.all():
			        print(each)
			    async with unknown.open() as file, unknown:
			        print(file)
			    with unknown:
			        pass
		`,
		code`
			class Both:
			    def __enter__(self): ...
			    def __exit__(self, *_): ...
			    async def __aenter__(self): ...
			    async def __aexit__(self, *_): ...
			class Mixed(Base):
			    def __enter__(self): ...
			async def main():
			    with Both():
			        pass
			    async with Both(), Mixed():
			        pass
		`,
		code`
			from mine import open, Lock
			async def main():
			    async with open('a'), Lock():
			        pass
		`,
		// A coroutine gives it.
		code`
			import aiofiles
			async def main(connect):
			    file = await aiofiles.open('a')
			    with await connect() as connection:
			        print(connection, file)
		`,
		code`
			import asyncio
			from redis.asyncio import Redis
			from sqlalchemy.ext.asyncio import AsyncSession
			async def main(engine):
			    async with Redis() as store, AsyncSession(engine) as session:
			        await session.execute(await store.get("a"))
			def start():
			    with asyncio.Runner() as runner:
			        runner.run(main(1))
		`,
	],
	invalid: [
		code`
			from redis.asyncio import Redis
			from sqlalchemy.ext.asyncio import AsyncSession
			async def tables(engine):
			    with AsyncSession(engine) as session:
			         ~~~~~~~~~~~~~~~~~~~~ asyncManaged
			        await session.execute("a")
			    with Redis() as store:
			         ~~~~~~~ asyncManaged
			        await store.get("a")
			=> addAsync
			from redis.asyncio import Redis
			from sqlalchemy.ext.asyncio import AsyncSession
			async def tables(engine):
			    async with AsyncSession(engine) as session:
			        await session.execute("a")
			    with Redis() as store:
			        await store.get("a")
			=> addAsync
			from redis.asyncio import Redis
			from sqlalchemy.ext.asyncio import AsyncSession
			async def tables(engine):
			    with AsyncSession(engine) as session:
			        await session.execute("a")
			    async with Redis() as store:
			        await store.get("a")
		`,
		code`
			async def pages():
			    yield 1
			class Store:
			    async def all(self):
			        yield 1
			    async def main(self):
			        for page in pages():
			                    ~~~~~~~ asyncIterable
			            print(page)
			        return [each for each in self.all()]
			                                 ~~~~~~~~~~ asyncIterable
			def start():
			    for page in pages():
			                ~~~~~~~ asyncIterable
			        print(page)
			=> addAsync
			async def pages():
			    yield 1
			class Store:
			    async def all(self):
			        yield 1
			    async def main(self):
			        async for page in pages():
			            print(page)
			        return [each for each in self.all()]
			def start():
			    for page in pages():
			        print(page)
			=> addAsync
			async def pages():
			    yield 1
			class Store:
			    async def all(self):
			        yield 1
			    async def main(self):
			        for page in pages():
			            print(page)
			        return [each async for each in self.all()]
			def start():
			    for page in pages():
			        print(page)
		`,
		code`
			import asyncio
			from contextlib import asynccontextmanager
			@asynccontextmanager
			async def connected():
			    yield 1
			class Store:
			    def __init__(self):
			        self.lock = asyncio.Lock()
			    async def main(self):
			        with self.lock:
			             ~~~~~~~~~ asyncManaged
			            pass
			        with connected() as connection:
			             ~~~~~~~~~~~ asyncManaged
			            print(connection)
			=> addAsync
			import asyncio
			from contextlib import asynccontextmanager
			@asynccontextmanager
			async def connected():
			    yield 1
			class Store:
			    def __init__(self):
			        self.lock = asyncio.Lock()
			    async def main(self):
			        async with self.lock:
			            pass
			        with connected() as connection:
			            print(connection)
			=> addAsync
			import asyncio
			from contextlib import asynccontextmanager
			@asynccontextmanager
			async def connected():
			    yield 1
			class Store:
			    def __init__(self):
			        self.lock = asyncio.Lock()
			    async def main(self):
			        with self.lock:
			            pass
			        async with connected() as connection:
			            print(connection)
		`,
		code`
			import aiohttp
			async def main():
			    async for number in range(3):
			                        ~~~~~~~~ notAsync
			        print(number)
			    async for number in [1, 2]:
			                        ~~~~~~ notAsync
			        print(number)
			    async with open('a') as file:
			               ~~~~~~~~~ notAsync
			        print(file)
			    with aiohttp.ClientSession() as session:
			         ~~~~~~~~~~~~~~~~~~~~~~~ asyncManaged
			        print(session)
			=> removeAsync
			import aiohttp
			async def main():
			    for number in range(3):
			        print(number)
			    async for number in [1, 2]:
			        print(number)
			    async with open('a') as file:
			        print(file)
			    with aiohttp.ClientSession() as session:
			        print(session)
			=> removeAsync
			import aiohttp
			async def main():
			    async for number in range(3):
			        print(number)
			    for number in [1, 2]:
			        print(number)
			    async with open('a') as file:
			        print(file)
			    with aiohttp.ClientSession() as session:
			        print(session)
			=> removeAsync
			import aiohttp
			async def main():
			    async for number in range(3):
			        print(number)
			    async for number in [1, 2]:
			        print(number)
			    with open('a') as file:
			        print(file)
			    with aiohttp.ClientSession() as session:
			        print(session)
			=> addAsync
			import aiohttp
			async def main():
			    async for number in range(3):
			        print(number)
			    async for number in [1, 2]:
			        print(number)
			    async with open('a') as file:
			        print(file)
			    async with aiohttp.ClientSession() as session:
			        print(session)
		`,
		code`
			class File:
			    async def __aenter__(self): ...
			    async def __aexit__(self, *_): ...
			def main():
			    with File():
			         ~~~~~~ asyncManaged
			        pass
		`,
		code`
			async def pages():
			    yield 1
			async def main():
			    print(list(pages()), sorted([1]), list(other()))
			               ~~~~~~~ asyncIterable
		`,
		// The other manager is a lock of threads, and who goes over the generator goes over it at once.
		code`
			class File:
			    async def __aenter__(self): ...
			    async def __aexit__(self, *args): ...
			async def pages():
			    yield 1
			async def main(lock):
			    with lock, File():
			               ~~~~~~ asyncManaged
			        pass
			    return list(page for page in pages())
			                                 ~~~~~~~ asyncIterable
		`,
	],
};
