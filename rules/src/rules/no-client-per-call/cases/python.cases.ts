import { code, type Cases } from '#test';

/** Clients and semaphores. */
export const python: Cases = {
	valid: [
		code`
			import asyncio, aiohttp
			async def load(session, url):
			    async with session.get(url) as response:
			        return await response.json()
			async def crawl(urls):
			    async with aiohttp.ClientSession() as session:
			        return await asyncio.gather(*[load(session, url) for url in urls])
			async def two(url):
			    async with aiohttp.ClientSession() as session:
			        await session.get(url)
			        await session.post(url)
			async def many(urls):
			    async with aiohttp.ClientSession() as session:
			        for url in urls:
			            await session.get(url)
			async def together(urls):
			    async with aiohttp.ClientSession() as session:
			        await asyncio.gather(*[session.get(url) for url in urls])
		`,
		code`
			import httpx
			async def main(hosts):
			    for host in hosts:
			        async with httpx.AsyncClient(base_url=host) as client:
			            await client.get("/a")
			            await client.get("/b")
		`,
		// A program with one request.
		code`
			import asyncio, httpx
			async def start():
			    async with httpx.AsyncClient() as client:
			        print(await client.get("https://example.org"))
			asyncio.run(start())
		`,
		code`
			import asyncio
			gate = asyncio.Semaphore(5)
			async def one(url):
			    async with gate:
			        await load(url)
			async def all(urls):
			    own = asyncio.Semaphore(5)
			    async def each(url):
			        async with own:
			            await load(url)
			    await asyncio.gather(*[each(url) for url in urls])
			async def more(urls):
			    own = asyncio.Semaphore(5)
			    await asyncio.gather(*[work(own, url) for url in urls])
		`,
		code`
			import aio_pika
			from elasticsearch import AsyncElasticsearch
			es = AsyncElasticsearch()
			async def main(rows):
			    broker = await aio_pika.connect_robust("amqp://a")
			    for row in rows:
			        await es.index(index="a", document=row)
			        await broker.channel()
		`,
		// A web socket takes its session along, and a bot connects once.
		code`
			import aiohttp
			class Bot:
			    async def listen(self):
			        async with aiohttp.ClientSession() as session:
			            async with session.ws_connect(self.url) as socket:
			                async for message in socket:
			                    print(message)
			    async def connect(self):
			        async with aiohttp.ClientSession() as session:
			            await session.post(self.hook)
			    async def disconnect(self):
			        async with aiohttp.ClientSession() as session:
			            await session.delete(self.hook)
			    async def __aexit__(self, *error):
			        async with aiohttp.ClientSession() as session:
			            await session.delete(self.hook)
		`,
	],
	invalid: [
		code`
			import aiohttp
			class Bot:
			    async def send(self, text):
			        async with aiohttp.ClientSession() as session:
			                   ~~~~~~~~~~~~~~~~~~~~~ perRequest
			            await session.post(self.url, data=text)
			    async def connect(self, user):
			        async with aiohttp.ClientSession() as session:
			                   ~~~~~~~~~~~~~~~~~~~~~ perRequest
			            await session.post(self.url, data=user)
			async def connect():
			    async with aiohttp.ClientSession() as session:
			               ~~~~~~~~~~~~~~~~~~~~~ perRequest
			        await session.post("https://example.org")
		`,
		code`
			import grpc.aio
			from elasticsearch import AsyncElasticsearch
			from aiomysql.sa import create_engine
			async def main(rows):
			    for row in rows:
			        es = AsyncElasticsearch()
			             ~~~~~~~~~~~~~~~~~~ perTurn
			        await es.index(index="a", document=row)
			        async with create_engine(host="a") as engine:
			                   ~~~~~~~~~~~~~ perTurn
			            print(engine)
			        channel = grpc.aio.insecure_channel("a:1")
			                  ~~~~~~~~~~~~~~~~~~~~~~~~~ perTurn
			        print(channel)
		`,
		code`
			import aiohttp
			class Client:
			    async def fetch(self, url):
			        async with aiohttp.ClientSession() as session:
			                   ~~~~~~~~~~~~~~~~~~~~~ perRequest
			            async with session.get(url) as response:
			                return await response.json()
		`,
		code`
			from httpx import AsyncClient
			async def load(urls):
			    for url in urls:
			        async with AsyncClient() as client:
			                   ~~~~~~~~~~~ perTurn
			            await client.get(url)
			            await client.get(url)
		`,
		code`
			from fastapi import FastAPI
			from sqlalchemy.ext.asyncio import create_async_engine
			app = FastAPI()
			@app.get("/users")
			async def users():
			    engine = create_async_engine("…")
			             ~~~~~~~~~~~~~~~~~~~ perRequest
			    return await read(engine)
		`,
		code`
			import asyncio
			async def load(url):
			    gate = asyncio.Semaphore(5)
			           ~~~~~~~~~~~~~~~~~ limitsNothing
			    async with gate:
			        await get(url)
			async def other(url):
			    async with asyncio.Lock():
			               ~~~~~~~~~~~~ limitsNothing
			        await get(url)
		`,
	],
};
