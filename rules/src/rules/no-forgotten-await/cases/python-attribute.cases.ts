import { code, type Cases } from '#test';

/** Coroutines that an attribute is given, and values of dictionaries. */
export const pythonAttribute: Cases = {
	valid: [
		// Somebody awaits it, or may.
		code`
			async def load(): ...
			class Store:
			    async def open(self, name, tasks):
			        self.loading = load()
			        self.name = load()
			        self.other = load()
			        tasks.append(self.other)
			        print(self.other.name)
			        name.value = load()
			    async def read(self):
			        return (await self.loading).name
			    def close(self):
			        self.loading.close()
		`,
		// Only asked whether it is there; another function's object.
		code`
			async def load(): ...
			class Store:
			    async def open(self, other):
			        self.loading = load()
			        other.loading = load()
			    def is_open(self, other):
			        return other.loading.name if self.loading else None
		`,
		code`
			async def load(): ...
			async def main(key):
			    return {'a': load(), 'b': load()}
			async def gathered(key):
			    jobs = {'a': load(), 'b': 1}
			    return await jobs['a']
			def sync(key):
			    return {'a': load(), 'b': 1}
		`,
	],
	invalid: [
		code`
			async def load(): ...
			class Store:
			    async def open(self):
			        self.page = load()
			                    ~~~~ usedAsValue
			    async def read(self):
			        return await self.page.text()
			=> addAwait
			async def load(): ...
			class Store:
			    async def open(self):
			        self.page = await load()
			    async def read(self):
			        return await self.page.text()
		`,
		code`
			async def load(): ...
			async def main(request):
			    request.user = load()
			                   ~~~~ usedAsValue
			    return request.user['name']
			=> addAwait
			async def load(): ...
			async def main(request):
			    request.user = await load()
			    return request.user['name']
		`,
		code`
			async def name_of(id): ...
			async def size_of(id): ...
			async def main(id):
			    info = {'size': await size_of(id), 'name': name_of(id)}
			                                               ~~~~~~~ usedAsValue
			    return {'id': 1, 'info': info, 'name': name_of(id)}
			                                           ~~~~~~~ usedAsValue
			=> addAwait
			async def name_of(id): ...
			async def size_of(id): ...
			async def main(id):
			    info = {'size': await size_of(id), 'name': await name_of(id)}
			    return {'id': 1, 'info': info, 'name': name_of(id)}
			=> addAwait
			async def name_of(id): ...
			async def size_of(id): ...
			async def main(id):
			    info = {'size': await size_of(id), 'name': name_of(id)}
			    return {'id': 1, 'info': info, 'name': await name_of(id)}
		`,
		code`
			import asyncio
			async def load(): ...
			async def lock_of(id): ...
			async def main(total, found):
			    total += load()
			             ~~~~ usedAsValue
			    found.extend(load())
			                 ~~~~ usedAsValue
			    while (page := load()):
			                   ~~~~ condition
			        total += page.size
			    async with lock_of(1):
			               ~~~~~~~ usedAsValue
			        for each in asyncio.gather(load(), load()):
			                            ~~~~~~ usedAsValue
			            total += bool(load())
			                          ~~~~ condition
			=> addAwait
			import asyncio
			async def load(): ...
			async def lock_of(id): ...
			async def main(total, found):
			    total += await load()
			    found.extend(load())
			    while (page := load()):
			        total += page.size
			    async with lock_of(1):
			        for each in asyncio.gather(load(), load()):
			            total += bool(load())
			=> addAwait
			import asyncio
			async def load(): ...
			async def lock_of(id): ...
			async def main(total, found):
			    total += load()
			    found.extend(await load())
			    while (page := load()):
			        total += page.size
			    async with lock_of(1):
			        for each in asyncio.gather(load(), load()):
			            total += bool(load())
			=> addAwait
			import asyncio
			async def load(): ...
			async def lock_of(id): ...
			async def main(total, found):
			    total += load()
			    found.extend(load())
			    while (page := await load()):
			        total += page.size
			    async with lock_of(1):
			        for each in asyncio.gather(load(), load()):
			            total += bool(load())
			=> addAwait
			import asyncio
			async def load(): ...
			async def lock_of(id): ...
			async def main(total, found):
			    total += load()
			    found.extend(load())
			    while (page := load()):
			        total += page.size
			    async with await lock_of(1):
			        for each in asyncio.gather(load(), load()):
			            total += bool(load())
			=> addAwait
			import asyncio
			async def load(): ...
			async def lock_of(id): ...
			async def main(total, found):
			    total += load()
			    found.extend(load())
			    while (page := load()):
			        total += page.size
			    async with lock_of(1):
			        for each in await asyncio.gather(load(), load()):
			            total += bool(load())
			=> addAwait
			import asyncio
			async def load(): ...
			async def lock_of(id): ...
			async def main(total, found):
			    total += load()
			    found.extend(load())
			    while (page := load()):
			        total += page.size
			    async with lock_of(1):
			        for each in asyncio.gather(load(), load()):
			            total += bool(await load())
		`,
	],
};
