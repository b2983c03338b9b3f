import { code, type Cases } from '#test';

const main = (body: string): string =>
	`import asyncio\nasync def main(store):\n    task = asyncio.create_task(store.watch())\n    await store.load()\n${body.replaceAll(/^/gm, '    ')}`;

const worker = (body: string): string =>
	`import asyncio\nclass Worker:\n    def start(self):\n        self._task = asyncio.create_task(self.run())\n    async def stop(self):\n${body.replaceAll(/^/gm, '        ')}`;

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

export const python: Cases = {
	valid: [
		main('task.cancel()\nawait asyncio.gather(task, return_exceptions=True)'),
		main('task.cancel()\ntry:\n    await task\nexcept asyncio.CancelledError:\n    pass'),
		main('task.cancel()\nawait asyncio.wait([task])'),
		main('task.cancel()\nawait asyncio.wait({task}, timeout=1)'),
		main('task.cancel()\nawait asyncio.sleep(0)'),
		main('task.cancel()\nif store:\n    await task'),
		// Others hold it, and may wait for it.
		main('task.cancel()\nreturn task'),
		main('task.add_done_callback(print)\ntask.cancel()'),
		main('store.tasks.add(task)\ntask.cancel()'),
		main('store.keep(task)\ntask.cancel()'),
		main('def later():\n    return task\nstore.start(later)\ntask.cancel()'),
		// Passing a cancellation on.
		main('try:\n    await store.save()\nexcept asyncio.CancelledError:\n    task.cancel()\n    raise'),
		'async def main(task):\n    task.cancel()',
		'async def main(store):\n    task = store.start()\n    task.cancel()',
		'import asyncio\ndef main(store):\n    task = asyncio.ensure_future(store.watch())\n    task.cancel()',
		'import asyncio\nasync def main(store):\n    async with asyncio.TaskGroup() as group:\n        task = group.create_task(store.watch())\n        task.cancel()',
		'def create_task(work): ...\nasync def main(store):\n    task = create_task(store.watch())\n    task.cancel()',
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
		code`
			import asyncio
			class Worker:
			    def start(self):
			        self._task = asyncio.create_task(self.run())
			    async def stop(self):
			        self._task.cancel()
			    async def join(self):
			        await self._task
		`,
		code`
			import asyncio
			class Worker:
			    def start(self):
			        self._task = asyncio.create_task(self.run())
			    def stop(self):
			        self._task.cancel()
		`,
		// Another file may wait for a public attribute.
		{
			files: { 'service.py': 'async def serve(worker):\n    worker.start()\n    await worker.task\n' },
			code: code`
				import asyncio
				class Worker:
				    def start(self):
				        self.task = asyncio.create_task(self.run())
				    async def stop(self):
				        self.task.cancel()
			`,
		},
		{
			files: {
				'waiting.py':
					'from test import Worker\nclass Waiting(Worker):\n    async def join(self):\n        await self.task\n',
			},
			code: code`
				import asyncio
				class Worker:
				    def start(self):
				        self.task = asyncio.create_task(self.run())
				    async def stop(self):
				        self.task.cancel()
			`,
		},
		code`
			import asyncio
			class Worker:
			    def start(self):
			        self.task = asyncio.create_task(self.run())
			    async def stop(self):
			        self.task.cancel()
			async def serve(worker):
			    await worker.task
		`,
		// A wait alone has nothing to clean up.
		code`
			import asyncio
			class Worker:
			    async def work(self, event, queue):
			        stopped = asyncio.create_task(event.wait())
			        self._next = asyncio.create_task(queue.get())
			        await asyncio.wait([stopped, self._next], return_when=asyncio.FIRST_COMPLETED)
			        stopped.cancel()
			        self._next.cancel()
		`,
		// Waited for under another name.
		worker('task = self._task\ntask.cancel()\nawait asyncio.gather(task, return_exceptions=True)'),
		worker('task, self._task = self._task, None\ntask.cancel()\nawait asyncio.wait([task])'),
		worker('task = self._task\nself._task.cancel()\nawait asyncio.wait([task])'),
		worker('task = self._task\ntask.cancel()\nreturn task'),
		worker('for task in (self._task, self._other):\n    task.cancel()'),
		// The task itself ends here, or makes room for the next one.
		code`
			import asyncio
			class Worker:
			    def start(self):
			        self._task = asyncio.create_task(self._run())
			    async def _run(self):
			        await self._read()
			    async def _read(self):
			        await self.close()
			    async def close(self):
			        self._task.cancel()
		`,
		code`
			import asyncio
			class Worker:
			    async def later(self):
			        self._task.cancel()
			        self._task = asyncio.create_task(self._run())
			    async def _run(self):
			        await asyncio.sleep(1)
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
		code`
			import asyncio
			class Worker:
			    def start(self):
			        self._task = asyncio.create_task(self.run())
			    async def stop(self):
			        self._task.cancel()
			class Waiting(Worker):
			    async def join(self):
			        await self._task
		`,
		{
			files: {
				'spawning.py':
					'import asyncio\nclass Pool:\n    def spawn(self, work):\n        return self.task_group.create_task(work)\n',
			},
			code: 'from spawning import Pool\nasync def main(store):\n    pool = Pool()\n    task = pool.spawn(store.watch())\n    task.cancel()',
		},
		// It may be the task that runs here.
		code`
			import asyncio
			class Worker:
			    def start(self):
			        self._task = asyncio.create_task(self.run())
			    async def say(self):
			        self._task.cancel()
			    async def leave(self):
			        self._task.cancel()
		`,
		// `asyncio.run` waits for what is left.
		'import asyncio\nasync def main(store):\n    task = asyncio.create_task(store.watch())\n    await store.load()\n    task.cancel()\nasyncio.run(main())',
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
		// A public attribute that nobody else names.
		{
			files: { 'service.py': 'async def serve(worker):\n    worker.start()\n    worker.task.cancel()\n' },
			code: code`
				import asyncio
				class Worker:
				    def start(self):
				        self.task = asyncio.create_task(self.run())
				    async def stop(self):
				        self.task.cancel()
				                  ~~~~~~ notAwaited
				        self.task = None
				=> awaitTask
				import asyncio
				class Worker:
				    def start(self):
				        self.task = asyncio.create_task(self.run())
				    async def stop(self):
				        self.task.cancel()
				        await asyncio.gather(self.task, return_exceptions=True)
				        self.task = None
			`,
		},
		// A method of any name, where the task's own methods do not lead to it.
		code`
			import asyncio
			class Connection:
			    async def listen(self):
			        self._pinging = asyncio.create_task(self._ping())
			        try:
			            await self._read()
			        finally:
			            self._pinging.cancel()
			                          ~~~~~~ notAwaited
			            self._pinging = None
			    async def _ping(self):
			        await asyncio.sleep(1)
			=> awaitTask
			import asyncio
			class Connection:
			    async def listen(self):
			        self._pinging = asyncio.create_task(self._ping())
			        try:
			            await self._read()
			        finally:
			            self._pinging.cancel()
			            await asyncio.gather(self._pinging, return_exceptions=True)
			            self._pinging = None
			    async def _ping(self):
			        await asyncio.sleep(1)
		`,
		// Under another name.
		code`
			import asyncio
			class Worker:
			    def start(self):
			        self._task = asyncio.create_task(self.run())
			    async def stop(self):
			        task, self._task = self._task, None
			        if task is not None:
			            task.cancel()
			                 ~~~~~~ notAwaited
			=> awaitTask
			import asyncio
			class Worker:
			    def start(self):
			        self._task = asyncio.create_task(self.run())
			    async def stop(self):
			        task, self._task = self._task, None
			        if task is not None:
			            task.cancel()
			            await asyncio.gather(task, return_exceptions=True)
		`,
		code`
			import asyncio
			class Worker:
			    def start(self):
			        self._reading = asyncio.create_task(self.read())
			        self._writing = asyncio.create_task(self.write())
			    async def stop(self):
			        for task in (self._reading, self._writing):
			            if task:
			                task.cancel()
			                     ~~~~~~ notAwaited
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
		{
			files: { 'spawning.py': 'import asyncio\ndef spawn(work):\n    return asyncio.create_task(work)\n' },
			code: code`
				from spawning import spawn
				async def main(store):
				    task = spawn(store.watch())
				    await store.load()
				    task.cancel()
				         ~~~~~~ notAwaited
			`,
		},
		// Each class has an attribute of its own, and each method its own cancel.
		code`
			import asyncio
			class Worker:
			    def start(self):
			        self._task = asyncio.create_task(self.run())
			    async def stop(self):
			        self._task.cancel()
			                   ~~~~~~ notAwaited
			    async def terminate(self):
			        self._task.cancel()
			        await asyncio.wait([self._task])
			class Other:
			    def start(self):
			        self._task = asyncio.create_task(self.run())
			    async def stop(self):
			        self._task.cancel()
			        await asyncio.wait([self._task])
			=> awaitTask
			import asyncio
			class Worker:
			    def start(self):
			        self._task = asyncio.create_task(self.run())
			    async def stop(self):
			        self._task.cancel()
			        await asyncio.gather(self._task, return_exceptions=True)
			    async def terminate(self):
			        self._task.cancel()
			        await asyncio.wait([self._task])
			class Other:
			    def start(self):
			        self._task = asyncio.create_task(self.run())
			    async def stop(self):
			        self._task.cancel()
			        await asyncio.wait([self._task])
		`,
		code`
			import asyncio
			async def main(store):
			    task = asyncio.create_task(store.watch())
			    try:
			        await store.load()
			    finally:
			        task.cancel()  # no more news
			             ~~~~~~ notAwaited
			=> awaitTask
			import asyncio
			async def main(store):
			    task = asyncio.create_task(store.watch())
			    try:
			        await store.load()
			    finally:
			        task.cancel()  # no more news
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
			from asyncio import ensure_future, shield, wait_for
			async def main(store):
			    task = ensure_future(store.watch())
			    try:
			        await wait_for(shield(task), 5)
			    except TimeoutError:
			        task.cancel()
			             ~~~~~~ notAwaited
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
		code`
			import asyncio
			class Worker:
			    def start(self):
			        self._task = asyncio.create_task(self.run())
			    async def stop(self):
			        if self._task is not None:
			            self._task.cancel()
			                       ~~~~~~ notAwaited
			        self._task = None
			=> awaitTask
			import asyncio
			class Worker:
			    def start(self):
			        self._task = asyncio.create_task(self.run())
			    async def stop(self):
			        if self._task is not None:
			            self._task.cancel()
			            await asyncio.gather(self._task, return_exceptions=True)
			        self._task = None
		`,
	],
};
