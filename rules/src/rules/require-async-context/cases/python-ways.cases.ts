import { code, type Cases } from '#test';

/** What is closed on some ways only. */
export const pythonWays: Cases = {
	valid: [
		// It says itself whether it is closed.
		code`
			import aiohttp
			from contextlib import asynccontextmanager
			@asynccontextmanager
			async def session_for(timeout):
			    session = aiohttp.ClientSession(timeout=timeout)
			    try:
			        yield session
			    finally:
			        if not session.closed:
			            await session.close()
		`,

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
