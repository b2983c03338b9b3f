import { code, type Cases } from '#test';

/** Limiters that nobody enters, bars of progress, and other names for all of something. */
export const pythonIdle: Cases = {
	valid: [
		code`
			import asyncio

			async def load_all(urls):
			    slots = asyncio.Semaphore(5)
			    async def one(url):
			        async with slots:
			            return await load(url)
			    return [await each for each in asyncio.as_completed([one(url) for url in urls])]
		`,
		code`
			import asyncio

			async def load(slots, url):
			    await slots.acquire()
			    try:
			        return await get(url)
			    finally:
			        slots.release()

			async def main(url):
			    slots = asyncio.Semaphore(5)
			    return await load(slots, url)
		`,
		// Somebody else may take it: a library, another file, a stack, one of two.
		'import asyncio\nasync def main(client):\n    slots = asyncio.Semaphore(5)\n    await client.run(slots)',
		'import asyncio\nslots = asyncio.Semaphore(5)',
		'import asyncio\nclass A:\n    def __init__(self):\n        self._slots = asyncio.Semaphore(5)',
		'import asyncio\nasync def main():\n    slots = asyncio.Semaphore(5)\n    return slots',
		code`
			import asyncio
			from contextlib import AsyncExitStack

			async def main():
			    slots = asyncio.Semaphore(5)
			    async with AsyncExitStack() as stack:
			        await stack.enter_async_context(slots)
		`,
		code`
			import asyncio

			async def main(own):
			    slots = asyncio.Semaphore(5)
			    async with (own if own else slots):
			        await work()
		`,
		'import asyncio\nasync def main():\n    slots = asyncio.Semaphore(0)\n    slots.release()',
		// Another one's class.
		'from mine import Semaphore\nasync def main():\n    slots = Semaphore(5)\n    await work()',
		'import asyncio\nasync def main():\n    lock = asyncio.Lock()\n    await work()',
		// A part is small, whatever it is called after.
		code`
			import asyncio
			import httpx

			client = httpx.AsyncClient()

			async def main(urls):
			    for index in range(0, len(urls), 10):
			        batch = urls[index:index + 10]
			        await asyncio.gather(*[client.get(url) for url in batch])
		`,
	],
	invalid: [
		code`
			import asyncio

			async def load_all(urls, limit):
			    slots = asyncio.Semaphore(limit)
			            ~~~~~~~~~~~~~~~~~ idleLimiter
			    async def one(url):
			        return await load(url)
			    return await asyncio.gather(*[one(url) for url in urls])
		`,
		code`
			from asyncio import BoundedSemaphore as Slots

			async def load(slots, url):
			    return await get(url)

			async def load_all(urls):
			    slots = Slots(5)
			            ~~~~~ idleLimiter
			    return [await load(slots, url) for url in urls]
		`,
		code`
			import anyio

			class Loader:
			    def __init__(self):
			        self.__slots = anyio.CapacityLimiter(5)
			                       ~~~~~~~~~~~~~~~~~~~~~ idleLimiter
			    async def load(self, url):
			        return await get(url)
		`,
		code`
			import httpx
			from tqdm.asyncio import tqdm_asyncio

			client = httpx.AsyncClient()

			async def main(urls):
			    tasks = [client.get(url) for url in urls]
			    return await tqdm_asyncio.gather(*tasks, desc='all')
			                 ~~~~~~~~~~~~~~~~~~~ unbounded
		`,
		code`
			import asyncio
			import httpx

			client = httpx.AsyncClient()

			async def main(urls):
			    batch = urls
			    await asyncio.gather(*[client.get(url) for url in batch])
			          ~~~~~~~~~~~~~~ unbounded
			=> useSemaphore
			import asyncio
			import httpx

			client = httpx.AsyncClient()

			async def main(urls):
			    batch = urls
			    semaphore = asyncio.Semaphore(10)
			    async def limited(url):
			        async with semaphore:
			            return await client.get(url)
			    await asyncio.gather(*[limited(url) for url in batch])
		`,
	],
};
