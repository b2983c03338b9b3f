import { code, type Cases } from '#test';

/** What is opened and never closed. */
export const pythonNever: Cases = {
	valid: [
		'import aiohttp\nasync def load(url):\n    async with aiohttp.ClientSession() as client:\n        await client.get(url)',
		'import httpx\nasync def load(build, url):\n    await build(httpx.AsyncClient()).get(url)',
		// What entering starts in a task ends by itself when it is awaited.
		code`
			import asyncio
			class Worker:
			    async def run(self):
			        await self._work()
			    async def shutdown(self):
			        await self._stopped.wait()
			    async def __aenter__(self):
			        self._task = asyncio.create_task(self.run())
			        return self
			    async def __aexit__(self, *exc):
			        await self.shutdown()
			async def main():
			    worker = Worker()
			    await worker.run()
		`,
		// The class closes what it is given, or goes on with it.
		{
			files: {
				'reader.py':
					'class Reader:\n    def __init__(self, client):\n        self._client = client\n    async def entries(self):\n        await self._client.aclose()\nclass Pages:\n    def __init__(self, client):\n        self._client = client\n    async def next(self):\n        return await self._client.get("/")\n',
			},
			code: code`
				import httpx
				from reader import Pages, Reader
				async def main():
				    client = httpx.AsyncClient()
				    reader = Reader(client)
				    return await reader.entries()
				async def pages():
				    client = httpx.AsyncClient()
				    pages = Pages(client)
				    return pages
				async def kept(app):
				    client = httpx.AsyncClient()
				    pages = Pages(client)
				    app.pages = pages
				    await pages.next()
			`,
		},
		code`
			import httpx
			async def load(url):
			    async with httpx.AsyncClient() as client:
			        return await client.get(url)
		`,
		code`
			import httpx
			async def load(url):
			    client = httpx.AsyncClient()
			    try:
			        return await client.get(url)
			    finally:
			        await client.aclose()
		`,
		code`
			import aiohttp
			async def load(url):
			    session = aiohttp.ClientSession()
			    async with session:
			        return await session.get(url)
		`,
		code`
			import aiohttp
			async def load(url):
			    session = None
			    try:
			        session = aiohttp.ClientSession()
			        return await session.get(url)
			    finally:
			        if session is not None:
			            await session.close()
		`,
		// Somebody else's from here on.
		code`
			import httpx
			def make():
			    client = httpx.AsyncClient()
			    return client
			async def dependency():
			    client = httpx.AsyncClient()
			    yield client
			async def start(app):
			    client = httpx.AsyncClient()
			    app.state.client = client
			async def wrap():
			    client = httpx.AsyncClient()
			    return Api(client)
			async def later():
			    client = httpx.AsyncClient()
			    return lambda: client.aclose()
			async def stacked(stack):
			    client = httpx.AsyncClient()
			    await stack.enter_async_context(client)
			    return await client.get("/")
			async def task(tasks):
			    client = httpx.AsyncClient()
			    tasks.append(client.get("/"))
		`,
		// A class that closes it, and a module's own.
		code`
			import httpx
			client = httpx.AsyncClient()
			class Api:
			    def __init__(self):
			        self.client = httpx.AsyncClient()
			    async def close(self):
			        await self.client.aclose()
			async def load(url):
			    return await client.get(url)
		`,
		code`
			import asyncio
			async def ask(host):
			    reader, writer = await asyncio.open_connection(host, 80)
			    try:
			        return await reader.readline()
			    finally:
			        writer.close()
			        await writer.wait_closed()
		`,
		code`
			from own import AsyncClient
			async def load(url):
			    client = AsyncClient()
			    return await client.get(url)
		`,
		code`
			def read(path):
			    file = open(path)
			    return file.read()
		`,
		code`
			from aiokafka import AIOKafkaProducer
			async def make():
			    producer = AIOKafkaProducer()
			    print(producer)
		`,
		{
			code: code`
				import httpx
				async def load(url):
				    client = httpx.AsyncClient()
				    return await client.get(url)
			`,
			options: { allow: ['httpx.AsyncClient'] },
		},
	],
	invalid: [
		code`
			import aiohttp

			async def load(url):
			    response = await aiohttp.ClientSession().get(url)
			                     ~~~~~~~~~~~~~~~~~~~~~ dropped
			    return await response.text()
		`,
		code`
			import httpx

			async def load(url):
			    async with httpx.AsyncClient().stream("GET", url) as response:
			               ~~~~~~~~~~~~~~~~~ dropped
			        return await response.aread()
		`,
		// What a class of the project is given is its giver's, where the class closes nothing.
		{
			files: {
				'store.py':
					'class Store:\n    def __init__(self, path):\n        self._file = None\n    async def read(self):\n        return await self._file.read()\n    async def close(self):\n        await self._file.aclose()\n    async def __aenter__(self):\n        return self\n    async def __aexit__(self, *exc):\n        await self.close()\n',
				'reader.py':
					'class Reader:\n    def __init__(self, store):\n        self._store = store\n    async def entries(self):\n        return await self._store.read()\n',
			},
			code: code`
				from reader import Reader
				from store import Store
				async def main(path):
				    store = Store(path)
				    ~~~~~ neverClosed
				    reader = Reader(store)
				    return await reader.entries()
				async def passed(path):
				    store = Store(path)
				    ~~~~~ neverClosed
				    await show(store)
				async def show(store):
				    print(await store.read())
				=> useWith
				from reader import Reader
				from store import Store
				async def main(path):
				    async with Store(path) as store:
				        reader = Reader(store)
				        return await reader.entries()
				async def passed(path):
				    store = Store(path)
				    await show(store)
				async def show(store):
				    print(await store.read())
				=> useWith
				from reader import Reader
				from store import Store
				async def main(path):
				    store = Store(path)
				    reader = Reader(store)
				    return await reader.entries()
				async def passed(path):
				    async with Store(path) as store:
				        await show(store)
				async def show(store):
				    print(await store.read())
			`,
		},
		code`
			import httpx
			async def load(url):
			    client = httpx.AsyncClient(timeout=5)
			    ~~~~~~ neverClosed
			    # One try.
			    response = await client.get(url)
			    return response.json()
			=> useWith
			import httpx
			async def load(url):
			    async with httpx.AsyncClient(timeout=5) as client:
			        # One try.
			        response = await client.get(url)
			        return response.json()
		`,
		code`
			# Good
			async with httpx.AsyncClient() as client:
			    response = await client.get(url)

			# Bad - connection not properly closed
			client = httpx.AsyncClient()
			~~~~~~ neverClosed
			response = await client.get(url)
		`,
		code`
			import aiohttp, asyncio
			async def load(urls):
			    session = aiohttp.ClientSession()
			    ~~~~~~~ neverClosed
			    pages = [session.get(url) for url in urls]
			    return await asyncio.gather(*pages)
			=> useWith
			import aiohttp, asyncio
			async def load(urls):
			    async with aiohttp.ClientSession() as session:
			        pages = [session.get(url) for url in urls]
			        return await asyncio.gather(*pages)
		`,
		code`
			from asyncio import open_connection as connect
			async def ask(host):
			    reader, writer = await connect(host, 80)
			            ~~~~~~ neverClosed
			    writer.write(b"GET /")
			    return await reader.read()
			=> closeInFinally
			from asyncio import open_connection as connect
			async def ask(host):
			    reader, writer = await connect(host, 80)
			    try:
			        writer.write(b"GET /")
			        return await reader.read()
			    finally:
			        writer.close()
		`,
		code`
			import aiofiles
			async def read(path):
			    file = await aiofiles.open(path)
			    ~~~~ neverClosed
			    async for line in file:
			        print(line)
			=> useWith
			import aiofiles
			async def read(path):
			    async with aiofiles.open(path) as file:
			        async for line in file:
			            print(line)
		`,
		code`
			async def read(path):
			    file = open(path)
			    ~~~~ neverClosed
			    for line in file:
			        await send(line)
			=> useWith
			async def read(path):
			    with open(path) as file:
			        for line in file:
			            await send(line)
		`,
		code`
			import json
			try:
			    import aiohttp
			except ImportError:
			    aiohttp = None
			async def fetch(session, url):
			    return await session.get(url)
			async def main(url):
			    session = aiohttp.ClientSession()
			    ~~~~~~~ neverClosed
			    print(await fetch(session, url), await fetch(url=url, session=session))
			async def read(path):
			    file = open(path)
			    ~~~~ neverClosed
			    print(json.load(file))
			    return file.read()
			=> useWith
			import json
			try:
			    import aiohttp
			except ImportError:
			    aiohttp = None
			async def fetch(session, url):
			    return await session.get(url)
			async def main(url):
			    async with aiohttp.ClientSession() as session:
			        print(await fetch(session, url), await fetch(url=url, session=session))
			async def read(path):
			    file = open(path)
			    print(json.load(file))
			    return file.read()
			=> useWith
			import json
			try:
			    import aiohttp
			except ImportError:
			    aiohttp = None
			async def fetch(session, url):
			    return await session.get(url)
			async def main(url):
			    session = aiohttp.ClientSession()
			    print(await fetch(session, url), await fetch(url=url, session=session))
			async def read(path):
			    with open(path) as file:
			        print(json.load(file))
			        return file.read()
		`,
		code`
			import asyncpg
			async def main():
			    if fast:
			        pool = await asyncpg.create_pool()
			        ~~~~ neverClosed
			        print(await pool.fetch("select 1"))
			=> useWith
			import asyncpg
			async def main():
			    if fast:
			        async with asyncpg.create_pool() as pool:
			            print(await pool.fetch("select 1"))
		`,
	],
};
