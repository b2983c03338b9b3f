import { code, type Cases } from '#test';

const main = (body: string): string =>
	`import asyncio\nasync def main(store):\n    task = asyncio.create_task(store.watch())\n    await store.load()\n${body.replaceAll(/^/gm, '    ')}`;

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
		{
			files: {
				'spawning.py':
					'import asyncio\nclass Pool:\n    def spawn(self, work):\n        return self.task_group.create_task(work)\n',
			},
			code: 'from spawning import Pool\nasync def main(store):\n    pool = Pool()\n    task = pool.spawn(store.watch())\n    task.cancel()',
		},
		// `asyncio.run` waits for what is left.
		'import asyncio\nasync def main(store):\n    task = asyncio.create_task(store.watch())\n    await store.load()\n    task.cancel()\nasyncio.run(main())',
	],
	invalid: [
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
			from asyncio import ensure_future, shield, wait_for
			async def main(store):
			    task = ensure_future(store.watch())
			    try:
			        await wait_for(shield(task), 5)
			    except TimeoutError:
			        task.cancel()
			             ~~~~~~ notAwaited
		`,
	],
};
