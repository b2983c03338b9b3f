import { code, type Cases } from '#test';

/** Coroutines and futures that nothing awaits. */
export const pythonDropped: Cases = {
	valid: [
		code`
			async def load(): ...
			async def main():
			    await load()
			    return await load()
		`,
		code`
			async def load(): ...
			def start(schedule):
			    schedule(load())
			    schedule(coro=load())
			    return load()
		`,
		code`
			async def load(): ...
			class Store:
			    def __init__(self):
			        self.loading = load()
			        self.waiting = [load()]
			    def all(self):
			        yield load()
		`,
		{
			code: code`
				async def track(event): ...
				def click():
				    track('click')
			`,
			options: { allowForKnownSafeCalls: ['track'] },
		},
		{
			code: code`
				async def track(event): ...
				def click():
				    track('click')
			`,
			options: { allowForKnownSafeCalls: [{ from: 'file', name: ['track'] }] },
		},
		{
			code: code`
				import asyncio
				def main():
				    asyncio.sleep(1)
			`,
			options: { allowForKnownSafeCalls: [{ from: 'package', name: 'sleep', package: 'asyncio' }] },
		},
		{
			code: code`
				import asyncio
				def main():
				    asyncio.gather()
			`,
			options: { allowForKnownSafePromises: [{ from: 'lib', name: 'Future' }] },
		},
	],
	invalid: [
		code`
			async def load(): ...
			async def main():
			    load()
			    ~~~~ neverRuns
			=> addAwait
			async def load(): ...
			async def main():
			    await load()
		`,
		code`
			import asyncio
			async def load(): ...
			load()
			~~~~ neverRuns
			=> addRun
			import asyncio
			async def load(): ...
			asyncio.run(load())
		`,
		// A notebook may await outside of functions.
		code`
			async def load(): ...
			await load()
			load()
			~~~~ neverRuns
			=> addAwait
			async def load(): ...
			await load()
			await load()
		`,
		code`
			async def load(): ...
			def _start():
			    load()
			    ~~~~ neverRuns
			async def main():
			    _start()
			=> addAwaitAndAsync
			async def load(): ...
			async def _start():
			    await load()
			async def main():
			    await _start()
		`,
		// A script's own; what another module shows may be called from anywhere.
		code`
			import asyncio
			async def load(): ...
			def start():
			    load()
			    ~~~~ neverRuns
			async def main():
			    start()
			if __name__ == "__main__":
			    asyncio.run(main())
			=> addAwaitAndAsync
			import asyncio
			async def load(): ...
			async def start():
			    await load()
			async def main():
			    await start()
			if __name__ == "__main__":
			    asyncio.run(main())
		`,
		code`
			async def load(): ...
			def start():
			    load()
			    ~~~~ neverRuns
			async def main():
			    start()
		`,
		code`
			async def load(): ...
			def start():
			    load()
			    ~~~~ neverRuns
			callbacks = [start]
		`,
		code`
			async def load(): ...
			async def main(ready):
			    load() if ready else None
			    ~~~~ neverRuns
			    ready and load()
			              ~~~~ neverRuns
			=> addAwait
			async def load(): ...
			async def main(ready):
			    await load() if ready else None
			    ready and load()
			=> addAwait
			async def load(): ...
			async def main(ready):
			    load() if ready else None
			    ready and await load()
		`,
	],
};
