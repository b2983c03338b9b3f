import { code, type Cases } from '#test';

export const python: Cases = {
	valid: [
		// Another function sees to it as well. What is entered looks after its tasks, whatever it is called.
		code`
			import asyncio
			async def chat(app):
			    async def look():
			        nonlocal checking
			        if await app.is_idle():
			            checking.cancel()
			            checking = None
			    async def read():
			        nonlocal checking
			        while app.events:
			            await app.work(app.events)
			            if checking is None:
			                checking = asyncio.create_task(look())
			    checking = asyncio.create_task(look())
			    await read()
		`,
		{
			files: {
				'tasks.py':
					'import asyncio\nclass Scope:\n    def create_task(self, work) -> asyncio.Task:\n        task = asyncio.create_task(work)\n        self.tasks.add(task)\n        return task\n    async def __aenter__(self) -> "Scope":\n        return self\n    async def __aexit__(self, *error) -> None:\n        await asyncio.gather(*self.tasks)\n',
			},
			code: code`
				from tasks import Scope
				async def copy(source, target):
				    async with Scope() as scope:
				        reading = scope.create_task(source.read())
				        await target.open()
				        await reading
			`,
		},

		// What is closed on the way out is taken to close.
		code`
			import asyncio
			async def read(client):
			    running = asyncio.create_task(client.run())
			    try:
			        async for message in client.messages():
			            print(message)
			    finally:
			        await client.close()
			        running.cancel()
			        await running
			async def serve(works):
			    report = asyncio.create_task(tell())
			    try:
			        await works.first()
			    finally:
			        await asyncio.gather(*works.rest(), return_exceptions=True)
			        report.cancel()
			        await report
		`,
		// Stopped later and waited for by nobody: no-unawaited-cancel's.
		code`
			import asyncio

			async def main():
			    watching = asyncio.create_task(watch())
			    await load(1)
			    watching.cancel()
		`,
		code`
			import asyncio

			async def main():
			    a = asyncio.create_task(load(1))
			    b = asyncio.create_task(load(2))
			    return await asyncio.gather(a, b)
		`,
		code`
			import asyncio

			async def main():
			    async with asyncio.TaskGroup() as group:
			        a = group.create_task(load(1))
			        b = group.create_task(load(2))
			        await a
			        await b
		`,
		// Nothing is awaited in between.
		code`
			import asyncio

			async def main():
			    a = asyncio.create_task(load(1))
			    return await a
		`,
		// Cancelled on the way out.
		code`
			import asyncio

			async def main():
			    a = asyncio.create_task(load(1))
			    try:
			        await load(2)
			    finally:
			        a.cancel()
			    await a
		`,
		code`
			import asyncio

			async def main():
			    a = asyncio.create_task(load(1))
			    try:
			        await load(2)
			    except Exception:
			        print('no')
			    await a
		`,
		// Time passes and an event comes, or does not: there is no error.
		code`
			import asyncio

			async def main(ready: asyncio.Event):
			    a = asyncio.create_task(load(1))
			    await asyncio.sleep(1)
			    await ready.wait()
			    return await a
		`,
		// Somebody has it.
		code`
			import asyncio

			async def main(keep):
			    a = asyncio.create_task(load(1))
			    keep.add(a)
			    await load(2)
			    await a
		`,
		// Never awaited: another rule's matter. A coroutine has not been started.
		'import asyncio\nasync def main():\n    a = asyncio.create_task(load(1))\n    await load(2)',
		'async def main():\n    a = load(1)\n    await load(2)\n    await a',
		'def create_task(x): ...\nasync def main():\n    a = create_task(load(1))\n    await load(2)\n    await a',
		// The next turn of the loop starts another one.
		code`
			import asyncio

			async def main(slow):
			    while True:
			        a = asyncio.create_task(load(1))
			        if slow:
			            await a
			            continue
			        await load(2)
		`,
	],
	invalid: [
		{
			files: {
				'tasks.py':
					'import asyncio\nclass Scope:\n    def create_task(self, work) -> asyncio.Task:\n        task = asyncio.create_task(work)\n        return task\n',
			},
			code: code`
				from tasks import Scope
				async def copy(source, target):
				    scope = Scope()
				    reading = scope.create_task(source.read())
				    ~~~~~~~ orphan
				    await target.open()
				    await reading
			`,
		},

		code`
			import asyncio
			async def read(client):
			    running = asyncio.create_task(client.run())
			    ~~~~~~~ orphan
			    try:
			        await client.load()
			    finally:
			        await client.save()
			        await running
			=> gather
			import asyncio
			async def read(client):
			    running = asyncio.create_task(client.run())
			    try:
			        await client.load()
			    finally:
			        await asyncio.gather(client.save(), running)
		`,
		// The first wait that may fail cannot be put together with the others.
		code`
			import asyncio

			async def main(ready, event):
			    task = asyncio.create_task(load(1))
			    ~~~~ orphan
			    await ready()
			    await event.wait()
			    await task
		`,
		code`
			import asyncio

			async def main():
			    a = asyncio.create_task(load(1))
			    b = asyncio.create_task(load(2))
			    ~ orphan
			    x = await a
			    y = await b
			    return x, y
			=> gather
			import asyncio

			async def main():
			    a = asyncio.create_task(load(1))
			    b = asyncio.create_task(load(2))
			    x, y = await asyncio.gather(a, b)
			    return x, y
		`,
		code`
			from asyncio import create_task as start

			async def main(ready):
			    task = start(load(1))
			    ~~~~ orphan
			    if ready:
			        await save()
			    return await task
		`,
		code`
			import asyncio as aio

			async def main():
			    loop = aio.get_running_loop()
			    task = loop.create_task(load(1))
			    ~~~~ orphan
			    async with connect() as connection:
			        connection.send(1)
			    await task
		`,
		code`
			import asyncio

			async def main():
			    task = asyncio.ensure_future(load(1))
			    ~~~~ orphan
			    async for line in lines():
			        print(line)
			    await task
		`,
		// A handler that gives up leaves it as well.
		code`
			import asyncio

			async def main():
			    task = asyncio.create_task(load(1))
			    ~~~~ orphan
			    try:
			        await save()
			    except ValueError:
			        return None
			    return await task
		`,
	],
};
