import { code, type Cases } from '#test';

/** Queues between a producer and a consumer. */
export const python: Cases = {
	valid: [
		// A bound, and one that is only known elsewhere.
		code`
			import asyncio
			async def produce(queue, source):
			    while True:
			        await queue.put(await source.read())
			async def consume(queue):
			    while True:
			        await handle(await queue.get())
			async def main(source, size):
			    queue = asyncio.Queue(10)
			    other = asyncio.Queue(maxsize=size)
			    third = asyncio.Queue(**size)
			    for each in (queue, other, third):
			        await asyncio.gather(produce(queue, source), consume(queue), produce(other, source), consume(other))
		`,
		// A list of work that is put in before anybody takes from it.
		code`
			import asyncio
			async def main(urls):
			    queue = asyncio.Queue()
			    for url in urls:
			        await queue.put(url)
			    await asyncio.gather(*[work(queue) for _ in range(3)])
			async def work(queue):
			    while not queue.empty():
			        await load(await queue.get())
		`,
		// It looks how full the queue is.
		code`
			import asyncio
			class Feed:
			    def __init__(self):
			        self.queue = asyncio.Queue()
			    async def produce(self, source):
			        async for each in source:
			            if self.queue.qsize() < 10:
			                await self.queue.put(each)
			    async def consume(self):
			        return await self.queue.get()
		`,
		// Nobody takes from it, or nobody fills it, as far as the file says.
		code`
			import asyncio
			async def main(source, give):
			    queue = asyncio.Queue()
			    give(queue)
			    async for each in source:
			        await queue.put(each)
			    other = asyncio.Queue()
			    await other.get()
		`,
		// A queue of threads, and somebody's own.
		code`
			import queue
			from own import Queue
			async def main(source):
			    threads, own = queue.Queue(), Queue()
			    one = queue.Queue()
			    two = Queue()
			    async for each in source:
			        one.put(each)
			        await two.put(each)
			    one.get()
			    await two.get()
		`,
		// One answer for one question.
		code`
			import asyncio
			async def ask(connection):
			    answers = asyncio.Queue()
			    await connection.send(answers)
			    await answers.put(1)
			    return await answers.get()
		`,
	],
	invalid: [
		code`
			from asyncio import Queue
			import asyncio

			async def producer(queue: Queue):
			    for i in range(10):
			        await queue.put(i)
			        await asyncio.sleep(0.1)

			async def consumer(queue: Queue):
			    while True:
			        print(await queue.get())

			queue = Queue()
			        ~~~~~ unbounded
			await asyncio.gather(producer(queue), consumer(queue))
			=> addBound
			from asyncio import Queue
			import asyncio

			async def producer(queue: Queue):
			    for i in range(10):
			        await queue.put(i)
			        await asyncio.sleep(0.1)

			async def consumer(queue: Queue):
			    while True:
			        print(await queue.get())

			queue = Queue(maxsize=100)
			await asyncio.gather(producer(queue), consumer(queue))
		`,
		// An attribute, another name for it, a size that means none.
		code`
			import asyncio
			class Feed:
			    def __init__(self):
			        self._queue: asyncio.Queue = asyncio.Queue(maxsize=0)  # filled by run
			                                     ~~~~~~~~~~~~~ unbounded
			    async def run(self, source):
			        queue = self._queue
			        async for each in source:
			            await queue.put(each)
			    async def next(self):
			        return await self._queue.get()
			=> addBound
			import asyncio
			class Feed:
			    def __init__(self):
			        self._queue: asyncio.Queue = asyncio.Queue(maxsize=100)  # filled by run
			    async def run(self, source):
			        queue = self._queue
			        async for each in source:
			            await queue.put(each)
			    async def next(self):
			        return await self._queue.get()
		`,
		// With a bound, \`put_nowait\` would raise: no suggestion.
		code`
			import asyncio
			async def main(socket):
			    queue = asyncio.PriorityQueue()
			            ~~~~~~~~~~~~~~~~~~~~~ unbounded
			    reader = asyncio.create_task(read(socket, items=queue))
			    while True:
			        print(await queue.get())
			async def read(socket, *, items):
			    while True:
			        items.put_nowait(await socket.read())
		`,
		// A method that is handed the queue.
		code`
			import asyncio
			class Server:
			    async def start(self):
			        lines = asyncio.LifoQueue()
			                ~~~~~~~~~~~~~~~~~ unbounded
			        await asyncio.gather(self._read(lines), self._write(lines))
			    async def _read(self, lines):
			        while self.running:
			            async with self.lock:
			                await lines.put(1)
			    async def _write(self, lines):
			        print(await lines.get())
			=> addBound
			import asyncio
			class Server:
			    async def start(self):
			        lines = asyncio.LifoQueue(maxsize=100)
			        await asyncio.gather(self._read(lines), self._write(lines))
			    async def _read(self, lines):
			        while self.running:
			            async with self.lock:
			                await lines.put(1)
			    async def _write(self, lines):
			        print(await lines.get())
		`,
	],
};
