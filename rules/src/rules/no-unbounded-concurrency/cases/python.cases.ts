import { code, type Cases } from '#test';

export const python: Cases = {
	valid: [
		'import asyncio\nasync def main(names, client):\n    await asyncio.gather(*map(lambda name: name.lower(), names))',
		code`
			import asyncio, httpx
			URLS = ["/a", "/b"]
			async def load(client: httpx.AsyncClient, urls, *more):
			    await asyncio.gather(*[client.get(url) for url in URLS])
			    await asyncio.gather(*[client.get(url) for url in ("/a", "/b")])
			    await asyncio.gather(*[client.get(url) for url in urls[:10]])
			    await asyncio.gather(*[client.get(str(page)) for page in range(10)])
			    await asyncio.gather(*[client.get(url) for url in more])
			    await asyncio.gather(client.get("/a"), client.get("/b"))
		`,
		code`
			import asyncio, httpx
			from itertools import batched
			async def load(client: httpx.AsyncClient, urls):
			    for some in batched(urls, 10):
			        await asyncio.gather(*[client.get(url) for url in some])
		`,
		code`
			import asyncio, httpx
			slots = asyncio.Semaphore(10)
			async def one(client: httpx.AsyncClient, url):
			    async with slots:
			        return await client.get(url)
			async def load(client, urls):
			    await asyncio.gather(*[one(client, url) for url in urls])
		`,
		code`
			import asyncio
			async def one(x):
			    await asyncio.sleep(1)
			async def load(xs):
			    await asyncio.gather(*[one(x) for x in xs])
			    await asyncio.gather(*[x.save() for x in xs])
		`,
		{
			code: code`
				import asyncio, httpx
				async def load(client: httpx.AsyncClient):
				    await asyncio.gather(*[client.get("/") for _ in range(100)])
			`,
		},
		// Tasks that their turn, or this function, waits for.
		code`
			import asyncio, httpx
			background = set()
			async def push(client: httpx.AsyncClient, url):
			    await client.post(url)
			async def turns(client, urls):
			    for url in urls:
			        task = asyncio.create_task(push(client, url))
			        await task
			async def some(client, urls):
			    for url in urls:
			        background.add(asyncio.create_task(push(client, url)))
			        if len(background) > 10:
			            await asyncio.wait(background)
			async def paced(client, urls):
			    for url in urls:
			        background.add(asyncio.create_task(push(client, url)))
			        await asyncio.sleep(0.1)
			async def few(client):
			    for url in ("/a", "/b"):
			        background.add(asyncio.create_task(push(client, url)))
		`,
		// Who else knows the task is not seen here.
		code`
			import asyncio, httpx
			async def push(client: httpx.AsyncClient, url):
			    await client.post(url)
			async def given(client, urls, keep):
			    for url in urls:
			        task = asyncio.create_task(push(client, url))
			        keep(task)
		`,
		code`
			import asyncio, aiohttp
			async def one(session, url, slots):
			    async with slots:
			        async with session.get(url) as response:
			            return await response.text()
			async def other(session, url):
			    return await session.mark(url)
			async def load(urls):
			    semaphore = asyncio.Semaphore(5)
			    async with aiohttp.ClientSession() as session:
			        await asyncio.gather(*[one(session, url, semaphore) for url in urls])
			        await asyncio.gather(*[other(session, url) for url in urls])
		`,
		// An unknown name of a star import.
		code`
			import asyncio
			from own import *
			async def load(urls):
			    await asyncio.gather(*[fetch(url) for url in urls])
		`,
		code`
			slots = asyncio.Semaphore(5)
			async def one(url):
			    async with slots:
			        return await fetch(url)
			tasks = [one(url) for url in urls]
			results = await asyncio.gather(*tasks)
		`,
	],
	invalid: [
		code`
			import aiohttp
			import asyncio

			async def load(url):
			    async with aiohttp.ClientSession() as client:
			        return await client.get(url)

			async def main(urls):
			    await asyncio.gather(*map(lambda url: load(url), urls))
			          ~~~~~~~~~~~~~~ unboundedThrough
			    pages = {url: asyncio.create_task(load(url)) for url in urls}
			    await asyncio.gather(*pages.values())
			          ~~~~~~~~~~~~~~ unboundedThrough
		`,
		code`
			import asyncio, httpx
			background = set()
			async def push(client: httpx.AsyncClient, url):
			    await client.post(url)
			async def dropped(client, urls):
			    for url in urls:
			        asyncio.create_task(push(client, url))
			        ~~~~~~~~~~~~~~~~~~~ unboundedThrough
			async def kept(client, urls):
			    for url in urls:
			        task = asyncio.create_task(push(client, url))
			               ~~~~~~~~~~~~~~~~~~~ unboundedThrough
			        background.add(task)
			        task.add_done_callback(background.discard)
			class Pusher:
			    async def start(self, client, urls):
			        loop = asyncio.get_running_loop()
			        for url in urls:
			            self.tasks[url] = loop.create_task(push(client, url))
			                              ~~~~~~~~~~~~~~~~ unboundedThrough
			    async def each(self, client, stream):
			        async for url in stream:
			            self.tasks.append(asyncio.ensure_future(push(client, url)))
			                              ~~~~~~~~~~~~~~~~~~~~~ unboundedThrough
		`,
		code`
			import asyncio, httpx
			async def load(client: httpx.AsyncClient, urls):
			    async with asyncio.TaskGroup() as group:
			        tasks = [group.create_task(client.get(url)) for url in urls]
			                 ~~~~~~~~~~~~~~~~~ unbounded
			    return [task.result() for task in tasks]
		`,
		// The caller knows what the parameter is.
		code`
			import asyncio, aiohttp
			async def one(session, url):
			    async with session.get(url) as response:
			        return await response.text()
			async def load(urls):
			    async with aiohttp.ClientSession() as session:
			        return await asyncio.gather(*[one(session, url) for url in urls])
			                     ~~~~~~~~~~~~~~ unboundedThrough
			=> useSemaphore
			import asyncio, aiohttp
			async def one(session, url):
			    async with session.get(url) as response:
			        return await response.text()
			async def load(urls):
			    async with aiohttp.ClientSession() as session:
			        semaphore = asyncio.Semaphore(10)
			        async def limited(url):
			            async with semaphore:
			                return await one(session, url)
			        return await asyncio.gather(*[limited(url) for url in urls])
		`,
		// A document that names the work and does not show it.
		code`
			async def load(urls: list[str]):
			    async with asyncio.TaskGroup() as group:
			        tasks = [group.create_task(fetch(url)) for url in urls]
			                 ~~~~~~~~~~~~~~~~~ unbounded
			async def both(urls: list[str]):
			    return await asyncio.gather(*[fetch(url) for url in urls])
			                 ~~~~~~~~~~~~~~ unbounded
			=> useSemaphore
			async def load(urls: list[str]):
			    async with asyncio.TaskGroup() as group:
			        tasks = [group.create_task(fetch(url)) for url in urls]
			async def both(urls: list[str]):
			    semaphore = asyncio.Semaphore(10)
			    async def limited(url):
			        async with semaphore:
			            return await fetch(url)
			    return await asyncio.gather(*[limited(url) for url in urls])
		`,
		code`
			import asyncio, httpx
			async def load(client: httpx.AsyncClient, urls):
			    return await asyncio.gather(*[client.get(url) for url in urls])
			                 ~~~~~~~~~~~~~~ unbounded
			=> useSemaphore
			import asyncio, httpx
			async def load(client: httpx.AsyncClient, urls):
			    semaphore = asyncio.Semaphore(10)
			    async def limited(url):
			        async with semaphore:
			            return await client.get(url)
			    return await asyncio.gather(*[limited(url) for url in urls])
		`,
		code`
			from asyncio import gather, create_task
			import aiohttp
			async def one(session: aiohttp.ClientSession, url):
			    async with session.get(url) as response:
			        return await response.text()
			async def load(session, urls):
			    tasks = []
			    for url in urls:
			        tasks.append(create_task(one(session, url)))
			    return await gather(*tasks)
			                 ~~~~~~ unboundedThrough
		`,
		code`
			import asyncio as aio
			import aiohttp
			async def load(urls):
			    async with aiohttp.ClientSession() as session:
			        for done in aio.as_completed([session.get(url) for url in urls]):
			                    ~~~~~~~~~~~~~~~~ unbounded
			            await done
		`,
		code`
			import asyncio, httpx
			async def load(client: httpx.AsyncClient, urls):
			    async with asyncio.TaskGroup() as group:
			        for url in urls:
			            group.create_task(client.get(url))
			            ~~~~~~~~~~~~~~~~~ unbounded
		`,
		code`
			import anyio, httpx
			async def one(url):
			    async with httpx.AsyncClient() as client:
			        await client.get(url)
			async def load(urls):
			    async with anyio.create_task_group() as group:
			        for url in urls:
			            group.start_soon(one, url)
			            ~~~~~~~~~~~~~~~~ unboundedThrough
		`,
		{
			code: code`
				import asyncio, httpx
				async def load(client: httpx.AsyncClient):
				    await asyncio.gather(*[client.get("/") for _ in range(100)])
				          ~~~~~~~~~~~~~~ unbounded
				=> useSemaphore
				import asyncio, httpx
				async def load(client: httpx.AsyncClient):
				    semaphore = asyncio.Semaphore(10)
				    async def limited(_):
				        async with semaphore:
				            return await client.get("/")
				    await asyncio.gather(*[limited(_) for _ in range(100)])
			`,
			options: { smallSize: 50 },
		},
	],
};
