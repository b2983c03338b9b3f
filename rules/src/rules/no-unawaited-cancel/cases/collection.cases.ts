import { code, type Cases } from '#test';

const pool = (body: string): string =>
	[
		'import asyncio',
		'class Pool:',
		'    def __init__(self, timers):',
		'        self._tasks = set()',
		'        self._timers = timers',
		'    def start(self, work):',
		'        task = asyncio.create_task(work)',
		'        self._tasks.add(task)',
		'        task.add_done_callback(self._tasks.discard)',
		'    async def stop(self):',
		body.replaceAll(/^/gm, '        '),
	].join('\n');

/** Tasks in a collection. */
export const collection: Cases = {
	valid: [
		code`
			import asyncio
			async def main(jobs):
			    tasks = [asyncio.create_task(job()) for job in jobs]
			    for task in tasks:
			        task.cancel()
			    for task in tasks:
			        try:
			            await task
			        except asyncio.CancelledError:
			            pass
		`,
		code`
			import asyncio
			async def main(jobs):
			    tasks = [asyncio.create_task(job()) for job in jobs]
			    done, pending = await asyncio.wait(tasks, timeout=1)
			    for task in pending:
			        task.cancel()
			    await asyncio.gather(*pending, return_exceptions=True)
		`,
		// Collections that are waited for, that others see, or that hold something else.
		pool('for task in self._tasks:\n    task.cancel()\nawait asyncio.gather(*self._tasks, return_exceptions=True)'),
		pool('for task in list(self._tasks):\n    task.cancel()\nfor task in self._tasks:\n    await task'),
		pool('for task in self._tasks:\n    task.cancel()\n    self.keep(task)'),
		pool('tasks = list(self._tasks)\nfor task in tasks:\n    task.cancel()\nawait asyncio.wait(tasks)'),
		pool('for task in self._tasks:\n    task.cancel()\nreturn self._tasks'),
		pool('for task in self._timers:\n    task.cancel()'),
		code`
			import asyncio
			class Pool:
			    def __init__(self):
			        self._tasks = set()
			    def start(self, work):
			        task = asyncio.create_task(work)
			        self._tasks.add(task)
			        task.add_done_callback(self._ended)
			    async def stop(self):
			        for task in self._tasks:
			            task.cancel()
		`,
	],
	invalid: [
		// A key is no way to keep it.
		code`
			import asyncio
			async def main(services):
			    names = {}
			    for service in services:
			        task = asyncio.create_task(service.run())
			        names[task] = service.name
			    done, pending = await asyncio.wait(names.keys(), return_when=asyncio.FIRST_EXCEPTION)
			    for task in pending:
			        print(names[task])
			        task.cancel()
			             ~~~~~~ notAwaited
			=> awaitTasks
			import asyncio
			async def main(services):
			    names = {}
			    for service in services:
			        task = asyncio.create_task(service.run())
			        names[task] = service.name
			    done, pending = await asyncio.wait(names.keys(), return_when=asyncio.FIRST_EXCEPTION)
			    for task in pending:
			        print(names[task])
			        task.cancel()
			    await asyncio.gather(*pending, return_exceptions=True)
		`,
		// Collections of the class.
		code`
			import asyncio
			class Pool:
			    def __init__(self):
			        self._tasks = set()
			    def start(self, work):
			        task = asyncio.create_task(work)
			        self._tasks.add(task)
			        task.add_done_callback(self._tasks.discard)
			    async def stop(self):
			        for task in list(self._tasks):
			            task.cancel()
			                 ~~~~~~ notAwaited
			        self._tasks.clear()
			=> awaitTasks
			import asyncio
			class Pool:
			    def __init__(self):
			        self._tasks = set()
			    def start(self, work):
			        task = asyncio.create_task(work)
			        self._tasks.add(task)
			        task.add_done_callback(self._tasks.discard)
			    async def stop(self):
			        for task in list(self._tasks):
			            task.cancel()
			        await asyncio.gather(*list(self._tasks), return_exceptions=True)
			        self._tasks.clear()
		`,
		code`
			import asyncio
			class Pool:
			    def __init__(self):
			        self._tasks: dict[str, asyncio.Task] = {}
			    def start(self, name, work):
			        self._tasks[name] = asyncio.create_task(work)
			    async def shutdown(self):
			        for name, task in self._tasks.items():
			            print(name)
			            task.cancel()
			                 ~~~~~~ notAwaited
			    async def stop(self, name):
			        task = self._tasks.pop(name, None)
			        if task:
			            task.cancel()
			                 ~~~~~~ notAwaited
			=> awaitTask
			import asyncio
			class Pool:
			    def __init__(self):
			        self._tasks: dict[str, asyncio.Task] = {}
			    def start(self, name, work):
			        self._tasks[name] = asyncio.create_task(work)
			    async def shutdown(self):
			        for name, task in self._tasks.items():
			            print(name)
			            task.cancel()
			    async def stop(self, name):
			        task = self._tasks.pop(name, None)
			        if task:
			            task.cancel()
			            await asyncio.gather(task, return_exceptions=True)
		`,
		code`
			async def main(queue):
			    consumers = [asyncio.create_task(consume(queue)) for i in range(3)]
			    await queue.join()
			    for each in consumers:
			        each.cancel()
			             ~~~~~~ notAwaited
			=> awaitTasks
			async def main(queue):
			    consumers = [asyncio.create_task(consume(queue)) for i in range(3)]
			    await queue.join()
			    for each in consumers:
			        each.cancel()
			    await asyncio.gather(*consumers, return_exceptions=True)
		`,
		code`
			done, pending = await asyncio.wait(tasks, timeout=10.0)
			for task in pending:
			    task.cancel()
			         ~~~~~~ notAwaited
			=> awaitTasks
			done, pending = await asyncio.wait(tasks, timeout=10.0)
			for task in pending:
			    task.cancel()
			await asyncio.gather(*pending, return_exceptions=True)
		`,
		code`
			import asyncio
			async def main(store, jobs):
			    loop = asyncio.get_running_loop()
			    tasks = []
			    for job in jobs:
			        tasks.append(loop.create_task(job()))
			    await store.load()
			    for task in tasks:
			        if not task.done():
			            task.cancel()
			                 ~~~~~~ notAwaited
			    print(len(tasks))
			=> awaitTasks
			import asyncio
			async def main(store, jobs):
			    loop = asyncio.get_running_loop()
			    tasks = []
			    for job in jobs:
			        tasks.append(loop.create_task(job()))
			    await store.load()
			    for task in tasks:
			        if not task.done():
			            task.cancel()
			    await asyncio.gather(*tasks, return_exceptions=True)
			    print(len(tasks))
		`,
	],
};
