import { code, type Cases } from '#test';

const inClass = (...lines: readonly string[]): string =>
	['import asyncio', '', 'class Counter:', ...lines.map(line => `    ${line}`)].join('\n');

/** The three races in Python. */
export const python: Cases = {
	valid: [
		code`
			class Pool:
			    def __init__(self):
			        self.jobs = {}
			    async def first(self):
			        for key in self.jobs:
			            if await self.ready(key):
			                return self.jobs.pop(key)
		`,
		code`
			class Pool:
			    def __init__(self):
			        self.jobs = {}
			    async def one(self):
			        for key in self.jobs:
			            if await self.ready(key):
			                del self.jobs[key]
			                break
		`,
		inClass('async def add(self, load):', '    self.n = (await load()) + self.n'),
		inClass('async def add(self, load):', '    more = await load()', '    self.n += more'),
		inClass('async def add(self, load):', '    n = self.n', '    self.n = n + 1', '    await load()'),
		inClass('async def add(self, load):', '    self.token = await load(self.token)'),
		inClass('async def add(self, load):', '    async with self.lock:', '        self.n += await load()'),
		inClass('async def add(self, load):', '    await self.mutex.acquire()', '    self.n += await load()'),
		inClass('async def __aenter__(self):', '    if self.n is None:', '        self.n = await load()'),
		inClass(
			'async def add(self):',
			'    async with self.lock:',
			'        await self._add()',
			'async def _add(self):',
			'    self.n += await load()',
		),
		// Looked at again, kept out, shared.
		inClass(
			'async def get(self):',
			'    if self.n is None:',
			'        async with self.lock:',
			'            if self.n is None:',
			'                self.n = await load()',
			'    return self.n',
		),
		inClass(
			'async def get(self):',
			'    if self.busy:',
			'        return',
			'    self.busy = True',
			'    if self.n is None:',
			'        self.n = await load()',
		),
		inClass(
			'async def get(self):',
			'    if self.task is None:',
			'        self.task = asyncio.create_task(load())',
			'    if self.n is None:',
			'        self.n = await self.task',
			'    return self.n',
		),
		inClass('async def wait(self):', '    while not self.ready:', '        await tick()', '        self.ready = ask()'),
		inClass('@alru_cache', 'async def get(self):', '    if self.n is None:', '        self.n = await load()'),
		code`
			total = 0
			async def main():
			    global total
			    total += await load()
		`,
		code`
			import asyncio
			client = None
			async def start():
			    global client
			    if client is None:
			        client = await connect()
			asyncio.run(start())
		`,
		code`
			async def add(state, load):
			    total = 0
			    total += await load()
			    state.n += await load()
			    return total
		`,
		{
			code: inClass('async def add(self, load):', '    self.n += await load()'),
			options: { checkProperties: false },
		},
		// A copy, a list that only grows, a loop that does not wait.
		inClass(
			'def __init__(self):',
			'    self.clients = set()',
			'async def all(self):',
			'    for client in list(self.clients):',
			'        await client.send()',
			'    for client in self.clients:',
			'        client.ping()',
			'def drop(self, client):',
			'    self.clients.discard(client)',
		),
		inClass(
			'def __init__(self):',
			'    self.clients = []',
			'async def all(self):',
			'    for client in self.clients:',
			'        await client.send()',
			'def add(self, client):',
			'    self.clients.append(client)',
		),
		inClass(
			'async def next(self):',
			'    index = self.index',
			'    self.index += 1',
			'    return await load(self.ids[index])',
		),
		inClass(
			'async def next(self):',
			'    await wait()',
			'    item = self.ids[self.index]',
			'    self.index += 1',
			'    return item',
		),
	],
	invalid: [
		code`
			class Pool:
			    def __init__(self):
			        self.jobs = {}
			    async def clear(self):
			        for key in self.jobs:
			                   ~~~~~~~~~ changed
			            await self.close(key)
			            del self.jobs[key]
			=> iterateCopy
			class Pool:
			    def __init__(self):
			        self.jobs = {}
			    async def clear(self):
			        for key in list(self.jobs):
			            await self.close(key)
			            del self.jobs[key]
		`,
		code`
			class Users:
			    async def __anext__(self):
			        if self.index >= len(self.ids):
			            raise StopAsyncIteration
			        user = await load(self.ids[self.index])
			        self.index += 1
			        ~~~~~~~~~~ advanced
			        return user
		`,
		code`
			class Counter:
			    async def add(self, load):
			        self.n += await load()
			        ~~~~~~ stale
			=> awaitFirst
			class Counter:
			    async def add(self, load):
			        awaited = await load()
			        self.n += awaited
		`,
		code`
			class Pages:
			    async def __anext__(self):
			        index = self.index
			        page = await self.load(index)
			        self.index = index + 1
			        ~~~~~~~~~~ stale
			        return page
		`,
		code`
			total = 0
			async def add(load):
			    global total
			    total = total + await load()
			    ~~~~~ stale
			=> awaitFirst
			total = 0
			async def add(load):
			    global total
			    awaited = await load()
			    total = total + awaited
		`,
		code`
			import asyncio
			async def count(urls, load):
			    total = 0
			    async def one(url):
			        nonlocal total
			        total += await load(url)
			        ~~~~~ stale
			    await asyncio.gather(*(one(url) for url in urls))
			    return total
			=> awaitFirst
			import asyncio
			async def count(urls, load):
			    total = 0
			    async def one(url):
			        nonlocal total
			        awaited = await load(url)
			        total += awaited
			    await asyncio.gather(*(one(url) for url in urls))
			    return total
		`,
		code`
			_client = None
			async def get_client():
			    global _client
			    if _client is None:
			        _client = await connect()
			        ~~~~~~~ unchecked
			    return _client
		`,
		code`
			class Repo:
			    async def connect(self):
			        if self.connection:
			            return self.connection
			        connection = await open_connection()
			        self.connection = connection
			        ~~~~~~~~~~~~~~~ unchecked
			        return connection
		`,
		code`
			cache = {}
			async def user(key):
			    if key not in cache:
			        cache[key] = await load(key)
			        ~~~~~~~~~~ unchecked
			    return cache[key]
			async def other(key):
			    known = cache.get(key)
			    if known is None:
			        known = await load(key)
			        cache[key] = known
			        ~~~~~~~~~~ unchecked
			    return known
		`,
		code`
			class Client:
			    async def get(self, url):
			        async with self.pool() as pool:
			            if not self.token:
			                self.token = await pool.login()
			                ~~~~~~~~~~ unchecked
		`,
		{
			options: { checkParameters: true },
			code: code`
				async def add(state, load):
				    state.n += await load()
				    ~~~~~~~ stale
				=> awaitFirst
				async def add(state, load):
				    awaited = await load()
				    state.n += awaited
			`,
		},
		code`
			class Hub:
			    def __init__(self):
			        self.clients: set[object] = set()
			    async def broadcast(self, text):
			        for client in self.clients:
			                      ~~~~~~~~~~~~ changed
			            await client.send(text)
			    def drop(self, client):
			        self.clients.discard(client)
			=> iterateCopy
			class Hub:
			    def __init__(self):
			        self.clients: set[object] = set()
			    async def broadcast(self, text):
			        for client in list(self.clients):
			            await client.send(text)
			    def drop(self, client):
			        self.clients.discard(client)
		`,
		code`
			rooms = {}
			async def close_all():
			    for room in rooms.values():
			                ~~~~~~~~~~~~~~ changed
			        await room.close()
			async def leave(name):
			    del rooms[name]
			=> iterateCopy
			rooms = {}
			async def close_all():
			    for room in list(rooms.values()):
			        await room.close()
			async def leave(name):
			    del rooms[name]
		`,
		code`
			class Hub:
			    def __init__(self):
			        self.hooks = []
			    async def fire(self):
			        for hook in self.hooks:
			                    ~~~~~~~~~~ shifted
			            await hook()
			    def remove(self, hook):
			        self.hooks.remove(hook)
			=> iterateCopy
			class Hub:
			    def __init__(self):
			        self.hooks = []
			    async def fire(self):
			        for hook in list(self.hooks):
			            await hook()
			    def remove(self, hook):
			        self.hooks.remove(hook)
		`,
	],
};
