import { code, type Cases } from '#test';

/** Consumers of a queue. */
export const python: Cases = {
	valid: [
		// Errors stay inside of the consumer, or somebody sees that it ended.
		code`
			import asyncio
			async def worker(queue):
			    while True:
			        item = await queue.get()
			        try:
			            await item.run()
			        except Exception:
			            log.exception("failed")
			        finally:
			            queue.task_done()
			async def main(items):
			    queue = asyncio.Queue(maxsize=10)
			    workers = [asyncio.create_task(worker(queue)) for _ in range(3)]
			    for item in items:
			        await queue.put(item)
			    await queue.join()
		`,
		code`
			import asyncio
			async def worker(queue):
			    while True:
			        item = await queue.get()
			        try:
			            await item.run()
			        finally:
			            queue.task_done()
			async def main():
			    queue = asyncio.Queue(maxsize=10)
			    task = asyncio.create_task(worker(queue))
			    done, pending = await asyncio.wait([task, queue.join()], return_when=asyncio.FIRST_COMPLETED)
		`,
		// As many ends as consumers, or one that is handed on.
		code`
			import asyncio
			COUNT = 3
			async def worker(queue):
			    while True:
			        item = await queue.get()
			        if item is None:
			            return
			        await item.run()
			async def main(items):
			    queue = asyncio.Queue(maxsize=10)
			    workers = [asyncio.create_task(worker(queue)) for _ in range(COUNT)]
			    for _ in workers:
			        await queue.put(None)
			async def relay(queue):
			    while True:
			        item = await queue.get()
			        if item is None:
			            await queue.put(None)
			            return
			async def other(items):
			    queue = asyncio.Queue()
			    workers = [asyncio.create_task(relay(queue)) for _ in range(3)]
			    await queue.put(None)
		`,
		code`
			import asyncio
			async def worker(queue):
			    while True:
			        item = await queue.get()
			        if item is None:
			            return
			async def main(count):
			    queue = asyncio.Queue()
			    workers = [asyncio.create_task(worker(queue)) for _ in range(count)]
			    await queue.put(None)
		`,
		// In a \`finally\`.
		code`
			async def consume(queue):
			    while True:
			        item = await queue.get()
			        try:
			            await handle(item)
			        finally:
			            queue.task_done()
		`,
		// The last item is counted too.
		code`
			async def consume(queue):
			    while True:
			        item = await queue.get()
			        try:
			            if item is None:
			                break
			            await handle(item)
			        except ValueError:
			            log.exception("bad item")
			        finally:
			            queue.task_done()
		`,
		code`
			async def consume(queue):
			    while True:
			        item = await queue.get()
			        queue.task_done()
			        if item is None:
			            break
			        await handle(item)
		`,
		// On every way by hand.
		code`
			async def consume(self):
			    while self.running:
			        item = await self.queue.get()
			        try:
			            await handle(item)
			        except BaseException:
			            self.queue.task_done()
			            raise
			        self.queue.task_done()
		`,
		// Nobody joins it.
		code`
			import asyncio
			async def main():
			    queue = asyncio.Queue()
			    asyncio.create_task(consume(queue))
			    await queue.put(1)
			async def consume(queue):
			    await handle(await queue.get())
		`,
		// Something else is done with it, elsewhere.
		code`
			import asyncio
			async def main(give):
			    queue = asyncio.Queue()
			    give(queue)
			    await queue.get()
			    await queue.join()
		`,
		// A dictionary, a client.
		code`
			async def main(session, cache):
			    await session.get("/")
			    await cache.get("a")
			    session.task_done()
		`,
		// Another queue's count.
		code`
			async def move(source, target):
			    while True:
			        item = await source.get()
			        await target.put(item)
		`,
	],
	invalid: [
		code`
			import asyncio
			async def worker(queue):
			    while True:
			        item = await queue.get()
			        try:
			            await item.run()
			        finally:
			            queue.task_done()
			async def main(items):
			    queue = asyncio.Queue(maxsize=10)
			    workers = [asyncio.create_task(worker(queue)) for _ in range(3)]
			    for item in items:
			        await queue.put(item)
			    await queue.join()
			                ~~~~ mortal
		`,
		code`
			import asyncio
			async def worker(queue):
			    while True:
			        item = await queue.get()
			        if item is None:
			            return
			        await item.run()
			class Pool:
			    def __init__(self):
			        self.queue = asyncio.Queue(maxsize=10)
			    async def run(self, items):
			        workers = [asyncio.create_task(worker(self.queue)) for _ in range(3)]
			        for item in items:
			            await self.queue.put(item)
			        await self.queue.put(None)
			                         ~~~ tooFewEnds
			        await asyncio.gather(*workers)
		`,
		code`
			import asyncio
			END = object()
			async def produce(queue):
			    for number in range(10):
			        await queue.put(number)
			    await queue.put(END)
			                ~~~ tooFewEnds
			async def consume(queue):
			    while True:
			        number = await queue.get()
			        if number is END:
			            break
			async def main():
			    queue = asyncio.Queue(maxsize=10)
			    await asyncio.gather(produce(queue), consume(queue), consume(queue))
		`,
		// The ways out that forget it.
		code`
			async def consume(queue):
			    while True:
			        item = await queue.get()
			                           ~~~ skipped
			        if item is None:
			            break
			        await handle(item)
			        queue.task_done()
			=> addFinally
			async def consume(queue):
			    while True:
			        item = await queue.get()
			        try:
			            if item is None:
			                break
			            await handle(item)
			        finally:
			            queue.task_done()
		`,
		code`
			async def consume(self):
			    async with self.lock:
			        while True:
			            item = await self._queue.get()
			                                     ~~~ skipped
			            if not item.wanted:
			                continue
			            print(item)
			            self._queue.task_done()
			=> addFinally
			async def consume(self):
			    async with self.lock:
			        while True:
			            item = await self._queue.get()
			            try:
			                if not item.wanted:
			                    continue
			                print(item)
			            finally:
			                self._queue.task_done()
		`,
		// Errors: of what is awaited, and what a handler around takes for something else.
		code`
			async def consume(queue):
			    while True:
			        item = await queue.get()
			                           ~~~ afterError
			        # The work.
			        await handle(item)
			        queue.task_done()
			=> addFinally
			async def consume(queue):
			    while True:
			        item = await queue.get()
			        try:
			            # The work.
			            await handle(item)
			        finally:
			            queue.task_done()
		`,
		code`
			import asyncio
			async def consume(queue, idle):
			    while True:
			        try:
			            item = await asyncio.wait_for(queue.get(), timeout=idle)
			                                                ~~~ afterError
			            await handle(item)
			            queue.task_done()
			        except asyncio.TimeoutError:
			            break
			=> addFinally
			import asyncio
			async def consume(queue, idle):
			    while True:
			        try:
			            item = await asyncio.wait_for(queue.get(), timeout=idle)
			            try:
			                await handle(item)
			            finally:
			                queue.task_done()
			        except asyncio.TimeoutError:
			            break
		`,
		// By hand on one way: no suggestion, for it would count twice.
		code`
			async def consume(queue):
			    while True:
			        item = await queue.get()
			                           ~~~ afterError
			        if item is None:
			            queue.task_done()
			            break
			        await handle(item)
			        queue.task_done()
		`,
		// Nobody counts, and somebody joins.
		code`
			import asyncio
			async def main(urls):
			    queue = asyncio.Queue()
			    for url in urls:
			        queue.put_nowait(url)
			    workers = [asyncio.create_task(work(queue)) for _ in range(3)]
			    await queue.join()
			async def work(queue):
			    while True:
			        await load(await queue.get())
			                               ~~~ never
		`,
		code`
			import asyncio
			class Pool:
			    def __init__(self):
			        self.jobs = asyncio.Queue()
			    async def run(self):
			        while True:
			            job = await self.jobs.get()
			                                  ~~~ never
			            await job()
			    async def stop(self):
			        await self.jobs.join()
		`,
	],
};
