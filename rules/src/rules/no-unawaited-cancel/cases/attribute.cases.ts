import { code, type Cases } from '#test';

const worker = (body: string): string =>
	`import asyncio\nclass Worker:\n    def start(self):\n        self._task = asyncio.create_task(self.run())\n    async def stop(self):\n${body.replaceAll(/^/gm, '        ')}`;

/** Tasks that an attribute keeps. */
export const attribute: Cases = {
	valid: [
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
	],
	invalid: [
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
