import { code, type Cases } from '#test';

/** Coroutines and futures that nothing awaits. */
export const pythonDropped: Cases = {
	valid: [
		// More is added to the list before it is waited for: `+=` reads.
		code`
			import asyncio
			async def work(item): ...
			async def main(items, others):
			    tasks = [work(item) for item in items]
			    tasks += [work(item) for item in others]
			    await asyncio.gather(*tasks)
			    more = [work(1)]
			    more += [work(2)]
			    await asyncio.gather(*more)
		`,
		// A comprehension's own name beside it.
		code`
			async def work(): ...
			async def main(items):
			    item = work()
			    names = [item.name for item in items]
			    await item
			    return names
		`,
		// Some way reads it, or may.
		code`
			async def work(): ...
			async def branch(items):
			    result = work()
			    if not items:
			        result = None
			    return await result
			async def turns(items):
			    last = None
			    for item in items:
			        if last:
			            await last
			        last = work()
			async def later(items):
			    first = work()
			    rest = (await first for item in items)
			    second = work()
			    def give():
			        return second
			    first = second = None
			    return rest, give
		`,
		// Tornado gives a future only to those who want to know when the response is out.
		{
			files: {
				'web.py':
					'from asyncio import Future\nclass RequestHandler:\n    def finish(self, chunk) -> Future[None]:\n        return Future()\n',
			},
			code: code`
				from web import RequestHandler
				class Home(RequestHandler):
				    def get(self):
				        self.finish("hello")
			`,
		},
		// A function that gives a future has begun its work.
		code`
			import asyncio
			from asyncio import Future
			def write(data) -> "Future[None]":
			    return asyncio.get_running_loop().create_future()
			async def main():
			    write("a")
		`,
		// A coroutine or nothing: what runs at once may be overridden by what does not.
		code`
			from typing import Coroutine, Optional, Union
			class Base:
			    def receive(self) -> Union[None, Coroutine[None, None, None]]: ...
			    def send(self) -> Optional[Coroutine[None, None, None]]: ...
			    def close(self) -> "Coroutine[None, None, None] | None": ...
			class Child(Base):
			    def run(self):
			        self.receive()
			        self.send()
			        super().close()
		`,
		code`
			async def load(): ...
			async def main():
			    await load()
			    return await load()
		`,
		code`
			import asyncio
			async def load(): ...
			async def main():
			    await asyncio.gather(load(), load())
			asyncio.run(main())
		`,
		code`
			import asyncio
			async def load(): ...
			async def main():
			    task = asyncio.create_task(load())
			    await task
		`,
		// Each way out awaits it, closes it, hands it on, or has nothing to do with it.
		{
			code: code`
				import asyncio
				async def run(is_shut, coro):
				    if is_shut:
				        coro.close()
				        raise RuntimeError("shut")
				    return await coro
				async def maybe(coro=None):
				    if coro is None:
				        return
				    await coro
				async def either(flag, coro):
				    if flag:
				        return asyncio.create_task(coro)
				    return await coro
				async def task(is_shut, task: asyncio.Task):
				    if is_shut:
				        return
				    await task
				async def timed(coro):
				    async with asyncio.timeout(3):
				        return await coro
				async def factory(coro):
				    return await coro()
			`,
			options: { checkCancelled: true },
		},
		code`
			import asyncio
			async def load(url): ...
			async def main(urls, flag):
			    for url in urls:
			        loading = load(url)
			        await loading
			    tasks = [asyncio.create_task(load(url)) for url in urls]
			    await asyncio.gather(*tasks)
			    await asyncio.gather(*tasks)
			    one = load("/")
			    if flag:
			        await one
			    if not flag:
			        await one
		`,
		// Dropped tasks are the business of another rule.
		code`
			import asyncio
			async def load(): ...
			async def main():
			    asyncio.create_task(load())
			    asyncio.ensure_future(load())
			    asyncio.get_running_loop().create_task(load())
			    async with asyncio.TaskGroup() as group:
			        group.create_task(load())
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
		// A decorator may make anything of the function.
		code`
			from tasks import background
			@background
			async def load(): ...
			def main():
			    load()
		`,
		code`
			from contextlib import asynccontextmanager
			@asynccontextmanager
			async def opened():
			    yield 1
			def main():
			    opened()
		`,
		// Calling an async generator makes no coroutine.
		code`
			async def numbers():
			    yield 1
			def main():
			    numbers()
		`,
		code`
			class Base:
			    async def save(self): ...
			    def run(self):
			        self.save()
			class Child(Base):
			    def save(self): ...
		`,
		// Nobody knows what an unknown base class has.
		code`
			from library import Base
			class Child(Base):
			    def run(self):
			        self.save()
		`,
		code`
			class Store:
			    async def save(self): ...
			    def __init__(self, save):
			        self.save = save
			    def run(self):
			        self.save()
		`,
		code`
			async def load(): ...
			def load(): ...
			load()
		`,
		code`
			async def load(): ...
			load = print
			load()
		`,
		code`
			def main(load):
			    load()
			async def load(): ...
		`,
		code`
			async def load(): ...
			def main():
			    def load(): ...
			    load()
		`,
		code`
			import asyncio
			async def main(queue: asyncio.Queue):
			    queue.put_nowait(1)
			    queue.task_done()
			    await queue.join()
			    asyncio.get_running_loop().call_soon(print)
		`,
		code`
			async def load(): ...
			async def main():
			    result = load()
			    return await result
		`,
		code`
			async def load(): ...
			async def main(tasks):
			    loading = load()
			    tasks.append(loading)
		`,
		code`
			async def load(): ...
			def main():
			    loading = load()
			    def later():
			        return loading
			    return later
		`,
		code`
			import asyncio
			async def load(): ...
			async def main():
			    loads = []
			    for _ in range(3):
			        loads.append(load())
			    await asyncio.gather(*loads)
		`,
		// Who awaits it twice means it.
		code`
			async def load(): ...
			async def prepare():
			    return load()
			async def main():
			    return await (await prepare())
		`,
		code`
			from collections.abc import Awaitable
			async def load(): ...
			async def prepare() -> Awaitable[None]:
			    return load()
		`,
		code`
			from app import handler
			async def load(): ...
			@handler
			async def prepare():
			    return load()
		`,
		code`
			async def load(): ...
			async def main(fast):
			    loading = load()
			    if fast:
			        await loading
			    else:
			        await loading
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
		{
			code: code`
				from .store import save
				def main():
				    save()
			`,
			files: { 'store.py': 'def save(): ...' },
		},
		// Between the two, somebody may have read it.
		code`
			async def load(): ...
			def read():
			    return result
			result = load()
			read()
			result = 1
		`,
		code`
			async def load(): ...
			async def main():
			    result = load()
			    result = await result
			    return result
		`,
		code`
			async def load(): ...
			async def main(fast):
			    if fast:
			        result = load()
			    else:
			        result = None
			    return result
		`,
		'asyncio = object()\nasyncio.sleep(1)',
	],
	invalid: [
		// A name that a comprehension has for itself reads nothing of the function's.
		code`
			async def work(): ...
			async def main(items):
			    item = work()
			           ~~~~ neverRuns
			    return [item.name for item in items]
			=> addAwait
			async def work(): ...
			async def main(items):
			    item = await work()
			    return [item.name for item in items]
		`,
		// What its first loop goes through is read around it.
		code`
			async def work(): ...
			async def main():
			    items = work()
			    return [items for items in items]
			                               ~~~~~ usedAsValue
			=> addAwait
			async def work(): ...
			async def main():
			    items = await work()
			    return [items for items in items]
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
			class Store:
			    async def save(self): ...
			    async def run(self):
			        self.save()
			             ~~~~ neverRuns
			=> addAwait
			class Store:
			    async def save(self): ...
			    async def run(self):
			        await self.save()
		`,
		code`
			class Base:
			    async def save(self): ...
			class Store(Base):
			    async def run(self, other: 'Store'):
			        other.save()
			              ~~~~ neverRuns
			        super().save()
			                ~~~~ neverRuns
			        Store().save()
			                ~~~~ neverRuns
			=> addAwait
			class Base:
			    async def save(self): ...
			class Store(Base):
			    async def run(self, other: 'Store'):
			        await other.save()
			        super().save()
			        Store().save()
			=> addAwait
			class Base:
			    async def save(self): ...
			class Store(Base):
			    async def run(self, other: 'Store'):
			        other.save()
			        await super().save()
			        Store().save()
			=> addAwait
			class Base:
			    async def save(self): ...
			class Store(Base):
			    async def run(self, other: 'Store'):
			        other.save()
			        super().save()
			        await Store().save()
		`,
		code`
			import asyncio
			class Worker:
			    def __init__(self):
			        self.queue = asyncio.Queue()
			        self.lock: asyncio.Lock | None = None
			    async def run(self, event: asyncio.Event):
			        self.queue.put(1)
			                   ~~~ neverRuns
			        self.lock.acquire()
			                  ~~~~~~~ neverRuns
			        event.wait()
			              ~~~~ neverRuns
			        asyncio.sleep(1)
			                ~~~~~ neverRuns
			=> addAwait
			import asyncio
			class Worker:
			    def __init__(self):
			        self.queue = asyncio.Queue()
			        self.lock: asyncio.Lock | None = None
			    async def run(self, event: asyncio.Event):
			        await self.queue.put(1)
			        self.lock.acquire()
			        event.wait()
			        asyncio.sleep(1)
			=> addAwait
			import asyncio
			class Worker:
			    def __init__(self):
			        self.queue = asyncio.Queue()
			        self.lock: asyncio.Lock | None = None
			    async def run(self, event: asyncio.Event):
			        self.queue.put(1)
			        await self.lock.acquire()
			        event.wait()
			        asyncio.sleep(1)
			=> addAwait
			import asyncio
			class Worker:
			    def __init__(self):
			        self.queue = asyncio.Queue()
			        self.lock: asyncio.Lock | None = None
			    async def run(self, event: asyncio.Event):
			        self.queue.put(1)
			        self.lock.acquire()
			        await event.wait()
			        asyncio.sleep(1)
			=> addAwait
			import asyncio
			class Worker:
			    def __init__(self):
			        self.queue = asyncio.Queue()
			        self.lock: asyncio.Lock | None = None
			    async def run(self, event: asyncio.Event):
			        self.queue.put(1)
			        self.lock.acquire()
			        event.wait()
			        await asyncio.sleep(1)
		`,
		// A document leaves the import out.
		code`
			async def main():
			    asyncio.sleep(1)
			            ~~~~~ neverRuns
			=> addAwait
			async def main():
			    await asyncio.sleep(1)
		`,
		code`
			from asyncio import sleep as pause
			async def main():
			    pause(1)
			    ~~~~~ neverRuns
			=> addAwait
			from asyncio import sleep as pause
			async def main():
			    await pause(1)
		`,
		code`
			import asyncio
			async def main():
			    reader, writer = await asyncio.open_connection('a', 1)
			    process = await asyncio.create_subprocess_exec('ls')
			    process.wait()
			            ~~~~ neverRuns
			=> addAwait
			import asyncio
			async def main():
			    reader, writer = await asyncio.open_connection('a', 1)
			    process = await asyncio.create_subprocess_exec('ls')
			    await process.wait()
		`,
		code`
			import aiohttp
			async def main():
			    async with aiohttp.ClientSession() as session:
			        async with session.get('/') as response:
			            response.text()
			                     ~~~~ neverRuns
			=> addAwait
			import aiohttp
			async def main():
			    async with aiohttp.ClientSession() as session:
			        async with session.get('/') as response:
			            await response.text()
		`,
		code`
			import httpx
			async def main(client: httpx.AsyncClient):
			    client.post('/')
			           ~~~~ neverRuns
			=> addAwait
			import httpx
			async def main(client: httpx.AsyncClient):
			    await client.post('/')
		`,
		code`
			import asyncio
			async def load(): ...
			async def main():
			    asyncio.gather(load(), load())
			            ~~~~~~ dropped
			=> addAwait
			import asyncio
			async def load(): ...
			async def main():
			    await asyncio.gather(load(), load())
		`,
		code`
			import asyncio
			async def main(work):
			    loop = asyncio.get_running_loop()
			    loop.run_in_executor(None, work)
			         ~~~~~~~~~~~~~~~ dropped
			=> addAwait
			import asyncio
			async def main(work):
			    loop = asyncio.get_running_loop()
			    await loop.run_in_executor(None, work)
		`,
		{
			code: code`
				import asyncio
				from asyncio import Future
				def write(data) -> "Future[None]":
				    return asyncio.get_running_loop().create_future()
				async def main():
				    write("a")
				    ~~~~~ dropped
				=> addAwait
				import asyncio
				from asyncio import Future
				def write(data) -> "Future[None]":
				    return asyncio.get_running_loop().create_future()
				async def main():
				    await write("a")
			`,
			options: { checkFutures: true },
		},
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
		code`
			import asyncio
			async def load(id): ...
			async def main(ids):
			    [load(id) for id in ids]
			     ~~~~ droppedItems
			=> addGather
			import asyncio
			async def load(id): ...
			async def main(ids):
			    await asyncio.gather(*[load(id) for id in ids])
		`,
		// Helpers that hand a coroutine on.
		code`
			async def load(): ...
			def quickly():
			    return load()
			async def main():
			    quickly()
			    ~~~~~~~ neverRuns
			=> addAwait
			async def load(): ...
			def quickly():
			    return load()
			async def main():
			    await quickly()
		`,
		code`
			async def save(): ...
			async def main():
			    _ = save()
			        ~~~~ neverRuns
			=> addAwait
			async def save(): ...
			async def main():
			    _ = await save()
		`,
		code`
			result = fetch_user(1)
			         ~~~~~~~~~~ neverRuns
			result = await fetch_user(1)
			=> addAwait
			result = await fetch_user(1)
			result = await fetch_user(1)
		`,
		code`
			import asyncio
			async def save(): ...
			async def main():
			    saved = asyncio.gather(save())
			    ~~~~~ unread
			=> addAwait
			import asyncio
			async def save(): ...
			async def main():
			    saved = await asyncio.gather(save())
		`,
		code`
			import asyncio
			async def save(id): ...
			async def main(ids):
			    saves = []
			    for id in ids:
			        saves.append(save(id))
			                     ~~~~ unreadList
			=> addGather
			import asyncio
			async def save(id): ...
			async def main(ids):
			    saves = []
			    for id in ids:
			        saves.append(save(id))
			    await asyncio.gather(*saves)
		`,
		code`
			async def load(): ...
			async def main():
			    return load()
			           ~~~~ returned
			=> addAwait
			async def load(): ...
			async def main():
			    return await load()
		`,
		code`
			async def load() -> int: ...
			async def main() -> int:
			    return load()
			           ~~~~ returned
			=> addAwait
			async def load() -> int: ...
			async def main() -> int:
			    return await load()
		`,
		// A coroutine that a way out leaves alone.
		code`
			class Gate:
			    async def run(self, coro):
			        if self.is_shut:
			            raise RuntimeError("shut")
			            ~~~~~ parameterDropped
			        return await coro
			    async def later(self, job: "Job", coro):
			        try:
			            if not job:
			                return None
			                ~~~~~~ parameterDropped
			            return await coro
			        except ValueError:
			            self.failures += 1
			            raise
		`,
		code`
			from collections.abc import Coroutine
			async def run(work: Coroutine[None, None, int], is_shut: bool):
			              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ parameterDropped
			    if not is_shut:
			        await work
		`,
		{
			code: code`
				import asyncio
				class Limiter:
				    def __init__(self):
				        self.slots = asyncio.Semaphore(3)
				    async def run(self, coro):
				        async with self.slots:
				                   ~~~~~~~~~~ parameterLost
				            return await coro
			`,
			options: { checkCancelled: true },
		},
		// A coroutine runs once.
		code`
			async def load(): ...
			async def main():
			    loading = load()
			    for attempt in range(3):
			        try:
			            return await loading
			                         ~~~~~~~ awaitedTwice
			        except OSError:
			            continue
		`,
		code`
			import asyncio
			async def load(url): ...
			async def main(urls):
			    pages = [load(url) for url in urls]
			    await asyncio.gather(*pages)
			    return await asyncio.gather(*pages, return_exceptions=True)
			                                 ~~~~~ gatheredTwice
		`,
		code`
			async def load(): ...
			async def main():
			    loading = load()
			    first = await loading
			    second = await loading
			                   ~~~~~~~ awaitedTwice
		`,
		{
			code: code`
				from store import save, Store
				import package.client
				async def main(store: Store):
				    save()
				    ~~~~ neverRuns
				    store.close()
				          ~~~~~ neverRuns
				    package.client.connect()
				                   ~~~~~~~ neverRuns
				=> addAwait
				from store import save, Store
				import package.client
				async def main(store: Store):
				    await save()
				    store.close()
				    package.client.connect()
				=> addAwait
				from store import save, Store
				import package.client
				async def main(store: Store):
				    save()
				    await store.close()
				    package.client.connect()
				=> addAwait
				from store import save, Store
				import package.client
				async def main(store: Store):
				    save()
				    store.close()
				    await package.client.connect()
			`,
			files: {
				'store.py': 'async def save(): ...\nclass Store:\n    async def close(self): ...\n',
				'package/__init__.py': '',
				'package/client.py': 'async def connect(): ...\n',
			},
		},
		{
			code: code`
				from . import client
				from .client import Client
				class Pool(Client):
				    async def run(self):
				        client.connect()
				               ~~~~~~~ neverRuns
				        self.close()
				             ~~~~~ neverRuns
				=> addAwait
				from . import client
				from .client import Client
				class Pool(Client):
				    async def run(self):
				        await client.connect()
				        self.close()
				=> addAwait
				from . import client
				from .client import Client
				class Pool(Client):
				    async def run(self):
				        client.connect()
				        await self.close()
			`,
			filename: 'package/case.py',
			files: {
				'package/__init__.py': '',
				'package/client.py': 'async def connect(): ...\nclass Client:\n    async def close(self): ...\n',
			},
		},
		// Nothing reads what it is given here, whatever the name means elsewhere.
		code`
			async def work(): ...
			async def main(items):
			    _ = work()
			        ~~~~ neverRuns
			    print([1 for _ in items])
			    for item in items:
			        result = work()
			                 ~~~~ neverRuns
			    for _ in items:
			        print(1)
			    result = None
			    return result
			=> addAwait
			async def work(): ...
			async def main(items):
			    _ = await work()
			    print([1 for _ in items])
			    for item in items:
			        result = work()
			    for _ in items:
			        print(1)
			    result = None
			    return result
			=> addAwait
			async def work(): ...
			async def main(items):
			    _ = work()
			    print([1 for _ in items])
			    for item in items:
			        result = await work()
			    for _ in items:
			        print(1)
			    result = None
			    return result
		`,
	],
};
