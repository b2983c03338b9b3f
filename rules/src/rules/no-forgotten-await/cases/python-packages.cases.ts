import { code, type Cases } from '#test';

/** Coroutines of packages that are not installed: the tables in `knowledge/awaitables` know them. */
export const pythonPackages: Cases = {
	valid: [
		// A request is taken by `async with` as well, so it may be kept or given back.
		code`
			import aiohttp
			async def open_page(session: aiohttp.ClientSession):
			    return session.get('/')
			async def main(session: aiohttp.ClientSession):
			    request = session.get('/')
			    async with request as response:
			        response.release()
		`,
		code`
			import asyncpg
			async def main(dsn):
			    pool = asyncpg.create_pool(dsn)
			    await pool
			    async with pool.acquire() as connection, connection.transaction():
			        async for row in connection.cursor('select 1'):
			            print(row['id'])
		`,
		// A pipeline only takes notes until it is executed.
		code`
			import redis.asyncio as redis
			async def main(client: redis.Redis):
			    async with client.pipeline() as pipe:
			        pipe.set('a', 1)
			        pipe.get('b')
			        await pipe.execute()
		`,
		// The class beside it that is not asynchronous.
		code`
			import httpx, openai, redis
			def main():
			    httpx.Client().get('/').json()
			    redis.Redis().set('a', 1)
			    openai.OpenAI().chat.completions.create(model='x', messages=[])
		`,
		// The releases before 20 have the same names without async.
		code`
			from telegram import Update
			def start(update: Update, context):
			    update.message.reply_text('hello')
		`,
		// Runs them at once where no loop runs.
		code`
			from pyrogram import Client
			def main():
			    with Client("me") as app:
			        app.send_message("me", app.export_session_string())
		`,
		code`
			import anyio
			async def main(work):
			    async with anyio.create_task_group() as group:
			        group.start_soon(work)
		`,
		code`
			from tortoise.models import Model
			class User(Model): ...
			async def main():
			    young = User.filter(age=1)
			    return await young.order_by('name')
		`,
		code`
			from aiogram import types
			async def echo(message: types.Message):
			    return message.answer(message.text)
		`,
		// Another thing of that name.
		code`
			class ClientSession:
			    def close(self): ...
			def main():
			    session = ClientSession()
			    session.close()
		`,
		code`
			class Source:
			    async def items(self) -> 'AsyncIterator[int]': ...
			from typing import AsyncIterator
			async def main(source: Source):
			    async for item in source.items():
			        print(item)
		`,
	],
	invalid: [
		code`
			from pyrogram import Client
			async def main():
			    async with Client("me") as app:
			        app.send_message("me", "hello")
			            ~~~~~~~~~~~~ neverRuns
			=> addAwait
			from pyrogram import Client
			async def main():
			    async with Client("me") as app:
			        await app.send_message("me", "hello")
		`,
		code`
			import aiohttp
			async def main():
			    session = aiohttp.ClientSession()
			    response = session.get('/')
			    print(response.status)
			          ~~~~~~~~ usedAsValue
			=> addAwait
			import aiohttp
			async def main():
			    session = aiohttp.ClientSession()
			    response = await session.get('/')
			    print(response.status)
		`,
		code`
			import aiohttp
			async def main():
			    async with aiohttp.ClientSession() as session, session.ws_connect('/') as socket:
			        async for message in socket:
			            socket.send_str('ok')
			                   ~~~~~~~~ neverRuns
			=> addAwait
			import aiohttp
			async def main():
			    async with aiohttp.ClientSession() as session, session.ws_connect('/') as socket:
			        async for message in socket:
			            await socket.send_str('ok')
		`,
		code`
			from asyncpg import Pool
			class Store:
			    def __init__(self, pool: Pool):
			        self.pool = pool
			    async def load(self):
			        async with self.pool.acquire() as connection:
			            row = connection.fetchrow('select 1')
			            return row['id']
			                   ~~~ usedAsValue
			=> addAwait
			from asyncpg import Pool
			class Store:
			    def __init__(self, pool: Pool):
			        self.pool = pool
			    async def load(self):
			        async with self.pool.acquire() as connection:
			            row = await connection.fetchrow('select 1')
			            return row['id']
		`,
		code`
			import redis.asyncio
			async def main():
			    client = redis.asyncio.from_url('redis://')
			    if client.exists('key'):
			              ~~~~~~ condition
			        pass
			=> addAwait
			import redis.asyncio
			async def main():
			    client = redis.asyncio.from_url('redis://')
			    if await client.exists('key'):
			        pass
		`,
		code`
			import discord
			class Client(discord.Client):
			    async def on_message(self, message: discord.Message):
			        async for old in message.channel.history():
			            old.delete()
			                ~~~~~~ neverRuns
			=> addAwait
			import discord
			class Client(discord.Client):
			    async def on_message(self, message: discord.Message):
			        async for old in message.channel.history():
			            await old.delete()
		`,
		code`
			from openai import AsyncOpenAI
			async def main(client: AsyncOpenAI):
			    answer = client.chat.completions.create(model='x', messages=[])
			    return answer.choices[0]
			           ~~~~~~ usedAsValue
			=> addAwait
			from openai import AsyncOpenAI
			async def main(client: AsyncOpenAI):
			    answer = await client.chat.completions.create(model='x', messages=[])
			    return answer.choices[0]
		`,
		code`
			from tortoise.models import Model
			class User(Model): ...
			async def main():
			    User.filter(id=1).delete()
			                      ~~~~~~ neverRuns
			=> addAwait
			from tortoise.models import Model
			class User(Model): ...
			async def main():
			    await User.filter(id=1).delete()
		`,
		code`
			from starlette.requests import Request
			async def create(request: Request):
			    print(f'{request.json()}')
			                     ~~~~ usedAsValue
			=> addAwait
			from starlette.requests import Request
			async def create(request: Request):
			    print(f'{await request.json()}')
		`,
		code`
			from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine
			sessions = async_sessionmaker(create_async_engine('sqlite+aiosqlite://'))
			async def main():
			    async with sessions() as session:
			        session.commit()
			                ~~~~~~ neverRuns
			=> addAwait
			from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine
			sessions = async_sessionmaker(create_async_engine('sqlite+aiosqlite://'))
			async def main():
			    async with sessions() as session:
			        await session.commit()
		`,
		code`
			import inspect
			from functools import wraps
			def traced(function):
			    if inspect.iscoroutinefunction(function):
			        @wraps(function)
			        async def waiting(*args):
			            return await function(*args)
			        return waiting
			    @wraps(function)
			    def wrapper(*args):
			        return function(*args)
			    return wrapper
			@traced
			async def save(): ...
			async def main():
			    save()
			    ~~~~ neverRuns
			=> addAwait
			import inspect
			from functools import wraps
			def traced(function):
			    if inspect.iscoroutinefunction(function):
			        @wraps(function)
			        async def waiting(*args):
			            return await function(*args)
			        return waiting
			    @wraps(function)
			    def wrapper(*args):
			        return function(*args)
			    return wrapper
			@traced
			async def save(): ...
			async def main():
			    await save()
		`,
		// An environment adds the packages that no table has, and hides none of those that one has.
		...['.venv/lib/python3.12', 'venv/Lib', 'our-own/lib/python3.13'].map(place => ({
			files: {
				[`${place.split('/')[0]!}/pyvenv.cfg`]: '',
				[`${place}/site-packages/httpx/__init__.py`]: 'from ._client import *\ndef mark(a: int) -> int: ...\n',
				[`${place}/site-packages/httpx/py.typed`]: '',
				[`${place}/site-packages/httpx/_client.py`]:
					'class AsyncClient:\n    def get(self, url: str) -> "Later":\n        return Later()\n' +
					'class Later:\n    def __await__(self):\n        yield\n',
				[`${place}/site-packages/quay/__init__.py`]: 'class Quay:\n    async def moor(self) -> None: ...\n',
				[`${place}/site-packages/quay/py.typed`]: '',
			},
			code: code`
				import httpx
				from quay import Quay
				async def main(client: httpx.AsyncClient, quay: Quay):
				    client.get('/')
				           ~~~ neverRuns
				    quay.moor()
				         ~~~~ neverRuns
				=> addAwait
				import httpx
				from quay import Quay
				async def main(client: httpx.AsyncClient, quay: Quay):
				    await client.get('/')
				    quay.moor()
				=> addAwait
				import httpx
				from quay import Quay
				async def main(client: httpx.AsyncClient, quay: Quay):
				    client.get('/')
				    await quay.moor()
			`,
		})),
	],
};
