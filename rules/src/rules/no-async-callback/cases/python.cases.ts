import { code, type Cases } from '#test';

/** Async functions where Python has no use for their coroutine. */
export const python: Cases = {
	valid: [
		code`
			import asyncio
			import threading
			async def save(row): await asyncio.sleep(row)
			def sync(row): print(row)
			async def main(register):
			    loop = asyncio.get_running_loop()
			    loop.call_soon(sync, 1)
			    loop.call_later(1, lambda: asyncio.create_task(save(1)))
			    threading.Thread(target=sync).start()
			    threading.Thread(target=lambda: asyncio.run(save(1))).start()
			    threading.Thread(target=asyncio.run, args=(save(1),)).start()
			    await asyncio.to_thread(sync, 1)
			    register(save)
			    await asyncio.gather(*map(save, [1]), *[save(row) for row in [1]])
			    asyncio.run_coroutine_threadsafe(save(1), loop)
		`,
		code`
			from tornado.ioloop import IOLoop
			import asyncio
			async def save(): await asyncio.sleep(1)
			loop = IOLoop.current()
			loop.call_later(1, save)
			IOLoop.current().add_callback(save)
		`,
		code`
			from fastapi import BackgroundTasks
			async def send(): ...
			async def handle(tasks: BackgroundTasks):
			    tasks.add_task(send)
		`,
		code`
			from contextlib import asynccontextmanager
			from async_lru import alru_cache
			from tools import background
			import atexit
			@asynccontextmanager
			async def open_store(): yield 1
			@alru_cache
			async def load(name): ...
			@background
			async def stop(): ...
			atexit.register(stop)
		`,
		code`
			async def is_free(room): return room
			async def find(rooms):
			    free = [room for room in rooms if await is_free(room)]
			    return any([await is_free(room) for room in rooms]), sorted(free, key=len)
			async def rows(): yield 1
			names = sorted(["a"], key=str.lower)
		`,
		code`
			class Store:
			    async def __aenter__(self): return self
			    async def __aexit__(self, *error): ...
			    async def __anext__(self): return 1
			    async def __call__(self): return 1
			    async def __aiter__(self): yield 1
			    @property
			    async def name(self): return 1
			    def __init__(self): self.a = 1
			async def __init__(): ...
		`,
		code`
			def filter(test, rows): return [test(row) for row in rows]
			async def is_free(room): return room
			class threading:
			    def Thread(target): return target()
			found = filter(is_free, [])
			threading.Thread(target=is_free)
		`,
		{
			options: { allow: ['Thread'], checkInheritedMethods: false },
			code: code`
			import threading
			async def save(): ...
			threading.Thread(target=save)
			class Store:
			    async def __init__(self): await self.load()
		`,
		},
		{
			options: { checkArguments: false },
			code: code`
			import threading
			async def save(): ...
			threading.Thread(target=save)
		`,
		},
	],
	invalid: [
		code`
			import asyncio
			async def save(row): await asyncio.sleep(row)
			async def main(self):
			    loop = asyncio.get_running_loop()
			    loop.call_soon(save, 1)
			                   ~~~~ neverRuns
			    loop.call_later(1, save, 1)
			                       ~~~~ neverRuns
			    self.loop.call_at(1, save)
			                         ~~~~ neverRuns
			    loop.add_signal_handler(2, save)
			                               ~~~~ misread
			    asyncio.get_event_loop().call_soon_threadsafe(save, 1)
			                                                  ~~~~ neverRuns
			    loop.call_soon(lambda: save(1))
			                           ~~~~ neverRuns
		`,
		code`
			import asyncio
			async def save(row): await asyncio.sleep(row)
			async def main(task: asyncio.Task):
			    task.add_done_callback(save)
			                           ~~~~ neverRuns
			    await asyncio.to_thread(save, 1)
			                            ~~~~ given
			    await asyncio.get_running_loop().run_in_executor(None, save, 1)
			                                                           ~~~~ given
			=> callIt
			import asyncio
			async def save(row): await asyncio.sleep(row)
			async def main(task: asyncio.Task):
			    task.add_done_callback(save)
			    await save(1)
			    await asyncio.get_running_loop().run_in_executor(None, save, 1)
			=> callIt
			import asyncio
			async def save(row): await asyncio.sleep(row)
			async def main(task: asyncio.Task):
			    task.add_done_callback(save)
			    await asyncio.to_thread(save, 1)
			    await save(1)
		`,
		code`
			import asyncio, threading
			from functools import partial
			async def work(): await asyncio.sleep(1)
			threading.Thread(target=work).start()
			                        ~~~~ neverRuns
			threading.Thread(target=partial(work)).start()
			                        ~~~~~~~~~~~~~ neverRuns
			threading.Timer(1, work)
			                   ~~~~ neverRuns
			=> useRun
			import asyncio, threading
			from functools import partial
			async def work(): await asyncio.sleep(1)
			threading.Thread(target=lambda: asyncio.run(work())).start()
			threading.Thread(target=partial(work)).start()
			threading.Timer(1, work)
			=> useRun
			import asyncio, threading
			from functools import partial
			async def work(): await asyncio.sleep(1)
			threading.Thread(target=work).start()
			threading.Thread(target=lambda: asyncio.run(partial(work)())).start()
			threading.Timer(1, work)
		`,
		code`
			import atexit
			import signal
			from concurrent.futures import ThreadPoolExecutor
			async def stop(*a): print(a)
			atexit.register(stop)
			                ~~~~ neverRuns
			signal.signal(signal.SIGTERM, stop)
			                              ~~~~ neverRuns
			with ThreadPoolExecutor() as pool:
			    pool.submit(stop, 1)
			                ~~~~ given
			class Server:
			    def __init__(self):
			        self.pool = ThreadPoolExecutor()
			    async def close(self): ...
			    def start(self):
			        self.pool.map(stop, [1])
			                      ~~~~ given
			        self.pool.submit(self.close)
			                         ~~~~~~~~~~ given
		`,
		code`
			from functools import reduce
			async def is_free(room): return room
			async def size(room): return room
			def find(rooms):
			    free = list(filter(is_free, rooms))
			                       ~~~~~~~ misread
			    rooms.sort(key=size)
			                   ~~~~ misread
			    total = reduce(size, rooms)
			                   ~~~~ misread
			    return free, sorted(rooms, key=size), max(rooms, key=lambda room: size(room)), total
			                                   ~~~~ misread
			                                                                      ~~~~ misread
		`,
		code`
			async def is_free(room): return room
			def find(rooms):
			    return any(is_free(room) for room in rooms), sum(map(is_free, rooms))
			               ~~~~~~~ misread
			                                                         ~~~~~~~ misread
		`,
		code`
			from functools import cached_property, lru_cache
			import functools
			@lru_cache
			 ~~~~~~~~~ cached
			async def load(name): ...
			@functools.lru_cache(maxsize=10)
			 ~~~~~~~~~~~~~~~~~~~ cached
			async def more(name): ...
			class Store:
			    @cached_property
			     ~~~~~~~~~~~~~~~ cached
			    async def rows(self): ...
		`,
		code`
			class Store:
			    async def __init__(self): await self.load()
			    ~~~~~ protocol
			    async def __aiter__(self): return self
			    ~~~~~ protocol
			    async def __contains__(self, row): return await self.has(row)
			    ~~~~~ protocol
			    @property
			    async def name(self): return 1
			    @name.setter
			    async def name(self, value): await self.rename(value)
			    ~~~~~ protocol
			    async def __del__(self): await self.close()
			    ~~~~~ protocol
		`,
		{
			files: { 'work.py': 'async def save(): ...\n' },
			code: code`
			import threading
			from work import save
			threading.Thread(target=save, daemon=True).start()
			                        ~~~~ neverRuns
		`,
		},
		{
			options: { ignoring: [{ name: 'jobs.every', at: 1 }] },
			code: code`
			import jobs
			async def save(): ...
			jobs.every(1, save)
			              ~~~~ neverRuns
		`,
		},
		code`
			import unittest
			from contextlib import AsyncExitStack
			class StoreTest(unittest.IsolatedAsyncioTestCase):
			    async def close(self): ...
			    async def test_a(self):
			        self.addCleanup(self.close)
			                        ~~~~~~~~~~ neverRuns
			        async with AsyncExitStack() as stack:
			            stack.callback(self.close)
			                           ~~~~~~~~~~ neverRuns
		`,
	],
};
