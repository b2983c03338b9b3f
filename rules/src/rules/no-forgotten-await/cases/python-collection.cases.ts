import { code, type Cases } from '#test';

/** Coroutines in lists, tuples and dictionaries, and what a function gives. */
export const pythonCollection: Cases = {
	valid: [
		// They are run later, or may be.
		code`
			import asyncio
			from app import keep
			async def load(): ...
			async def gathered(xs):
			    work = [load() for x in xs]
			    return await asyncio.gather(*work)
			async def handed(xs):
			    work = [load() for x in xs]
			    keep(work)
			async def looped(xs):
			    work = [load() for x in xs]
			    for each in work:
			        await each
			async def returned(xs):
			    return [load() for x in xs]
			async def dictionary(name):
			    jobs = {'name': name.text, 'a': load()}
			    await jobs['a']
			async def values():
			    work = {'a': load(), 'b': load()}
			    return await asyncio.gather(*work.values())
			async def appended(xs):
			    work = []
			    for x in xs:
			        work.append(load())
			    return work
		`,
		// Kept where others may run them.
		code`
			async def load(): ...
			async def first(book, xs):
			    book.pages = [load() for x in xs]
			    return [page for page in [load()] if page is not None]
		`,
		code`
			from collections.abc import AsyncIterator, Awaitable
			from typing import Any
			async def load(): ...
			async def pair() -> tuple[Awaitable[None], int]:
			    return load(), 1
			async def some() -> dict[str, Any]:
			    return {'a': load()}
			async def each() -> AsyncIterator[Awaitable[None]]:
			    yield load()
			async def once():
			    yield load()
		`,
	],
	invalid: [
		// What the function is said to give.
		code`
			from collections.abc import AsyncIterator
			from typing import Any
			async def load() -> int: ...
			async def pair() -> tuple[int, bool]:
			    return load(), True
			           ~~~~ usedAsValue
			async def some(xs) -> list[int] | None:
			    return [load() for x in xs]
			            ~~~~ usedAsValue
			async def deep(xs) -> dict[str, dict[str, Any]]:
			    return {'a': load()}
			                 ~~~~ usedAsValue
			async def each() -> 'AsyncIterator[int]':
			    yield load()
			          ~~~~ usedAsValue
			async def every(xs):
			    for x in xs:
			        yield load()
			              ~~~~ usedAsValue
			async def kept(found: dict[str, int]):
			    found['a'] = load()
			                 ~~~~ usedAsValue
			    sizes: list[int] = [load()]
			                        ~~~~ usedAsValue
			    return sizes
			=> addAwait
			from collections.abc import AsyncIterator
			from typing import Any
			async def load() -> int: ...
			async def pair() -> tuple[int, bool]:
			    return await load(), True
			async def some(xs) -> list[int] | None:
			    return [load() for x in xs]
			async def deep(xs) -> dict[str, dict[str, Any]]:
			    return {'a': load()}
			async def each() -> 'AsyncIterator[int]':
			    yield load()
			async def every(xs):
			    for x in xs:
			        yield load()
			async def kept(found: dict[str, int]):
			    found['a'] = load()
			    sizes: list[int] = [load()]
			    return sizes
			=> addAwait
			from collections.abc import AsyncIterator
			from typing import Any
			async def load() -> int: ...
			async def pair() -> tuple[int, bool]:
			    return load(), True
			async def some(xs) -> list[int] | None:
			    return [await load() for x in xs]
			async def deep(xs) -> dict[str, dict[str, Any]]:
			    return {'a': load()}
			async def each() -> 'AsyncIterator[int]':
			    yield load()
			async def every(xs):
			    for x in xs:
			        yield load()
			async def kept(found: dict[str, int]):
			    found['a'] = load()
			    sizes: list[int] = [load()]
			    return sizes
			=> addAwait
			from collections.abc import AsyncIterator
			from typing import Any
			async def load() -> int: ...
			async def pair() -> tuple[int, bool]:
			    return load(), True
			async def some(xs) -> list[int] | None:
			    return [load() for x in xs]
			async def deep(xs) -> dict[str, dict[str, Any]]:
			    return {'a': await load()}
			async def each() -> 'AsyncIterator[int]':
			    yield load()
			async def every(xs):
			    for x in xs:
			        yield load()
			async def kept(found: dict[str, int]):
			    found['a'] = load()
			    sizes: list[int] = [load()]
			    return sizes
			=> addAwait
			from collections.abc import AsyncIterator
			from typing import Any
			async def load() -> int: ...
			async def pair() -> tuple[int, bool]:
			    return load(), True
			async def some(xs) -> list[int] | None:
			    return [load() for x in xs]
			async def deep(xs) -> dict[str, dict[str, Any]]:
			    return {'a': load()}
			async def each() -> 'AsyncIterator[int]':
			    yield await load()
			async def every(xs):
			    for x in xs:
			        yield load()
			async def kept(found: dict[str, int]):
			    found['a'] = load()
			    sizes: list[int] = [load()]
			    return sizes
			=> addAwait
			from collections.abc import AsyncIterator
			from typing import Any
			async def load() -> int: ...
			async def pair() -> tuple[int, bool]:
			    return load(), True
			async def some(xs) -> list[int] | None:
			    return [load() for x in xs]
			async def deep(xs) -> dict[str, dict[str, Any]]:
			    return {'a': load()}
			async def each() -> 'AsyncIterator[int]':
			    yield load()
			async def every(xs):
			    for x in xs:
			        yield await load()
			async def kept(found: dict[str, int]):
			    found['a'] = load()
			    sizes: list[int] = [load()]
			    return sizes
			=> addAwait
			from collections.abc import AsyncIterator
			from typing import Any
			async def load() -> int: ...
			async def pair() -> tuple[int, bool]:
			    return load(), True
			async def some(xs) -> list[int] | None:
			    return [load() for x in xs]
			async def deep(xs) -> dict[str, dict[str, Any]]:
			    return {'a': load()}
			async def each() -> 'AsyncIterator[int]':
			    yield load()
			async def every(xs):
			    for x in xs:
			        yield load()
			async def kept(found: dict[str, int]):
			    found['a'] = await load()
			    sizes: list[int] = [load()]
			    return sizes
			=> addAwait
			from collections.abc import AsyncIterator
			from typing import Any
			async def load() -> int: ...
			async def pair() -> tuple[int, bool]:
			    return load(), True
			async def some(xs) -> list[int] | None:
			    return [load() for x in xs]
			async def deep(xs) -> dict[str, dict[str, Any]]:
			    return {'a': load()}
			async def each() -> 'AsyncIterator[int]':
			    yield load()
			async def every(xs):
			    for x in xs:
			        yield load()
			async def kept(found: dict[str, int]):
			    found['a'] = load()
			    sizes: list[int] = [await load()]
			    return sizes
		`,
		// What the function does with them.
		code`
			import json
			import random
			async def load(): ...
			async def chosen(xs):
			    all = [load() for x in xs]
			           ~~~~ usedAsValue
			    return random.choice(all)
			async def looped(xs):
			    found = []
			    for x in xs:
			        found.append(load())
			                     ~~~~ usedAsValue
			    for each in found:
			        each.close_all()
			async def sent(socket, name):
			    message = {'text': load()}
			                       ~~~~ usedAsValue
			    await socket.write(json.dumps(message))
			async def told(app, user):
			    app.tell({'name': user.name, 'text': load()})
			                                         ~~~~ usedAsValue
			=> addAwait
			import json
			import random
			async def load(): ...
			async def chosen(xs):
			    all = [await load() for x in xs]
			    return random.choice(all)
			async def looped(xs):
			    found = []
			    for x in xs:
			        found.append(load())
			    for each in found:
			        each.close_all()
			async def sent(socket, name):
			    message = {'text': load()}
			    await socket.write(json.dumps(message))
			async def told(app, user):
			    app.tell({'name': user.name, 'text': load()})
			=> addAwait
			import json
			import random
			async def load(): ...
			async def chosen(xs):
			    all = [load() for x in xs]
			    return random.choice(all)
			async def looped(xs):
			    found = []
			    for x in xs:
			        found.append(await load())
			    for each in found:
			        each.close_all()
			async def sent(socket, name):
			    message = {'text': load()}
			    await socket.write(json.dumps(message))
			async def told(app, user):
			    app.tell({'name': user.name, 'text': load()})
			=> addAwait
			import json
			import random
			async def load(): ...
			async def chosen(xs):
			    all = [load() for x in xs]
			    return random.choice(all)
			async def looped(xs):
			    found = []
			    for x in xs:
			        found.append(load())
			    for each in found:
			        each.close_all()
			async def sent(socket, name):
			    message = {'text': await load()}
			    await socket.write(json.dumps(message))
			async def told(app, user):
			    app.tell({'name': user.name, 'text': load()})
			=> addAwait
			import json
			import random
			async def load(): ...
			async def chosen(xs):
			    all = [load() for x in xs]
			    return random.choice(all)
			async def looped(xs):
			    found = []
			    for x in xs:
			        found.append(load())
			    for each in found:
			        each.close_all()
			async def sent(socket, name):
			    message = {'text': load()}
			    await socket.write(json.dumps(message))
			async def told(app, user):
			    app.tell({'name': user.name, 'text': await load()})
		`,
		// What stands there elsewhere is awaited.
		code`
			async def load(): ...
			async def pair(fast):
			    if fast:
			        return await load(), True
			    return load(), False
			           ~~~~ usedAsValue
			async def form(data, fast):
			    data['a'] = await load()
			    data['b'] = load()
			                ~~~~ usedAsValue
			=> addAwait
			async def load(): ...
			async def pair(fast):
			    if fast:
			        return await load(), True
			    return await load(), False
			async def form(data, fast):
			    data['a'] = await load()
			    data['b'] = load()
			=> addAwait
			async def load(): ...
			async def pair(fast):
			    if fast:
			        return await load(), True
			    return load(), False
			async def form(data, fast):
			    data['a'] = await load()
			    data['b'] = await load()
		`,
	],
};
