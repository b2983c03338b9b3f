import { code, type Cases } from '#test';

export const python: Cases = {
	valid: [
		{
			code: code`
				import anyio, registry
				async def one():
				    async with anyio.create_task_group():
				        yield
				registry.enter(one)
				async def session():
				    async with open_session() as session:
				        yield session
			`,
			options: { checkContextManagers: true },
		},
		{
			code: code`
				import asyncio
				from fastapi import Request
				async def store(request: Request):
				    async with asyncio.timeout(5):
				        yield request
			`,
			options: { checkContextManagers: true },
		},
		code`
			import asyncio
			from contextlib import asynccontextmanager
			@asynccontextmanager
			async def group():
			    async with asyncio.TaskGroup() as tasks:
			        yield tasks
		`,
		code`
			import asyncio, pytest_asyncio
			@pytest_asyncio.fixture(scope="session")
			async def server():
			    async with asyncio.timeout(5):
			        while True:
			            yield 1
		`,
		code`
			import asyncio
			from fastapi import Depends
			async def get_db():
			    async with asyncio.timeout(5):
			        yield 1
			        yield 2
			async def users(db=Depends(get_db)): ...
		`,
		// A dependency of another file gives one value.
		code`
			import asyncio
			async def get_db():
			    async with asyncio.timeout(5):
			        yield 1
		`,
		code`
			async def get_db():
			    async with AsyncSessionLocal() as session:
			        yield session
		`,
		code`
			import asyncio
			async def pages(urls):
			    for url in urls:
			        async with asyncio.timeout(5):
			            page = await load(url)
			        yield page
		`,
		// The yield is of another function.
		code`
			import asyncio
			async def pages(urls):
			    async with asyncio.TaskGroup() as group:
			        def names():
			            for url in urls:
			                yield url
			        for name in names():
			            group.create_task(load(name))
		`,
		code`
			import anyio
			def pages(urls):
			    with anyio.CancelScope():
			        for url in urls:
			            yield url
		`,
		code`
			from own import timeout
			async def pages(urls):
			    async with timeout(5):
			        for url in urls:
			            yield await load(url)
		`,
		code`
			async def chunks(path):
			    with open(path) as file:
			        while chunk := file.read(1024):
			            yield chunk
		`,
		{
			code: code`
				from contextlib import suppress
				async def chunks(parts):
				    with suppress(ValueError):
				        for part in parts:
				            yield part
			`,
			options: { checkContextManagers: true },
		},
		{
			code: code`
				async def get_db():
				    async with AsyncSessionLocal() as session:
				        yield session
			`,
			options: { checkContextManagers: true },
		},
	],
	invalid: [
		code`
			import asyncio
			async def pages(urls):
			    async with asyncio.timeout(5):
			        for url in urls:
			            yield await load(url)
			            ~~~~~ scope
		`,
		code`
			from asyncio import TaskGroup as Group
			class Pages:
			    async def __aiter__(self):
			        async with Group() as group:
			            for url in self.urls:
			                try:
			                    page = yield url
			                           ~~~~~ scope
			                finally:
			                    print(page)
		`,
		code`
			import anyio
			async def both(send):
			    async with open_store() as store, anyio.create_task_group() as group:
			        group.start_soon(send, store)
			        yield 1
			        ~~~~~ scope
			        yield 2
			        ~~~~~ scope
		`,
		code`
			import trio
			async def ticks():
			    with trio.move_on_after(5):
			        with open("log") as log:
			            while True:
			                yield log.readline()
			                ~~~~~ scope
		`,
		code`
			async def first():
			    group = asyncio.TaskGroup()
			    async with group:
			        yield group
			        ~~~~~ scope
			async def main():
			    async for each in first():
			        print(each)
		`,
		code`
			import async_timeout
			class Reader:
			    @staticmethod
			    async def lines(stream):
			        async with async_timeout.timeout(10):
			            async for line in stream:
			                yield line
			                ~~~~~ scope
		`,
		{
			code: code`
				async def read_large_file_in_chunks(chunk_size: int = 1024):
				    with open('large_file.txt', 'r') as file:
				        while True:
				            chunk = file.read(chunk_size)
				            if not chunk:
				                break
				            yield chunk
				            ~~~~~ manager
				            await asyncio.sleep(0)
			`,
			options: { checkContextManagers: true },
		},
		// Nobody makes a context manager of it.
		{
			code: code`
				import anyio
				async def one():
				    async with anyio.create_task_group():
				        yield
				        ~~~~~ scope
			`,
			options: { checkContextManagers: true },
		},
	],
};
