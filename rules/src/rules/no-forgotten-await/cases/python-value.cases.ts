import { code, type Cases } from '#test';

/** Coroutines that are taken for their value. */
export const pythonValue: Cases = {
	valid: [
		code`
			async def load(): ...
			async def main():
			    if await load():
			        print(await load())
			    return len(await load())
		`,
		code`
			async def load(): ...
			async def main(waiting=None):
			    waiting = load()
			    if waiting:
			        await waiting
		`,
		// Whether it is the very same coroutine.
		code`
			async def load(): ...
			async def main(give):
			    waiting = load()
			    given = give(waiting)
			    assert given is waiting
			    return await given
		`,
		code`
			async def load(): ...
			def main(show):
			    show(load())
			    isinstance(load(), object)
		`,
		code`
			def print(value): ...
			async def load(): ...
			print(load())
		`,
		code`
			async def load(): ...
			def main():
			    loading = load()
			    loading.close()
		`,
		code`
			import aiohttp
			async def main(session: aiohttp.ClientSession):
			    async with session.get('/') as response:
			        print(response.status)
		`,
		code`
			import asyncio
			async def load(): ...
			async def main():
			    task = asyncio.create_task(load())
			    if task:
			        print(task)
			    print(task.done())
		`,
		code`
			async def load(): ...
			pairs = {'a': load()}
			both = [load(), load()]
		`,
		{
			code: 'async def load(): ...\nasync def main():\n    return 1 if load() else 2',
			options: { checkConditionals: false },
		},
		{
			code: 'async def load(): ...\nasync def main():\n    print(*load())',
			options: { checkSpreads: false },
		},
		{
			code: 'async def load(): ...\nasync def main():\n    print(load())',
			options: { checkValues: false },
		},
	],
	invalid: [
		// One report, as one `await` is missing.
		code`
			async def load(): ...
			async def main():
			    found = load()
			    print(found.name)
			          ~~~~~ usedAsValue
			    return found.id
			=> addAwait
			async def load(): ...
			async def main():
			    found = await load()
			    print(found.name)
			    return found.id
		`,
		code`
			async def ready(item): ...
			async def options(): ...
			def main(items):
			    some = [item for item in items if ready(item)]
			                                      ~~~~~ condition
			    return {**options(), "a": some}
			              ~~~~~~~ usedAsValue
		`,
		// A document does not say what the function is, but it awaits it in the next line.
		code`
			async def bad_example():
			    result = async_function()
			    print(result)
			          ~~~~~~ usedAsValue
			async def good_example():
			    result = await async_function()
			    print(result)
			=> addAwait
			async def bad_example():
			    result = await async_function()
			    print(result)
			async def good_example():
			    result = await async_function()
			    print(result)
		`,
		// The bug of the seeds: the user is a coroutine, and printing it says so.
		code`
			async def fetch_user(id): ...
			async def main():
			    result = fetch_user(1)
			    print(result)
			          ~~~~~~ usedAsValue
			=> addAwait
			async def fetch_user(id): ...
			async def main():
			    result = await fetch_user(1)
			    print(result)
		`,
		code`
			async def is_ready(): ...
			async def main():
			    if is_ready():
			       ~~~~~~~~ condition
			        return 1
			    while not is_ready():
			              ~~~~~~~~ condition
			        pass
			=> addAwait
			async def is_ready(): ...
			async def main():
			    if await is_ready():
			        return 1
			    while not is_ready():
			        pass
			=> addAwait
			async def is_ready(): ...
			async def main():
			    if is_ready():
			        return 1
			    while not await is_ready():
			        pass
		`,
		code`
			async def is_ready(): ...
			async def main(other):
			    ready = is_ready()
			    assert ready
			           ~~~~~ condition
			    return 1 if other and is_ready() else 2
			                          ~~~~~~~~ condition
			=> addAwait
			async def is_ready(): ...
			async def main(other):
			    ready = await is_ready()
			    assert ready
			    return 1 if other and is_ready() else 2
			=> addAwait
			async def is_ready(): ...
			async def main(other):
			    ready = is_ready()
			    assert ready
			    return 1 if other and await is_ready() else 2
		`,
		code`
			async def count(): ...
			async def main():
			    total = count() + 1
			            ~~~~~ usedAsValue
			    return total, len(count())
			                      ~~~~~ usedAsValue
			=> addAwait
			async def count(): ...
			async def main():
			    total = await count() + 1
			    return total, len(count())
			=> addAwait
			async def count(): ...
			async def main():
			    total = count() + 1
			    return total, len(await count())
		`,
		code`
			async def load(): ...
			async def main():
			    if load() == 1:
			       ~~~~ usedAsValue
			        return load()['name']
			               ~~~~ usedAsValue
			    return load().name
			           ~~~~ usedAsValue
			=> addAwait
			async def load(): ...
			async def main():
			    if await load() == 1:
			        return load()['name']
			    return load().name
			=> addAwait
			async def load(): ...
			async def main():
			    if load() == 1:
			        return (await load())['name']
			    return load().name
			=> addAwait
			async def load(): ...
			async def main():
			    if load() == 1:
			        return load()['name']
			    return (await load()).name
		`,
		code`
			async def load(): ...
			async def main():
			    first, second = load()
			                    ~~~~ usedAsValue
			    for each in load():
			                ~~~~ usedAsValue
			        print(each)
			=> addAwait
			async def load(): ...
			async def main():
			    first, second = await load()
			    for each in load():
			        print(each)
			=> addAwait
			async def load(): ...
			async def main():
			    first, second = load()
			    for each in await load():
			        print(each)
		`,
		code`
			import json
			async def load(): ...
			async def main(logger):
			    logger.info('loaded %s', load())
			                             ~~~~ usedAsValue
			    return json.dumps(load())
			                      ~~~~ usedAsValue
			=> addAwait
			import json
			async def load(): ...
			async def main(logger):
			    logger.info('loaded %s', await load())
			    return json.dumps(load())
			=> addAwait
			import json
			async def load(): ...
			async def main(logger):
			    logger.info('loaded %s', load())
			    return json.dumps(await load())
		`,
		code`
			async def load(): ...
			async def main():
			    return f'loaded {load()!r} and {load():>10}'
			                     ~~~~ usedAsValue
			                                    ~~~~ usedAsValue
			=> addAwait
			async def load(): ...
			async def main():
			    return f'loaded {await load()!r} and {load():>10}'
			=> addAwait
			async def load(): ...
			async def main():
			    return f'loaded {load()!r} and {await load():>10}'
		`,
		code`
			async def load(): ...
			async def main():
			    print(*load())
			           ~~~~ usedAsValue
			    return dict(**load())
			                  ~~~~ usedAsValue
			=> addAwait
			async def load(): ...
			async def main():
			    print(*await load())
			    return dict(**load())
			=> addAwait
			async def load(): ...
			async def main():
			    print(*load())
			    return dict(**await load())
		`,
		code`
			async def load(): ...
			async def main():
			    match load():
			          ~~~~ usedAsValue
			        case 1:
			            return 'one'
			    return 1 in load()
			                ~~~~ usedAsValue
			=> addAwait
			async def load(): ...
			async def main():
			    match await load():
			        case 1:
			            return 'one'
			    return 1 in load()
			=> addAwait
			async def load(): ...
			async def main():
			    match load():
			        case 1:
			            return 'one'
			    return 1 in await load()
		`,
		// No await can stand in a lambda.
		code`
			async def load(): ...
			key = lambda: load() + 1
			              ~~~~ usedAsValue
		`,
	],
};
