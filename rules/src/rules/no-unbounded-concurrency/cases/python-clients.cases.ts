import { code, type Cases } from '#test';

/** Clients of services, models and databases, and how many items attributes, parameters and dictionaries hold. */
export const pythonClients: Cases = {
	valid: [
		code`
			import asyncio, discord, redis.asyncio as redis
			from openai import AsyncOpenAI

			client = AsyncOpenAI()

			async def leave(bots: list[discord.Client]):
			    async with asyncio.TaskGroup() as group:
			        for one in bots:
			            group.create_task(one.close())
			            group.create_task(one.wait_until_ready())
			            group.create_task(client.close())

			async def keep(store: redis.Redis, keys):
			    async with store.pipeline() as pipe:
			        for key in keys:
			            pipe.get(key)
			        return await pipe.execute()
		`,
		code`
			import asyncio, httpx

			class Crawler:
			    def __init__(self, client: httpx.AsyncClient, urls):
			        self.client = client
			        self.pages = ["/a", "/b"]
			        self.seen = []
			        self.left, self.right = urls
			        self.later = None

			    def see(self, url):
			        self.seen.append(url)

			    async def run(self):
			        await asyncio.gather(*[self.client.get(url) for url in self.pages])
			        await asyncio.gather(*[self.client.get(url) for url in self.seen])
			        await asyncio.gather(*[self.client.get(url) for url in self.left])
			        await asyncio.gather(*[self.client.get(url) for url in self.later])
			        await asyncio.gather(*[self.client.get(url) for url in self.inherited])
		`,
		code`
			import asyncio, httpx

			async def load(client: httpx.AsyncClient, *urls):
			    by_name = {}
			    for name in ("a", "b"):
			        by_name[name] = name
			    await asyncio.gather(*[client.get(url) for url in by_name])
			    urls = urls or ("/a",)
			    await asyncio.gather(*[client.get(url) for url in urls])
		`,
		code`
			import asyncio, httpx

			class Sender:
			    def __init__(self, client: httpx.AsyncClient):
			        self.client = client
			        self.pending = set()

			    async def send(self, url):
			        await self.client.post(url)

			    async def fire(self, urls):
			        for url in urls:
			            if len(self.pending) > 10:
			                break
			            self.pending.add(asyncio.create_task(self.send(url)))

			    async def fire_slowly(self, urls):
			        count = len(self.pending)
			        while count > 10:
			            await asyncio.sleep(1)
			        for url in urls:
			            self.pending.add(asyncio.create_task(self.send(url)))
		`,
	],
	invalid: [
		code`
			import asyncio, aioboto3, discord, neo4j
			from langchain_openai import ChatOpenAI
			from google import genai
			from openai import AsyncOpenAI

			llm, client = ChatOpenAI(), AsyncOpenAI()

			async def ask(question):
			    return await client.chat.completions.create(messages=[question])

			async def size(session: aioboto3.Session, key):
			    async with session.client("s3") as s3:
			        return await s3.head_object(Key=key)

			async def hide(channel: discord.abc.GuildChannel, role):
			    await channel.set_permissions(role, view_channel=False)

			async def all_of(session, keys, driver: neo4j.AsyncDriver):
			    async with asyncio.TaskGroup() as group:
			        for key in keys:
			            group.create_task(ask(key))
			            ~~~~~~~~~~~~~~~~~ unboundedThrough
			            group.create_task(size(session, key))
			            ~~~~~~~~~~~~~~~~~ unboundedThrough
			            group.create_task(hide(key, driver))
			            ~~~~~~~~~~~~~~~~~ unboundedThrough
			            group.create_task(llm.ainvoke(key))
			            ~~~~~~~~~~~~~~~~~ unbounded
			            group.create_task(genai.Client().aio.models.generate_content(contents=key))
			            ~~~~~~~~~~~~~~~~~ unbounded
			            group.create_task(driver.execute_query("…", name=key))
			            ~~~~~~~~~~~~~~~~~ unbounded
		`,
		code`
			import asyncio
			from tortoise.models import Model
			from django.db import models

			class User(Model):
			    pass

			class Order(models.Model):
			    pass

			async def touch(user: User):
			    await user.save()

			async def touch_all(users):
			    async with asyncio.TaskGroup() as group:
			        for user in users:
			            group.create_task(touch(user))
			            ~~~~~~~~~~~~~~~~~ unboundedThrough
			            group.create_task(Order.objects.aget(pk=user.order))
			            ~~~~~~~~~~~~~~~~~ unbounded
		`,
		code`
			import asyncio, httpx

			async def load(client: httpx.AsyncClient, urls):
			    if isinstance(urls, str):
			        urls = [urls]
			    return await asyncio.gather(*[client.get(url) for url in urls])
			                 ~~~~~~~~~~~~~~ unbounded
			=> useSemaphore
			import asyncio, httpx

			async def load(client: httpx.AsyncClient, urls):
			    if isinstance(urls, str):
			        urls = [urls]
			    semaphore = asyncio.Semaphore(10)
			    async def limited(url):
			        async with semaphore:
			            return await client.get(url)
			    return await asyncio.gather(*[limited(url) for url in urls])
		`,
		code`
			import asyncio, httpx

			class Crawler:
			    def __init__(self, client: httpx.AsyncClient, urls):
			        self.client = client
			        self.urls = urls

			    async def run(self):
			        return await asyncio.gather(*[self.client.get(url) for url in self.urls])
			                     ~~~~~~~~~~~~~~ unbounded
			=> useSemaphore
			import asyncio, httpx

			class Crawler:
			    def __init__(self, client: httpx.AsyncClient, urls):
			        self.client = client
			        self.urls = urls

			    async def run(self):
			        semaphore = asyncio.Semaphore(10)
			        async def limited(url):
			            async with semaphore:
			                return await self.client.get(url)
			        return await asyncio.gather(*[limited(url) for url in self.urls])
		`,
		code`
			import asyncio, httpx

			async def load(client: httpx.AsyncClient, documents):
			    by_id = {}
			    for document in documents:
			        by_id[document.id] = document.url
			    ids = list(by_id.keys())
			    return await asyncio.gather(*[client.get(by_id[id]) for id in ids])
			                 ~~~~~~~~~~~~~~ unbounded
			=> useSemaphore
			import asyncio, httpx

			async def load(client: httpx.AsyncClient, documents):
			    by_id = {}
			    for document in documents:
			        by_id[document.id] = document.url
			    ids = list(by_id.keys())
			    semaphore = asyncio.Semaphore(10)
			    async def limited(id):
			        async with semaphore:
			            return await client.get(by_id[id])
			    return await asyncio.gather(*[limited(id) for id in ids])
		`,
		code`
			import asyncio, httpx

			async def load(client: httpx.AsyncClient, url):
			    return await client.get(url)

			async def pairs(client, examples):
			    return await asyncio.gather(
			                 ~~~~~~~~~~~~~~ unboundedThrough
			        *[asyncio.gather(*[load(client, url) for url in example]) for example in examples]
			    )
		`,
		code`
			import asyncio, httpx, logging

			class Sender:
			    def __init__(self, client: httpx.AsyncClient):
			        self.client = client
			        self.pending = set()

			    async def send(self, url):
			        await self.client.post(url)

			    async def fire(self, urls):
			        waiting = len(self.pending)
			        if waiting > 100:
			            logging.warning("%d are waiting", waiting)
			        for url in urls:
			            task = asyncio.create_task(self.send(url))
			                   ~~~~~~~~~~~~~~~~~~~ unboundedThrough
			            self.pending.add(task)
			            task.add_done_callback(self.pending.discard)
		`,
	],
};
