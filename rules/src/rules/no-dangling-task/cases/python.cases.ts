import { code, type Cases } from '#test';

/** Tasks and who keeps them. */
export const python: Cases = {
	valid: [
		code`
			import asyncio
			tasks = set()
			async def work(): ...
			async def main(self, group, nursery, keep):
			    task = asyncio.create_task(work())
			    tasks.add(task)
			    task.add_done_callback(tasks.discard)
			    self.task = asyncio.create_task(work())
			    keep(asyncio.create_task(work()))
			    tasks.add(asyncio.ensure_future(work()))
			    await asyncio.create_task(work())
			    group.create_task(work())
			    nursery.start_soon(work)
			    async with asyncio.TaskGroup() as tg:
			        tg.create_task(work())
			    all = [asyncio.create_task(work()) for _ in range(3)]
			    await asyncio.gather(*all)
			    return asyncio.create_task(work())
		`,
		// It is there as long as the function waits.
		code`
			import asyncio
			async def main(serve, stopped):
			    beat = asyncio.create_task(serve())
			    await stopped.wait()
			async def cancelling(work, other):
			    task = asyncio.create_task(work())
			    try:
			        await other()
			    finally:
			        task.cancel()
			def later(work):
			    task = asyncio.create_task(work())
			    return lambda: task
			def shared(work):
			    global task
			    task = asyncio.create_task(work())
		`,
		// It keeps its tasks itself.
		code`
			import asyncio
			class Runner:
			    def __init__(self):
			        self.tasks = set()
			    def spawn(self, work):
			        task = asyncio.create_task(work)
			        self.tasks.add(task)
			        return task
			    def start(self, work):
			        self.spawn(work())
			    def other(self, pool, work):
			        pool.create_task(work())
			        self.later(lambda: asyncio.create_task(work()))
		`,
		{
			files: {
				'spawning.py':
					'import asyncio\ntasks = set()\n\ndef spawn(work):\n    task = asyncio.create_task(work)\n    tasks.add(task)\n    return task\n',
			},
			code: code`
				from spawning import spawn
				async def start(work):
				    spawn(work())
			`,
		},
		// What it hands on is kept by another function of its file.
		{
			files: {
				'spawning.py':
					'import asyncio\ntasks = []\n\ndef create_task(work) -> asyncio.Task:\n    task = asyncio.create_task(work)\n    tasks.append(task)\n    return task\n\ndef forever(work) -> asyncio.Task:\n    return create_task(again(work))\n',
			},
			code: code`
				from spawning import forever
				async def start(work):
				    forever(work())
			`,
		},
		'from celery import create_task\ncreate_task(1)\n',
		'import asyncio\ntask = asyncio.create_task(work())\n',
	],
	invalid: [
		code`
			import asyncio
			async def delete(message, delay):
			    async def later(delay: float = delay) -> None:
			        await asyncio.sleep(delay)
			        await message.delete()
			    asyncio.create_task(later())
			    ~~~~~~~~~~~~~~~~~~~ dropped
			=> keepInSet
			import asyncio
			background_tasks = set()


			async def delete(message, delay):
			    async def later(delay: float = delay) -> None:
			        await asyncio.sleep(delay)
			        await message.delete()
			    task = asyncio.create_task(later())
			    background_tasks.add(task)
			    task.add_done_callback(background_tasks.discard)
		`,
		code`
			import asyncio

			async def work(): ...

			async def main():
			    asyncio.create_task(work())  # in the background
			    ~~~~~~~~~~~~~~~~~~~ dropped
			=> keepInSet
			import asyncio

			async def work(): ...

			background_tasks = set()


			async def main():
			    task = asyncio.create_task(work())  # in the background
			    background_tasks.add(task)
			    task.add_done_callback(background_tasks.discard)
			=> awaitInstead
			import asyncio

			async def work(): ...

			async def main():
			    await work()  # in the background
		`,
		code`
			from asyncio import ensure_future as start
			background_tasks = set()
			def main(work):
			    start(work)
			    ~~~~~ dropped
			=> keepInSet
			from asyncio import ensure_future as start
			background_tasks = set()
			def main(work):
			    task = start(work)
			    background_tasks.add(task)
			    task.add_done_callback(background_tasks.discard)
		`,
		code`
			import asyncio
			class Bot:
			    def start(self, work, log):
			        asyncio.create_task(work()).add_done_callback(log)
			        ~~~~~~~~~~~~~~~~~~~ callbackOnly
			        loop = asyncio.get_running_loop()
			        _ = loop.create_task(work())
			            ~~~~~~~~~~~~~~~~ shortLived
			        task = self.loop.create_task(work())
			               ~~~~~~~~~~~~~~~~~~~~~ callbackOnly
			        task.add_done_callback(log)
			        all = [asyncio.create_task(work()) for _ in range(3)]
			               ~~~~~~~~~~~~~~~~~~~ shortLived
			        self.loop.call_later(1, lambda: asyncio.create_task(work()))
			                                        ~~~~~~~~~~~~~~~~~~~ inCallback
		`,
		// Only the second is lost: the first is awaited before the name is taken again.
		code`
			async def main(work, log, other):
			    task = asyncio.create_task(work())
			    await task
			    task = asyncio.create_task(other())
			           ~~~~~~~~~~~~~~~~~~~ callbackOnly
			    task.add_done_callback(lambda t: log(t.result()))
		`,
		// A snippet: nothing imports what it names.
		code`
			task = asyncio.create_task(background_task())
			await task
			task = asyncio.create_task(background_task())
			       ~~~~~~~~~~~~~~~~~~~ callbackOnly
			task.add_done_callback(lambda t: t.result() if not t.cancelled() else None)
		`,
		code`
			import asyncio

			class Runner:
			    def spawn(self, work):
			        return asyncio.create_task(work)

			    async def later(self, work):
			        await asyncio.sleep(1)
			        return self.spawn(work)

			    async def start(self, work):
			        self.spawn(work())
			        ~~~~~~~~~~ wrapped
			        await self.later(work())
			              ~~~~~~~~~~ wrapped
			=> keepInSet
			import asyncio

			background_tasks = set()


			class Runner:
			    def spawn(self, work):
			        return asyncio.create_task(work)

			    async def later(self, work):
			        await asyncio.sleep(1)
			        return self.spawn(work)

			    async def start(self, work):
			        task = self.spawn(work())
			        background_tasks.add(task)
			        task.add_done_callback(background_tasks.discard)
			        await self.later(work())
		`,
		{
			files: {
				'spawning.py':
					'import asyncio\n\ndef spawn(work, *, name: str | None = None) -> asyncio.Task:\n    """Starts it."""\n    return asyncio.create_task(\n        work,\n        name=name,\n    )\n\nclass Loop:\n    async def later(self, work):\n        return asyncio.ensure_future(work)\n',
			},
			code: code`
				from spawning import Loop, spawn
				def start(work):
				    task = spawn(work())
				    spawn(work())
				    ~~~~~ wrapped
				    return task
				async def main(work):
				    await Loop().later(work())
				          ~~~~~~~~~~~~ wrapped
			`,
		},
		{
			files: {
				'spawning.py':
					'from asyncio import (\n    Task,\n    create_task,\n)\n\ndef forever(work) -> Task:\n    return create_task(again(work))\n',
			},
			code: code`
				from spawning import forever
				async def work(): ...
				def start():
				    forever(work())
				    ~~~~~~~ wrapped
				=> keepInSet
				from spawning import forever
				async def work(): ...
				background_tasks = set()


				def start():
				    task = forever(work())
				    background_tasks.add(task)
				    task.add_done_callback(background_tasks.discard)
			`,
		},
		{
			files: {
				'spawning.py':
					'import asyncio\n\ndef spawn(work) -> asyncio.Task:\n    loop = asyncio.get_running_loop()\n    return loop.create_task(work)\n\ndef kept(work) -> asyncio.Task:\n    task = asyncio.create_task(work)\n    tasks.add(task)\n    return task\n',
			},
			code: code`
				from spawning import kept, spawn
				async def start(work):
				    spawn(work())
				    ~~~~~ wrapped
				    kept(work())
				=> keepInSet
				from spawning import kept, spawn
				background_tasks = set()


				async def start(work):
				    task = spawn(work())
				    background_tasks.add(task)
				    task.add_done_callback(background_tasks.discard)
				    kept(work())
			`,
		},
		// Who awaits an endless loop gets no further.
		code`
			import asyncio
			class Poller:
			    async def watch(self):
			        while not self.stopping:
			            await self.poll()

			    async def poll(self):
			        while True:
			            if await self.ask():
			                return
			    async def start(self):
			        asyncio.create_task(self.watch())
			        ~~~~~~~~~~~~~~~~~~~ dropped
			        asyncio.create_task(self.poll())
			        ~~~~~~~~~~~~~~~~~~~ dropped
			=> keepInSet
			import asyncio
			background_tasks = set()


			class Poller:
			    async def watch(self):
			        while not self.stopping:
			            await self.poll()

			    async def poll(self):
			        while True:
			            if await self.ask():
			                return
			    async def start(self):
			        task = asyncio.create_task(self.watch())
			        background_tasks.add(task)
			        task.add_done_callback(background_tasks.discard)
			        asyncio.create_task(self.poll())
			=> keepInSet
			import asyncio
			background_tasks = set()


			class Poller:
			    async def watch(self):
			        while not self.stopping:
			            await self.poll()

			    async def poll(self):
			        while True:
			            if await self.ask():
			                return
			    async def start(self):
			        asyncio.create_task(self.watch())
			        task = asyncio.create_task(self.poll())
			        background_tasks.add(task)
			        task.add_done_callback(background_tasks.discard)
			=> awaitInstead
			import asyncio
			class Poller:
			    async def watch(self):
			        while not self.stopping:
			            await self.poll()

			    async def poll(self):
			        while True:
			            if await self.ask():
			                return
			    async def start(self):
			        asyncio.create_task(self.watch())
			        await self.poll()
		`,
		// A variable of the function around it would be lost, and a comment stays with what it is about.
		code`
			import asyncio
			def start(task):
			    async def again(work):
			        print(task)
			        asyncio.create_task(work())
			        ~~~~~~~~~~~~~~~~~~~ dropped
			    return again
			=> awaitInstead
			import asyncio
			def start(task):
			    async def again(work):
			        print(task)
			        await work()
			    return again
		`,
		code`
			import asyncio

			# Starts what is asked for.
			# Nobody waits for it.
			def start(work):
			    asyncio.create_task(work())
			    ~~~~~~~~~~~~~~~~~~~ dropped
			=> keepInSet
			import asyncio

			background_tasks = set()


			# Starts what is asked for.
			# Nobody waits for it.
			def start(work):
			    task = asyncio.create_task(work())
			    background_tasks.add(task)
			    task.add_done_callback(background_tasks.discard)
		`,
	],
};
