import { code, type Cases } from '#test';

/** Loops inside of loops. */
export const python: Cases = {
	valid: [
		code`
			import asyncio
			async def main(): ...
			def start():
			    asyncio.run(main())
			    loop = asyncio.new_event_loop()
			    loop.run_until_complete(main())
			if __name__ == '__main__':
			    asyncio.run(main())
		`,
		code`
			import asyncio
			async def main(work):
			    def in_thread():
			        asyncio.run(work())
			    await asyncio.to_thread(in_thread)
			    await asyncio.get_running_loop().run_in_executor(None, lambda: asyncio.run(work()))
		`,
		// A document: the script stands beside what a notebook would do.
		code`
			await load()
			asyncio.run(main())
		`,
		// It asks first.
		code`
			import asyncio
			def sync(work):
			    try:
			        asyncio.get_running_loop()
			    except RuntimeError:
			        return asyncio.run(work())
			    return work()
			async def main(work):
			    sync(work)
		`,
		code`
			from mine import asyncio
			async def main(work):
			    asyncio.run(work())
		`,
		code`
			async def main(app, loop):
			    app.run()
			    if not loop.is_running():
			        loop.run_until_complete(app())
		`,
		code`
			import asyncio
			async def main(app, other):
			    loop = asyncio.get_running_loop()
			    if loop.is_running():
			        return await app()
			    loop.run_until_complete(app())
			async def beside(app, other):
			    if other is not asyncio.get_running_loop():
			        other.run_until_complete(app())
			    try:
			        mine = asyncio.get_running_loop()
			    except RuntimeError:
			        mine = asyncio.new_event_loop()
			    mine.run_until_complete(app())
		`,
		// A test that runs has another state, or another object.
		code`
			import asyncio
			import pytest
			class Kernel:
			    def close(self):
			        if self.lifespan:
			            asyncio.run(self.lifespan.end())
			async def test_close():
			    Kernel().close()
		`,
		// It goes to a thread, and only runs it here where there is none any more.
		code`
			import asyncio
			def from_sync(work):
			    def run():
			        return asyncio.run(work())
			    if EXECUTOR.is_shut_down:
			        return run()
			    return EXECUTOR.submit(run).result()
			async def main(work):
			    from_sync(work)
		`,
	],
	invalid: [
		code`
			import asyncio
			async def main(work, other):
			    asyncio.run(work())
			    ~~~~~~~~~~~ nested
			    loop = asyncio.get_event_loop()
			    result = loop.run_until_complete(work())  # at last
			             ~~~~~~~~~~~~~~~~~~~~~~~ nested
			=> awaitInstead
			import asyncio
			async def main(work, other):
			    await work()
			    loop = asyncio.get_event_loop()
			    result = loop.run_until_complete(work())  # at last
			=> awaitInstead
			import asyncio
			async def main(work, other):
			    asyncio.run(work())
			    loop = asyncio.get_event_loop()
			    result = await work()  # at last
		`,
		// The name of the function is no question: the loop that it gives runs.
		code`
			import asyncio
			async def main(work, tasks):
			    loop = asyncio.get_running_loop()
			    loop.run_until_complete(work())
			    ~~~~~~~~~~~~~~~~~~~~~~~ nested
			    if not tasks:
			        loop.run_forever()
			        ~~~~~~~~~~~~~~~~ nested
			    asyncio.get_running_loop().run_until_complete(work())
			    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ nested
			=> awaitInstead
			import asyncio
			async def main(work, tasks):
			    loop = asyncio.get_running_loop()
			    await work()
			    if not tasks:
			        loop.run_forever()
			    asyncio.get_running_loop().run_until_complete(work())
			=> awaitInstead
			import asyncio
			async def main(work, tasks):
			    loop = asyncio.get_running_loop()
			    loop.run_until_complete(work())
			    if not tasks:
			        loop.run_forever()
			    await work()
		`,
		code`
			import anyio
			class Bot:
			    async def start(self, work):
			        anyio.run(work)
			        ~~~~~~~~~ nested
			        self.loop.run_until_complete(self.task)
			        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ nested
		`,
		code`
			import asyncio
			import nest_asyncio
			nest_asyncio.apply()
			~~~~~~~~~~~~~~~~~~ patched
			async def work(): ...
			def load():
			    return asyncio.run(work())
			class Store:
			    def all(self):
			        return load()
			async def main():
			    Store().all()
			            ~~~ nestedThrough
		`,
		{
			files: { 'sync.py': 'import asyncio\n\ndef run(work):\n    return asyncio.run(work)\n' },
			code: code`
				import sync
				async def main(work):
				    sync.run(work())
				         ~~~ nestedThrough
			`,
		},
		code`
			import asyncio
			from asgiref.sync import async_to_sync
			async def main(work, loop: asyncio.AbstractEventLoop):
			    async_to_sync(work)(1)
			    ~~~~~~~~~~~~~~~~~~~ nested
			    loop.run_forever()
			         ~~~~~~~~~~~ nested
			=> awaitInstead
			import asyncio
			from asgiref.sync import async_to_sync
			async def main(work, loop: asyncio.AbstractEventLoop):
			    await work(1)
			    loop.run_forever()
		`,
		code`
			import asyncio
			async def load(): ...
			async def main():
			    return asyncio.run(load()).items
			           ~~~~~~~~~~~ nested
			=> awaitInstead
			import asyncio
			async def load(): ...
			async def main():
			    return (await load()).items
		`,
		code`
			import asyncio
			async def load(each): ...
			async def main(ids):
			    return tuple(asyncio.run(load(each)) for each in ids)
			                 ~~~~~~~~~~~ nested
		`,
		// What it says itself is said.
		code`
			import asyncio
			import pytest
			async def test_load(load):
			    asyncio.run(load())
			    ~~~~~~~~~~~ nested
			=> awaitInstead
			import asyncio
			import pytest
			async def test_load(load):
			    await load()
		`,
	],
};
