import { code, type Cases } from '#test';

/** Old ways of asyncio. */
export const python: Cases = {
	valid: [
		// The new form was tried before.
		code`
			import asyncio
			class Master:
			    def __init__(self, loop):
			        try:
			            self.stop = asyncio.Event()
			        except RuntimeError:
			            self.stop = asyncio.Event(loop=loop)
		`,
		{
			code: code`
				import time, asyncio
				async def main(path, message):
				    if time.time() - path.stat().st_mtime > 60:
				        return
				    if time.time() > message.expires:
				        return
				    started = time.monotonic()
				    while time.monotonic() - started < 3:
				        await asyncio.sleep(1)
				    print(time.time() - started)
				def plain():
				    started = time.time()
				    return time.time() - started > 3
			`,
			options: { checkClocks: true },
		},
		code`
			import time
			async def main():
			    started = time.time()
			    return time.time() - started > 3
		`,
		code`
			import asyncio
			async def work(): ...
			async def main(loop, tasks):
			    loop = asyncio.get_running_loop()
			    asyncio.ensure_future(work(), loop=loop)
			    asyncio.Future(loop=loop)
			    await asyncio.wait([asyncio.create_task(work())])
			    await asyncio.wait(tasks)
			def start():
			    return asyncio.get_event_loop()
			async def later(loop=asyncio.get_event_loop()):
			    return lambda: asyncio.get_event_loop()
		`,
		code`
			from mine import asyncio
			async def main():
			    return asyncio.get_event_loop()
		`,
		{
			files: { 'pyproject.toml': '[project]\nrequires-python = ">=3.5,<3.8"\n' },
			code: code`
				import asyncio
				async def main(loop):
				    await asyncio.sleep(1, loop=loop)
				    return asyncio.get_event_loop()
			`,
		},
		code`
			from sqlalchemy.orm import sessionmaker
			from sqlalchemy.ext.asyncio import AsyncSession
			from fastapi import FastAPI
			app = FastAPI()
			Session = sessionmaker(class_=AsyncSession)
			@app.on_event('startup')
			async def start(): ...
		`,
		code`
			import asyncio, sys
			if sys.version_info >= (3, 7):
			    from asyncio import current_task
			else:
			    def current_task():
			        return asyncio.Task.current_task()
			def all_tasks(loop):
			    try:
			        return asyncio.all_tasks(loop)
			    except AttributeError:
			        return asyncio.Task.all_tasks(loop)
		`,
	],
	invalid: [
		code`
			import asyncio
			class Master:
			    def __init__(self, loop):
			        try:
			            self.connect()
			        except RuntimeError:
			            self.stop = asyncio.Event(loop=loop)
			                                      ~~~~~~~~~ loopArgument
			=> removeLoop
			import asyncio
			class Master:
			    def __init__(self, loop):
			        try:
			            self.connect()
			        except RuntimeError:
			            self.stop = asyncio.Event()
		`,
		{
			code: code`
				import time
				from time import time as now
				async def main(turn, limit):
				    started = time.time()
				    while time.time() - started < limit:
				          ~~~~~~~~~~~ wallClock
				        await turn()
				    deadline = now() + limit
				    while now() < deadline:
				          ~~~~~ wallClock
				        await turn()
				class Breaker:
				    def __init__(self):
				        self.failed_at = 0
				    def fail(self):
				        self.failed_at = time.time()
				    async def call(self):
				        return time.time() - self.failed_at > 60
				               ~~~~~~~~~~~ wallClock
			`,
			options: { checkClocks: true },
		},
		code`
			import asyncio
			from asyncio import get_event_loop
			async def main():
			    loop = asyncio.get_event_loop()  # the one that runs
			           ~~~~~~~~~~~~~~~~~~~~~~ getEventLoop
			    return loop, get_event_loop()
			                 ~~~~~~~~~~~~~~ getEventLoop
			=> fix
			import asyncio
			from asyncio import get_event_loop
			async def main():
			    loop = asyncio.get_running_loop()  # the one that runs
			    return loop, get_event_loop()
		`,
		{
			files: { 'setup.cfg': '[options]\npython_requires = >=3.9\n' },
			code: code`
				import asyncio
				async def main(loop):
				    await asyncio.sleep(1, loop=loop)
				                           ~~~~~~~~~ loopArgument
				    lock = asyncio.Lock(loop=loop)
				                        ~~~~~~~~~ loopArgument
				=> removeLoop
				import asyncio
				async def main(loop):
				    await asyncio.sleep(1)
				    lock = asyncio.Lock(loop=loop)
				=> removeLoop
				import asyncio
				async def main(loop):
				    await asyncio.sleep(1, loop=loop)
				    lock = asyncio.Lock()
			`,
		},
		code`
			import asyncio

			class Store:
			    @asyncio.coroutine
			     ~~~~~~~~~~~~~~~~~ generatorCoroutine
			    def load(self):
			        # slow
			        yield from asyncio.sleep(1)
			        return (yield from self.load())
			=> useAsyncDef
			import asyncio

			class Store:
			    async def load(self):
			        # slow
			        await asyncio.sleep(1)
			        return (await self.load())
		`,
		code`
			import asyncio
			async def work(number): ...
			async def main():
			    done, pending = await asyncio.wait([work(1), work(2)])
			                          ~~~~~~~~~~~~ waitsForCoroutines
			    all = [work(each) for each in range(3)]
			    await asyncio.wait(all, timeout=1)
			          ~~~~~~~~~~~~ waitsForCoroutines
			    return asyncio.Task.current_task()
			           ~~~~~~~~~~~~~~~~~~~~~~~~~ gone
			=> makeTasks
			import asyncio
			async def work(number): ...
			async def main():
			    done, pending = await asyncio.wait([asyncio.create_task(work(1)), asyncio.create_task(work(2))])
			    all = [work(each) for each in range(3)]
			    await asyncio.wait(all, timeout=1)
			    return asyncio.Task.current_task()
		`,
		// A snippet does not define what it waits for.
		code`
			tasks = [fetch_user(id) for id in ids]
			done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
			                      ~~~~~~~~~~~~ waitsForCoroutines
		`,
		{
			options: { checkFrameworks: true },
			code: code`
				from sqlalchemy.orm import sessionmaker
				from sqlalchemy.ext.asyncio import AsyncSession
				from fastapi import FastAPI
				app = FastAPI()
				Session = sessionmaker(class_=AsyncSession)
				          ~~~~~~~~~~~~ sessionmaker
				@app.on_event('startup')
				     ~~~~~~~~ eventHook
				async def start(): ...
			`,
		},
		// `await` would take the first of them alone.
		code`
			import asyncio
			@asyncio.coroutine
			 ~~~~~~~~~~~~~~~~~ generatorCoroutine
			def load(first, other):
			    yield from first or other
		`,
	],
};
