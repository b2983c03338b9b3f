import { code, type Cases } from '#test';

/** Awaits of what cannot be awaited. */
export const python: Cases = {
	valid: [
		code`
			import asyncio, time, redis
			async def main(client: redis.Redis, sleep):
			    await asyncio.to_thread(time.sleep, 1)
			    await client.get('a')
			    await sleep(1)
		`,
		'async def pages():\n    yield 1\nasync def main():\n    async for page in pages():\n        print(page)',
		'async def load():\n    async def pages():\n        yield 1\n    return pages\nasync def main():\n    await load()',
		code`
			import asyncio
			async def load(): ...
			def start():
			    return load()
			def later():
			    return asyncio.ensure_future(load())
			async def main(unknown, make):
			    await load()
			    await start()
			    await later()
			    await unknown
			    await make()
			    await (await make())
			    await asyncio.gather(*[load()])
			    await asyncio.gather(unknown)
			    await asyncio.gather(load())
		`,
		code`
			class Base:
			    def hook(self):
			        raise NotImplementedError
			    async def run(self):
			        await self.hook()
			class Waiter:
			    def __await__(self):
			        yield
			async def main():
			    await Waiter()
		`,
		code`
			def open(path): return connect(path)
			async def main():
			    await open('a')
		`,
		code`
			import aiohttp
			async def main(session: aiohttp.ClientSession):
			    await session.get('/')
		`,
		code`
			def either(wanted, load):
			    if wanted:
			        return load()
			async def main(load):
			    await either(True, load)
		`,
		// It gives a coroutine where a loop runs, whatever it says.
		code`
			class Client:
			    def wait(self) -> None:
			        return self.sync(self._wait)
			async def main(client: Client):
			    await client.wait()
			    await Client().wait()
		`,
	],
	invalid: [
		code`
			import time
			from requests import get
			async def main():
			    await time.sleep(1)
			    ~~~~~ raisesCall
			    return await get('/')
			           ~~~~~ raisesCall
			=> removeAwait
			import time
			from requests import get
			async def main():
			    time.sleep(1)
			    return await get('/')
			=> removeAwait
			import time
			from requests import get
			async def main():
			    await time.sleep(1)
			    return get('/')
		`,
		code`
			async def pages():
			    yield 1

			async def main():
			    await pages()
			    ~~~~~ raisesCall
		`,
		code`
			import asyncio
			async def load(): ...
			async def main(ids):
			    await [load(), load()]
			    ~~~~~ raisesList
			    await [load() for _ in ids]  # all of them
			    ~~~~~ raisesList
			=> addGather
			import asyncio
			async def load(): ...
			async def main(ids):
			    await asyncio.gather(*[load(), load()])
			    await [load() for _ in ids]  # all of them
			=> addGather
			import asyncio
			async def load(): ...
			async def main(ids):
			    await [load(), load()]
			    await asyncio.gather(*[load() for _ in ids])  # all of them
		`,
		code`
			def size(values):
			    return 2
			def log(text):
			    print(text)
			async def main(values):
			    await size(values)
			    ~~~~~ raisesCall
			    await log('text')
			    ~~~~~ raisesCall
			    await print('text')
			    ~~~~~ raisesCall
			    return await 'text'
			           ~~~~~ raises
			=> removeAwait
			def size(values):
			    return 2
			def log(text):
			    print(text)
			async def main(values):
			    size(values)
			    await log('text')
			    await print('text')
			    return await 'text'
			=> removeAwait
			def size(values):
			    return 2
			def log(text):
			    print(text)
			async def main(values):
			    await size(values)
			    log('text')
			    await print('text')
			    return await 'text'
			=> removeAwait
			def size(values):
			    return 2
			def log(text):
			    print(text)
			async def main(values):
			    await size(values)
			    await log('text')
			    print('text')
			    return await 'text'
			=> removeAwait
			def size(values):
			    return 2
			def log(text):
			    print(text)
			async def main(values):
			    await size(values)
			    await log('text')
			    await print('text')
			    return 'text'
		`,
		code`
			from asyncio import gather
			async def main(load, ids):
			    await gather([load(1), load(2)])
			          ~~~~~~ notSpread
			    await gather(load(id) for id in ids)
			          ~~~~~~ notSpread
			=> addStar
			from asyncio import gather
			async def main(load, ids):
			    await gather(*[load(1), load(2)])
			    await gather(load(id) for id in ids)
			=> addStar
			from asyncio import gather
			async def main(load, ids):
			    await gather([load(1), load(2)])
			    await gather(*(load(id) for id in ids))
		`,
		code`
			class Store:
			    def close(self):
			        self.open = False
			    async def stop(self):
			        await self.close()
			        ~~~~~ raisesCall
			=> removeAwait
			class Store:
			    def close(self):
			        self.open = False
			    async def stop(self):
			        self.close()
		`,
	],
};
