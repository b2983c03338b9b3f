import { code, type Cases } from '#test';

/** Coroutines that an attribute is given, and values of dictionaries. */
export const pythonAttribute: Cases = {
	valid: [
		// What is entered as it is.
		code`
			async def load(): ...
			class Body:
			    async def __aenter__(self):
			        self.manager: Manager = load()
			        self.file = await self.manager.__aenter__()
			        return self
			    async def __aexit__(self, *error):
			        await self.manager.__aexit__(*error)
		`,
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
		// The name says it; nobody knows what it held before.
		code`
			async def load(): ...
			class Store:
			    def __init__(self):
			        self.task = 0
			        self.found = None
			    async def open(self):
			        self.task = load()
			        self.found = load()
			    def get(self):
			        return self.found
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
		// It is declared, or gets something else elsewhere.
		code`
			async def load(): ...
			class Page:
			    text: str
			class Store:
			    name: str
			    def __init__(self, page: Page):
			        self.size = 0
			        self.shown: int | None = None
			        self.page = page
			    async def open(self):
			        self.name = load()
			                    ~~~~ usedAsValue
			        self.size = load()
			                    ~~~~ usedAsValue
			        self.shown = load()
			                     ~~~~ usedAsValue
			        self.page.text = load()
			                         ~~~~ usedAsValue
			        self.other = load()
			                     ~~~~ usedAsValue
			    async def close(self):
			        self.other = await load()
			    async def read(self) -> int:
			        self.last = load()
			                    ~~~~ usedAsValue
			        return self.last
			=> addAwait
			async def load(): ...
			class Page:
			    text: str
			class Store:
			    name: str
			    def __init__(self, page: Page):
			        self.size = 0
			        self.shown: int | None = None
			        self.page = page
			    async def open(self):
			        self.name = await load()
			        self.size = load()
			        self.shown = load()
			        self.page.text = load()
			        self.other = load()
			    async def close(self):
			        self.other = await load()
			    async def read(self) -> int:
			        self.last = load()
			        return self.last
			=> addAwait
			async def load(): ...
			class Page:
			    text: str
			class Store:
			    name: str
			    def __init__(self, page: Page):
			        self.size = 0
			        self.shown: int | None = None
			        self.page = page
			    async def open(self):
			        self.name = load()
			        self.size = await load()
			        self.shown = load()
			        self.page.text = load()
			        self.other = load()
			    async def close(self):
			        self.other = await load()
			    async def read(self) -> int:
			        self.last = load()
			        return self.last
			=> addAwait
			async def load(): ...
			class Page:
			    text: str
			class Store:
			    name: str
			    def __init__(self, page: Page):
			        self.size = 0
			        self.shown: int | None = None
			        self.page = page
			    async def open(self):
			        self.name = load()
			        self.size = load()
			        self.shown = await load()
			        self.page.text = load()
			        self.other = load()
			    async def close(self):
			        self.other = await load()
			    async def read(self) -> int:
			        self.last = load()
			        return self.last
			=> addAwait
			async def load(): ...
			class Page:
			    text: str
			class Store:
			    name: str
			    def __init__(self, page: Page):
			        self.size = 0
			        self.shown: int | None = None
			        self.page = page
			    async def open(self):
			        self.name = load()
			        self.size = load()
			        self.shown = load()
			        self.page.text = await load()
			        self.other = load()
			    async def close(self):
			        self.other = await load()
			    async def read(self) -> int:
			        self.last = load()
			        return self.last
			=> addAwait
			async def load(): ...
			class Page:
			    text: str
			class Store:
			    name: str
			    def __init__(self, page: Page):
			        self.size = 0
			        self.shown: int | None = None
			        self.page = page
			    async def open(self):
			        self.name = load()
			        self.size = load()
			        self.shown = load()
			        self.page.text = load()
			        self.other = await load()
			    async def close(self):
			        self.other = await load()
			    async def read(self) -> int:
			        self.last = load()
			        return self.last
			=> addAwait
			async def load(): ...
			class Page:
			    text: str
			class Store:
			    name: str
			    def __init__(self, page: Page):
			        self.size = 0
			        self.shown: int | None = None
			        self.page = page
			    async def open(self):
			        self.name = load()
			        self.size = load()
			        self.shown = load()
			        self.page.text = load()
			        self.other = load()
			    async def close(self):
			        self.other = await load()
			    async def read(self) -> int:
			        self.last = await load()
			        return self.last
		`,
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
