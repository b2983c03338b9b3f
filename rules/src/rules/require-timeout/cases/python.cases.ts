import { code, type Cases } from '#test';

export const python: Cases = {
	valid: [
		code`
			import asyncio
			async def ask(host, event: asyncio.Event):
			    await asyncio.wait_for(event.wait(), 5)
			    async with asyncio.timeout(5):
			        reader, writer = await asyncio.open_connection(host, 80)
			        return await reader.readline()
		`,
		code`
			import anyio, async_timeout
			async def ask(event: anyio.Event):
			    with anyio.fail_after(5):
			        await event.wait()
			    async with async_timeout.timeout(5):
			        await event.wait()
		`,
		// Somebody else bounds it, or waits for it with others.
		code`
			import asyncio
			async def both(event: asyncio.Event):
			    waiting = asyncio.create_task(event.wait())
			    await asyncio.wait([waiting], timeout=5)
		`,
		code`
			import asyncio
			stop = asyncio.Event()
			started = asyncio.Event()
			class Job:
			    def __init__(self):
			        self.done = asyncio.Event()
			    async def run(self):
			        try:
			            await self.work()
			        finally:
			            self.done.set()
			    async def start(self):
			        started.set()
			        await self.work()
			    async def wait(self):
			        await started.wait()
			        await self.done.wait()
			        await stop.wait()
			loop.add_signal_handler(2, stop.set)
		`,
		// Another file may set it.
		code`
			import asyncio
			async def wait(given: asyncio.Event):
			    await given.wait()
		`,
		'import asyncio\nasync def connect(sock):\n    return await asyncio.open_connection(sock=sock)\n',
		code`
			async def wait(event, thing, other: Event):
			    await event.wait()
			    await thing.wait()
			    await other.wait()
		`,
		// A consumer waits as long as it takes.
		code`
			import asyncio
			queue = asyncio.Queue()
			async def consume():
			    while True:
			        print(await queue.get())
		`,
		code`
			import httpx, aiohttp
			async def load(url):
			    async with httpx.AsyncClient() as client, aiohttp.ClientSession() as session:
			        return await client.get(url), await session.get(url)
			client = httpx.AsyncClient(timeout=httpx.Timeout(None, connect=5))
			other = httpx.AsyncClient(**options)
		`,
		code`
			import redis.asyncio as redis
			store = redis.Redis(host="a", socket_timeout=5)
		`,
		'import asyncio\nasync def f(x, time):\n    await asyncio.wait_for(x, time)\n',
		{
			code: 'import asyncio\nevent = asyncio.Event()\nasync def f(work):\n    await event.wait()\n    event.set()\n',
			options: { checkEvents: false },
		},
		{
			code: 'import asyncio\nasync def f(host):\n    await asyncio.open_connection(host, 80)\n',
			options: { checkNetwork: false },
		},
		{
			code: 'import asyncio\nasync def f():\n    process = await asyncio.create_subprocess_exec("a")\n    await process.wait()\n',
			options: { checkProcesses: false },
		},
		{
			code: '@app.get("/next")\nasync def f(queue: asyncio.Queue):\n    return await queue.get()\n',
			options: { checkQueues: false },
		},
		// The next message comes when there is one.
		code`
			import asyncio, struct
			HEAD = 4
			class Peer:
			    def __init__(self, reader: asyncio.StreamReader):
			        self.reader = reader
			    async def receive(self, reader: asyncio.StreamReader):
			        head = await self.reader.readexactly(4)
			        body = asyncio.create_task(self.reader.readexactly(head[0]))
			        head = await reader.readexactly(HEAD)
			        head = await reader.read(len(struct.pack("I", 0)))
			        head = await reader.readexactly(struct.calcsize("!I"))
			        line = await reader.readline()
			        return asyncio.create_task(reader.readexactly(head[0]))
		`,
	],
	invalid: [
		code`
			import asyncio
			async def receive(reader: asyncio.StreamReader, other: asyncio.StreamReader):
			    head = await reader.readexactly(4)
			    body = await reader.readexactly(head[0])
			                        ~~~~~~~~~~~ unbounded
			    only = await other.readexactly(4)
			                       ~~~~~~~~~~~ unbounded
			=> addWaitFor
			import asyncio
			async def receive(reader: asyncio.StreamReader, other: asyncio.StreamReader):
			    head = await reader.readexactly(4)
			    body = await asyncio.wait_for(reader.readexactly(head[0]), timeout=10)
			    only = await other.readexactly(4)
			=> addWaitFor
			import asyncio
			async def receive(reader: asyncio.StreamReader, other: asyncio.StreamReader):
			    head = await reader.readexactly(4)
			    body = await reader.readexactly(head[0])
			    only = await asyncio.wait_for(other.readexactly(4), timeout=10)
		`,
		{
			options: { longestDefault: 60 },
			code: code`
			from openai import AsyncOpenAI
			client = AsyncOpenAI(api_key="a")
			         ~~~~~~~~~~~ longDefault
			other = AsyncOpenAI(api_key="a", timeout=20)
		`,
		},
		code`
			event = asyncio.Event()

			async def waiter():
			    print("Waiting for event...")
			    await event.wait()
			                ~~~~ unbounded
			    print("Event received!")

			async def setter():
			    await asyncio.sleep(2)
			    event.set()
		`,
		code`
			import asyncio
			async def ask(host):
			    reader, writer = await asyncio.open_connection(host, 80)
			                                   ~~~~~~~~~~~~~~~ unbounded
			    return 1
			=> addWaitFor
			import asyncio
			async def ask(host):
			    reader, writer = await asyncio.wait_for(asyncio.open_connection(host, 80), timeout=10)
			    return 1
		`,
		code`
			from asyncio import StreamReader, open_connection
			async def ask(reader: StreamReader, own):
			    first = await reader.readline()
			                         ~~~~~~~~ unbounded
			    answer, _ = await open_connection("a", 80)
			                      ~~~~~~~~~~~~~~~ unbounded
			    return first, await answer.read()
			                               ~~~~ unbounded
		`,
		code`
			import asyncio
			class Job:
			    def __init__(self):
			        self.done = asyncio.Event()
			        self.process = None
			    async def run(self):
			        self.process = await asyncio.create_subprocess_exec("make")
			        await self.process.wait()
			                           ~~~~ unbounded
			        await self.done.wait()
			                        ~~~~ unbounded
			        self.done.set()
			=> addWaitFor
			import asyncio
			class Job:
			    def __init__(self):
			        self.done = asyncio.Event()
			        self.process = None
			    async def run(self):
			        self.process = await asyncio.create_subprocess_exec("make")
			        await asyncio.wait_for(self.process.wait(), timeout=10)
			        await self.done.wait()
			        self.done.set()
			=> addWaitFor
			import asyncio
			class Job:
			    def __init__(self):
			        self.done = asyncio.Event()
			        self.process = None
			    async def run(self):
			        self.process = await asyncio.create_subprocess_exec("make")
			        await self.process.wait()
			        await asyncio.wait_for(self.done.wait(), timeout=10)
			        self.done.set()
		`,
		code`
			import asyncio
			queue: asyncio.Queue[int] = asyncio.Queue()
			@app.get("/next")
			async def next_item():
			    return await queue.get()
			                       ~~~ unbounded
		`,
		code`
			import httpx, aiohttp, asyncio
			async def load(url, work):
			    async with httpx.AsyncClient(timeout=None) as client:
			                                         ~~~~ disabled
			        await client.get(url)
			    session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=None))
			                                            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ disabled
			    await asyncio.wait_for(work, None)
			                                 ~~~~ disabled
		`,
		code`
			from redis.asyncio import Redis
			store = Redis(host="a")
			        ~~~~~ unbounded
		`,
		{
			code: code`
				async def fetch_data(url: str) -> dict:
				    async with aiohttp.ClientSession() as session:
				                       ~~~~~~~~~~~~~ longDefault
				        async with session.get(url) as response:
				            return await response.json()
			`,
			options: { longestDefault: 60 },
		},
	],
};
