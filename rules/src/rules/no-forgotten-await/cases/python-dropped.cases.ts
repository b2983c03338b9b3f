import { code, type Cases } from '#test';

/** Coroutines and futures that nothing awaits. */
export const pythonDropped: Cases = {
	valid: [
		// It was asked which of both it is.
		code`
			import asyncio, inspect
			from aiohttp import web
			async def send(socket: web.WebSocketResponse, message):
			    f = socket.send_bytes if isinstance(message, bytes) else socket.send_str
			    if asyncio.iscoroutinefunction(f):
			        await f(message)
			    else:
			        f(message)
			    if not inspect.iscoroutinefunction(f):
			        f(message)
			async def load(): ...
			async def call():
			    return await load() if inspect.iscoroutinefunction(load) else print(load())
		`,
		// What is left is of another class.
		code`
			class Step:
			    async def commit(self): ...
			async def finish(step: Step):
			    if isinstance(step, Step):
			        await step.commit()
			    else:
			        step.commit()
		`,
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
			class Step:
			    async def commit(self): ...
			async def finish(step: Step, other):
			    if isinstance(other, Step):
			        await other.commit()
			    else:
			        step.commit()
			             ~~~~~~ neverRuns
			=> addAwait
			class Step:
			    async def commit(self): ...
			async def finish(step: Step, other):
			    if isinstance(other, Step):
			        await other.commit()
			    else:
			        await step.commit()
		`,
		code`
			import asyncio
			async def load(): ...
			async def call(other):
			    if asyncio.iscoroutinefunction(load):
			        load()
			        ~~~~ neverRuns
			    if not asyncio.iscoroutinefunction(other):
			        load()
			        ~~~~ neverRuns
			=> addAwait
			import asyncio
			async def load(): ...
			async def call(other):
			    if asyncio.iscoroutinefunction(load):
			        await load()
			    if not asyncio.iscoroutinefunction(other):
			        load()
			=> addAwait
			import asyncio
			async def load(): ...
			async def call(other):
			    if asyncio.iscoroutinefunction(load):
			        load()
			    if not asyncio.iscoroutinefunction(other):
			        await load()
		`,
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
