import { code, type Cases } from '#test';

export const python: Cases = {
	valid: [
		code`
			import asyncio
			async def consume(queue):
			    async with asyncio.timeout(3):
			        return await queue.get()
		`,
		code`
			import asyncio
			async def load(client, cache):
			    await asyncio.wait_for(client.get("/"), 3)
			    await asyncio.wait_for(cache.fetch(), 3)
			    await asyncio.wait_for(event.wait(), timeout=3)
		`,
		code`
			from own import wait_for
			async def consume(queue):
			    return await wait_for(queue.get(), 3)
		`,
		{
			code: 'import asyncio\nasync def f(queue):\n    await asyncio.wait_for(queue.get(), 3)\n',
			options: { checkQueueGets: false },
		},
		code`
			import asyncio
			async def first(jobs):
			    done, pending = await asyncio.wait(jobs, return_when=asyncio.FIRST_COMPLETED)
			    for task in pending:
			        task.cancel()
			    return done
		`,
		code`
			import asyncio
			async def first(one):
			    other = asyncio.create_task(stop())
			    done, _ = await asyncio.wait([one, other], return_when=asyncio.FIRST_COMPLETED)
			    other.cancel()
			    one.cancel()
			    return done
		`,
		code`
			import asyncio
			async def all_of(jobs):
			    done, _ = await asyncio.wait(jobs)
			    return done
		`,
		code`
			import asyncio
			class Pool:
			    async def first(self):
			        done, _ = await asyncio.wait(self.tasks, return_when=asyncio.FIRST_COMPLETED)
			        return done
		`,
		code`
			import asyncio
			async def work(tasks):
			    while tasks:
			        done, _ = await asyncio.wait(tasks, timeout=1)
			        tasks = [task for task in tasks if task not in done]
		`,
		{
			code: 'import asyncio\nasync def f(jobs):\n    await asyncio.wait(jobs, timeout=1)\n',
			options: { checkPending: false },
		},
	],
	invalid: [
		code`
			import asyncio
			from asyncio import Queue
			async def consumer(queue: Queue, consumer_id: int):
			    while True:
			        try:
			            item = await asyncio.wait_for(queue.get(), timeout=3.0)
			                                                ~~~ queueGet
			            queue.task_done()
			        except asyncio.TimeoutError:
			            break
			=> useTimeout
			import asyncio
			from asyncio import Queue
			async def consumer(queue: Queue, consumer_id: int):
			    while True:
			        try:
			            async with asyncio.timeout(3.0):
			                item = await queue.get()
			            queue.task_done()
			        except asyncio.TimeoutError:
			            break
		`,
		code`
			import asyncio as aio
			class Reader:
			    async def next(self):
			        return await aio.wait_for(self.queue.get(), self.timeout)
			                                             ~~~ queueGet
			=> useTimeout
			import asyncio as aio
			class Reader:
			    async def next(self):
			        async with aio.timeout(self.timeout):
			            return await self.queue.get()
		`,
		code`
			from asyncio import wait_for as bounded
			async def take(queue):
			    if await bounded(queue.get(), 1):
			                           ~~~ queueGet
			        print("got")
		`,
		code`
			import asyncio
			async def first(jobs):
			    done, pending = await asyncio.wait(jobs, return_when=asyncio.FIRST_COMPLETED)
			          ~~~~~~~ pending
			    return [task.result() for task in done]
		`,
		code`
			from asyncio import FIRST_COMPLETED, create_task, wait
			async def race(a, b):
			    tasks = [create_task(a()), create_task(b())]
			    await wait(tasks, return_when=FIRST_COMPLETED)
			          ~~~~ pending
		`,
		code`
			import asyncio
			async def briefly(job):
			    done, _ = await asyncio.wait({asyncio.create_task(job())}, timeout=5)
			          ~ pending
			    return done
		`,
	],
};
