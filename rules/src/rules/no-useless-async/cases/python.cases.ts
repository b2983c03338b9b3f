import { code, type Cases } from '#test';

/** Coroutine functions that await nothing. */
export const python: Cases = {
	valid: [
		code`
			import asyncio
			async def _wait(): await asyncio.sleep(1)
			async def _each(rows):
			    async for row in rows: print(row)
			async def _lock(lock):
			    async with lock: print(1)
			async def _rows(): yield 1
			async def _list(rows): return [row async for row in rows]
			async def main():
			    await _wait(); await _each(_rows()); await _lock(None); await _list(_rows())
		`,
		code`
			async def _stub(): ...
			async def _todo(): raise NotImplementedError
			async def _none():
			    """Nothing yet."""
			    return None
			async def main():
			    await _stub(); await _todo(); await _none()
		`,
		code`
			import asyncio
			async def _task(): print(1)
			async def _given(): print(1)
			async def _kept(): print(1)
			async def main(register):
			    asyncio.create_task(_task())
			    register(_given)
			    waiting = _kept()
			    await waiting
		`,
		code`
			from fastapi import FastAPI
			app = FastAPI()
			@app.get("/")
			async def _index():
			    return {"a": 1}
			async def public():
			    return [1]
			async def main():
			    await public()
		`,
		code`
			async def _send(client):
			    return client.send()
			async def main(client):
			    await _send(client)
		`,
		code`
			class Base:
			    async def load(self): return [1]
			    async def _load(self): return [1]
			    async def run(self):
			        await self.load()
			        await self._load()
			class Child(Base):
			    async def load(self): return [2]
		`,
		{
			options: { checkExported: true },
			code: code`
			class Child(Base):
			    async def load(self): return [2]
			class Manager:
			    async def __aenter__(self): return [1]
			    async def __aexit__(self, *error): print(error)
			async def test_a(): print(1)
		`,
		},
		code`
			async def _a(): return [1]
			async def _a(): return [2]
			async def main():
			    await _a()
		`,
	],
	invalid: [
		code`
			async def _double(value):
			~~~~~ useless
			    return [value * 2]

			async def main():
			    print(await _double(2))
			=> removeAsyncAndAwaits
			def _double(value):
			    return [value * 2]

			async def main():
			    print(_double(2))
		`,
		code`
			async def main():
			    async def log(text):  # says it
			    ~~~~~ useless
			        print(text)
			    await log("a")
			    await log("b")
			=> removeAsyncAndAwaits
			async def main():
			    def log(text):  # says it
			        print(text)
			    log("a")
			    log("b")
		`,
		code`
			class Store:
			    async def __size(self):
			    ~~~~~ useless
			        return len(self.rows) > 1
			    async def load(self):
			        return [await self.__size()]
			=> removeAsyncAndAwaits
			class Store:
			    def __size(self):
			        return len(self.rows) > 1
			    async def load(self):
			        return [self.__size()]
		`,
		{
			options: { checkExported: true },
			code: code`
			async def size(rows):
			~~~~~ useless
			    return [len(rows)]
			class Store:
			    async def names(self):
			    ~~~~~ useless
			        return ["a"]
			    async def load(self):
			        await self.read()
			    async def _own(self):
			    ~~~~~ useless
			        return ["a"]
		`,
		},
		code`
			def total(values) -> int:
			    return 1

			async def _sum(values):
			~~~~~ useless
			    found = total(values)
			    return found > 1 and not found

			async def main():
			    await _sum([1])
			=> removeAsyncAndAwaits
			def total(values) -> int:
			    return 1

			def _sum(values):
			    found = total(values)
			    return found > 1 and not found

			async def main():
			    _sum([1])
		`,
	],
};
