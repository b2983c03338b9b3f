import { code, type Cases } from '#test';

/** Functions of the project that start what they are given, and collections that forget what has ended. */
export const pythonStarters: Cases = {
	valid: [
		// The function lets only so many run, or starts something else than what it is given.
		code`
			import asyncio, httpx

			slots = asyncio.Semaphore(10)
			kept = set()

			def start(coro):
			    async def one():
			        async with slots:
			            return await coro
			    task = asyncio.create_task(one())
			    kept.add(task)
			    return task

			async def load(client: httpx.AsyncClient, url):
			    return await client.get(url)

			async def all(client, urls):
			    return await asyncio.gather(*[start(load(client, url)) for url in urls])
		`,
		// Some of them end before the next one starts.
		code`
			import asyncio, httpx

			async def load(client: httpx.AsyncClient, url):
			    return await client.get(url)

			async def all(client, urls):
			    tasks = set()
			    for url in urls:
			        if len(tasks) >= 10:
			            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
			        tasks.add(asyncio.create_task(load(client, url)))
			        tasks = {task for task in tasks if not task.done()}
			    await asyncio.wait(tasks)
		`,
		code`
			import asyncio, httpx

			async def load(client: httpx.AsyncClient, url):
			    return await client.get(url)

			async def all(client, urls):
			    tasks = []
			    for url in urls:
			        tasks.append(asyncio.create_task(load(client, url)))
			        while len(tasks) > 10:
			            await asyncio.sleep(1)
			            tasks = [task for task in tasks if not task.done()]
			    await asyncio.gather(*tasks)
		`,
	],
	invalid: [
		// What a variable counts may lead to itself.
		code`
			import asyncio, httpx

			class Sender:
			    def __init__(self, client: httpx.AsyncClient):
			        self.client = client
			        self.tasks = set()

			    async def send(self, url):
			        await self.client.post(url)

			    async def fire(self, urls):
			        total = 0
			        for url in urls:
			            self.tasks.add(asyncio.create_task(self.send(url)))
			                           ~~~~~~~~~~~~~~~~~~~ unboundedThrough
			            total = total + len(self.tasks)
		`,
		code`
			import asyncio, httpx

			kept = set()

			def start(coro, *, name=None):
			    task = asyncio.create_task(coro, name=name)
			    kept.add(task)
			    task.add_done_callback(kept.discard)
			    return task

			async def load(client: httpx.AsyncClient, url):
			    return await client.get(url)

			async def all(client, urls):
			    return await asyncio.gather(*[start(load(client, url)) for url in urls])
			                 ~~~~~~~~~~~~~~ unboundedThrough

			async def each(client, urls):
			    for url in urls:
			        start(load(client, url), name=url)
			        ~~~~~ unboundedThrough
			=> useSemaphore
			import asyncio, httpx

			kept = set()

			def start(coro, *, name=None):
			    task = asyncio.create_task(coro, name=name)
			    kept.add(task)
			    task.add_done_callback(kept.discard)
			    return task

			async def load(client: httpx.AsyncClient, url):
			    return await client.get(url)

			async def all(client, urls):
			    semaphore = asyncio.Semaphore(10)
			    async def limited(url):
			        async with semaphore:
			            return await load(client, url)
			    return await asyncio.gather(*[start(limited(url)) for url in urls])

			async def each(client, urls):
			    for url in urls:
			        start(load(client, url), name=url)
		`,
		code`
			import asyncio, httpx

			async def load(client: httpx.AsyncClient, url):
			    return await client.get(url)

			async def all(client, urls):
			    tasks = set()
			    for url in urls:
			        task = asyncio.create_task(load(client, url))
			        tasks.add(task)
			        tasks = set(filter(lambda each: not each.done(), tasks))
			    if tasks:
			        await asyncio.wait(tasks, timeout=30)
			              ~~~~~~~~~~~~ unboundedThrough
		`,
	],
};
