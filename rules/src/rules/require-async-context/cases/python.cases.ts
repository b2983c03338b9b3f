import { code, type Cases } from '#test';

const never: Cases = {
	valid: [
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

const ways: Cases = {
	valid: [
		// What could not be entered is not open.
		code`
			from contextlib import AsyncExitStack
			async def main(run):
			    stack = AsyncExitStack()
			    await stack.__aenter__()
			    try:
			        await run(stack)
			    finally:
			        await stack.aclose()
		`,
		code`
			import httpx
			async def keep(client):
			    store.client = client
			async def end(client):
			    await client.aclose()
			async def main(names):
			    kept = httpx.AsyncClient()
			    await keep(kept)
			    ended = httpx.AsyncClient()
			    await end(client=ended)
			    moved = httpx.AsyncClient()
			    await keep(*names, moved)
		`,
		code`
			import httpx
			async def load(url):
			    client = httpx.AsyncClient()
			    request = client.build_request("GET", url)
			    await client.aclose()
			    return await send(request)
		`,
		code`
			import httpx
			async def load(url, client=None):
			    own = client is None
			    if own:
			        client = httpx.AsyncClient()
			    await client.get(url)
			    if own:
			        await client.aclose()
		`,
		code`
			import pytest
			from httpx import AsyncClient
			@pytest.fixture
			async def client():
			    client = AsyncClient()
			    yield client
			    await client.aclose()
		`,
		{
			code: code`
				import httpx
				async def load(url):
				    client = httpx.AsyncClient()
				    await client.get(url)
				    await client.aclose()
			`,
			options: { checkPaths: false },
		},
	],
	invalid: [
		code`
			import httpx
			async def load(url):
			    client = httpx.AsyncClient()
			    ~~~~~~ openOnError
			    await client.get(url)
			    await client.aclose()
			=> useWith
			import httpx
			async def load(url):
			    async with httpx.AsyncClient() as client:
			        await client.get(url)
		`,
		code`
			import asyncio
			async def ask(host):
			    reader, writer = await asyncio.open_connection(host, 80)
			            ~~~~~~ openOnError
			    answer = await reader.readline()
			    writer.close()
			    await writer.wait_closed()
			    return answer
		`,
		code`
			import asyncpg
			async def ask(text):
			    connection = await asyncpg.connect()
			    ~~~~~~~~~~ openOnReturn
			    if not text:
			        return None
			    try:
			        return await connection.fetch(text)
			    finally:
			        await connection.close()
		`,
		code`
			from contextlib import asynccontextmanager
			from httpx import AsyncClient
			@asynccontextmanager
			async def api():
			    client = AsyncClient()
			    ~~~~~~ openOnError
			    yield client
			    await client.aclose()
			=> useWith
			from contextlib import asynccontextmanager
			from httpx import AsyncClient
			@asynccontextmanager
			async def api():
			    async with AsyncClient() as client:
			        yield client
		`,
		// A document without imports.
		code`
			@pytest.fixture
			async def async_client():
			    client = AsyncClient()
			    ~~~~~~ openOnError
			    await client.connect()
			    yield client
			    await client.close()
			=> useWith
			@pytest.fixture
			async def async_client():
			    async with AsyncClient() as client:
			        await client.connect()
			        yield client
		`,
	],
};

const exits: Cases = {
	valid: [
		code`
			class Session:
			    async def __aexit__(self, exc_type, exc, tb):
			        try:
			            await self.conn.commit()
			        finally:
			            await self.pool.release(self.conn)
		`,
		code`
			class Session:
			    async def __aexit__(self, exc_type, exc, tb):
			        if self.conn:
			            await self.conn.close()
			        await self.log("closed")
		`,
		code`
			class Session:
			    async def __aexit__(self, *exc):
			        await self.conn.close()
			        await self.pool.close()
		`,
		code`
			class Session:
			    async def __aexit__(self, exc_type, exc, tb):
			        if exc_type:
			            await self.conn.terminate()
			        else:
			            await self.conn.close()
		`,
		code`
			class Portal:
			    async def __aexit__(self, exc_type, exc, tb):
			        await self.stop()
			        return await self.group.__aexit__(exc_type, exc, tb)
		`,
		'class Session:\n    async def __aexit__(self, exc_type, exc, tb):\n        await self.commit()\n',
		'async def __aexit__(self, exc_type, exc, tb):\n    await self.commit()\n    await self.close()\n',
		code`
			class Locked:
			    def __init__(self, lock, value, waits):
			        self.lock = lock
			        self.value = value
			        self.waits = waits

			    async def __aenter__(self):
			        if self.waits:
			            await self.lock.acquire()
			        return self.value

			    async def __aexit__(self, exc_type, exc, tb):
			        try:
			            await self.value.save()
			        finally:
			            if self.waits is True:
			                self.lock.release()
		`,
	],
	invalid: [
		code`
			class DatabaseSession:
			    async def __aenter__(self):
			        self.conn = await db_pool.acquire()
			        return self.conn

			    async def __aexit__(self, exc_type, exc_val, exc_tb):
			        if exc_type:
			            await self.conn.rollback()
			        else:
			            await self.conn.commit()
			        await db_pool.release(self.conn)
			                      ~~~~~~~ exitOnSuccess
		`,
		code`
			class Session:
			    async def __aexit__(self, exc_type, exc, tb):
			        if exc_type is None:
			            await self.conn.close()
			                            ~~~~~ exitWithoutError
		`,
	],
};

const owners: Cases = {
	valid: [
		code`
			import aiohttp
			class Api:
			    def __init__(self):
			        self.session = aiohttp.ClientSession()
		`,
		{
			code: code`
				import aiohttp
				class Api:
				    def __init__(self):
				        self.session = aiohttp.ClientSession()
				    async def __aenter__(self):
				        return self
				    async def __aexit__(self, *error):
				        await self.session.close()
				class Other(Base):
				    def __init__(self):
				        self.session = aiohttp.ClientSession()
				class Giving:
				    def session(self):
				        self._session = aiohttp.ClientSession()
				        return self._session
			`,
			options: { checkOwners: true },
		},
	],
	invalid: [
		{
			code: code`
				import aiohttp
				class AsyncHTTPClient:
				    async def _get_session(self) -> aiohttp.ClientSession:
				        if self._session is None or self._session.closed:
				            self._session = aiohttp.ClientSession()
				            ~~~~~~~~~~~~~ owner
				        return self._session
				    async def close(self):
				        if self._session:
				            await self._session.close()
				class Leaky:
				    def __init__(self):
				        self.client = httpx.AsyncClient()
				        ~~~~~~~~~~~ ownerNever
				    async def load(self, url):
				        return await self.client.get(url)
			`,
			options: { checkOwners: true },
		},
	],
};

/** A class of the project in a file of its own, and a function that uses it. */
const withClient = (body: string, methods = '') => ({
	files: {
		'client.py': [
			'import aiohttp',
			'class Client:',
			'    def __init__(self):',
			'        self.session = aiohttp.ClientSession()',
			'    async def __aenter__(self):',
			'        return self',
			'    async def __aexit__(self, *error):',
			'        await self.close()',
			'    async def get(self, url):',
			'        return await self.session.get(url)',
			methods || '    async def close(self):\n        await self.session.close()',
			'class Api(Client):',
			'    async def user(self):',
			"        return await self.get('/user')",
			'',
		].join('\n'),
	},
	code: `from client import Api, Client\nimport store\nasync def load(url):\n${body.replaceAll(/^/gm, '    ')}\n`,
});

const own: Cases = {
	valid: [
		withClient('async with Client() as client:\n    return await client.get(url)'),
		withClient('client = Client()\nawait client.get(url)\nawait client.close()'),
		withClient('client = Client()\nasync with client:\n    await client.get(url)'),
		// Others have it.
		withClient('client = Client()\nawait client.get(url)\nreturn client'),
		withClient('client = Client()\nawait client.get(url)\nstore.keep(client)'),
		withClient('client = Client()\nstore.client = client\nawait client.get(url)'),
		// Nothing has used it.
		withClient('client = Client()\nprint(client)'),
		// It closes itself at the end of its work.
		withClient(
			'client = Client()\nawait client.run()',
			'    async def close(self):\n        await self.session.close()\n    async def run(self):\n        try:\n            await self.get(1)\n        finally:\n            await self.close()',
		),
		// There is nothing to close.
		withClient('client = Client()\nawait client.get(url)', '    async def close(self):\n        pass'),
		'from client import Client\nasync def load(url):\n    client = Client()\n    await client.get(url)',
		'class Lock:\n    async def __aexit__(self, *error):\n        self.release()\n    def release(self): ...\nasync def load():\n    lock = Lock()\n    await lock.get()',
	],
	invalid: [
		{
			...withClient(''),
			code: code`
				from client import Client
				async def load(url):
				    client = Client()
				    ~~~~~~ neverClosed
				    return await client.get(url)
				=> useWith
				from client import Client
				async def load(url):
				    async with Client() as client:
				        return await client.get(url)
			`,
		},
		// Its base says how it ends.
		{
			...withClient(''),
			code: code`
				import client
				async def load():
				    api = client.Api()
				    ~~~ neverClosed
				    await api.user()
				=> useWith
				import client
				async def load():
				    async with client.Api() as api:
				        await api.user()
			`,
		},
	],
};

const all = [never, own, ways, exits, owners];
export const python: Cases = {
	valid: all.flatMap(({ valid }) => valid),
	invalid: all.flatMap(({ invalid }) => invalid),
};
