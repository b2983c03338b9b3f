import { code, type Cases } from '#test';

/** Coroutines under a name or in a list that something reads, or nothing. */
export const pythonKept: Cases = {
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
			from app import send
			async def load(): ...
			async def main(fast):
			    if fast:
			        result = load()
			    else:
			        result = None
			    send(result)
		`,
		// Lists of them, also annotated ones, that are filled and awaited.
		code`
			from collections.abc import Awaitable
			async def load(): ...
			async def main(more):
			    loads: list[Awaitable[None]] = [load(), load()]
			    loads.append(more)
			    for each in loads:
			        await each
		`,
		code`
			import inspect
			async def tunnel(result): ...
			async def main(result):
			    if result:
			        result = tunnel(result)
			    if isinstance(result, tuple):
			        channel, result = result
			    elif inspect.isawaitable(result):
			        result = await result
			    return result
		`,
		// Some way asks for what it may be.
		code`
			import asyncio
			async def load(): ...
			async def main(now, cached):
			    result = cached or load()
			    if asyncio.iscoroutine(result):
			        result = await result
			    print(result.name)
			    result = load()
			    if now:
			        result = await result
			    else:
			        asyncio.create_task(result)
		`,
	],
	invalid: [
		// The name gets other values as well: what counts is what reads this one.
		code`
			async def load(): ...
			async def main(fast):
			    result = await load()
			    print(result.name)
			    result = load()
			    if result.name:
			       ~~~~~~ usedAsValue
			        result = await load()
			    print(result.name)
			=> addAwait
			async def load(): ...
			async def main(fast):
			    result = await load()
			    print(result.name)
			    result = await load()
			    if result.name:
			        result = await load()
			    print(result.name)
		`,
		code`
			async def load(): ...
			async def main(default):
			    found: dict = load()
			    for key in found:
			               ~~~~~ usedAsValue
			        print(key)
			    found = default or load()
			    return found.name
			           ~~~~~ usedAsValue
			=> addAwait
			async def load(): ...
			async def main(default):
			    found: dict = await load()
			    for key in found:
			        print(key)
			    found = default or load()
			    return found.name
			=> addAwait
			async def load(): ...
			async def main(default):
			    found: dict = load()
			    for key in found:
			        print(key)
			    found = default or await load()
			    return found.name
		`,
		// Given to what takes values, and asked for.
		code`
			async def blocked(): ...
			async def main(fail):
			    reason = blocked()
			    if reason:
			       ~~~~~~ condition
			        fail(detail=reason)
			=> addAwait
			async def blocked(): ...
			async def main(fail):
			    reason = await blocked()
			    if reason:
			        fail(detail=reason)
		`,
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
