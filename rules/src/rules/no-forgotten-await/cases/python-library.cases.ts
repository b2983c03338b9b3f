import { code, type Cases } from '#test';

/** The standard library and what knowledge has of others. */
export const pythonLibrary: Cases = {
	valid: [
		code`
			import asyncio
			async def main(queue: asyncio.Queue):
			    queue.put_nowait(1)
			    queue.task_done()
			    await queue.join()
			    asyncio.get_running_loop().call_soon(print)
		`,
		'asyncio = object()\nasyncio.sleep(1)',
	],
	invalid: [
		code`
			import asyncio
			class Worker:
			    def __init__(self):
			        self.queue = asyncio.Queue()
			        self.lock: asyncio.Lock | None = None
			    async def run(self, event: asyncio.Event):
			        self.queue.put(1)
			                   ~~~ neverRuns
			        self.lock.acquire()
			                  ~~~~~~~ neverRuns
			        event.wait()
			              ~~~~ neverRuns
			        asyncio.sleep(1)
			                ~~~~~ neverRuns
			=> addAwait
			import asyncio
			class Worker:
			    def __init__(self):
			        self.queue = asyncio.Queue()
			        self.lock: asyncio.Lock | None = None
			    async def run(self, event: asyncio.Event):
			        await self.queue.put(1)
			        self.lock.acquire()
			        event.wait()
			        asyncio.sleep(1)
			=> addAwait
			import asyncio
			class Worker:
			    def __init__(self):
			        self.queue = asyncio.Queue()
			        self.lock: asyncio.Lock | None = None
			    async def run(self, event: asyncio.Event):
			        self.queue.put(1)
			        await self.lock.acquire()
			        event.wait()
			        asyncio.sleep(1)
			=> addAwait
			import asyncio
			class Worker:
			    def __init__(self):
			        self.queue = asyncio.Queue()
			        self.lock: asyncio.Lock | None = None
			    async def run(self, event: asyncio.Event):
			        self.queue.put(1)
			        self.lock.acquire()
			        await event.wait()
			        asyncio.sleep(1)
			=> addAwait
			import asyncio
			class Worker:
			    def __init__(self):
			        self.queue = asyncio.Queue()
			        self.lock: asyncio.Lock | None = None
			    async def run(self, event: asyncio.Event):
			        self.queue.put(1)
			        self.lock.acquire()
			        event.wait()
			        await asyncio.sleep(1)
		`,
		// A document leaves the import out.
		code`
			async def main():
			    asyncio.sleep(1)
			            ~~~~~ neverRuns
			=> addAwait
			async def main():
			    await asyncio.sleep(1)
		`,
		code`
			from asyncio import sleep as pause
			async def main():
			    pause(1)
			    ~~~~~ neverRuns
			=> addAwait
			from asyncio import sleep as pause
			async def main():
			    await pause(1)
		`,
		code`
			import asyncio
			async def main():
			    reader, writer = await asyncio.open_connection('a', 1)
			    process = await asyncio.create_subprocess_exec('ls')
			    process.wait()
			            ~~~~ neverRuns
			=> addAwait
			import asyncio
			async def main():
			    reader, writer = await asyncio.open_connection('a', 1)
			    process = await asyncio.create_subprocess_exec('ls')
			    await process.wait()
		`,
		code`
			import aiohttp
			async def main():
			    async with aiohttp.ClientSession() as session:
			        async with session.get('/') as response:
			            response.text()
			                     ~~~~ neverRuns
			=> addAwait
			import aiohttp
			async def main():
			    async with aiohttp.ClientSession() as session:
			        async with session.get('/') as response:
			            await response.text()
		`,
		code`
			import httpx
			async def main(client: httpx.AsyncClient):
			    client.post('/')
			           ~~~~ neverRuns
			=> addAwait
			import httpx
			async def main(client: httpx.AsyncClient):
			    await client.post('/')
		`,
	],
};
