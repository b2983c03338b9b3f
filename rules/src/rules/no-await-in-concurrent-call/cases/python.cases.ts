import { code, type Cases } from '#test';

/** `await` among the awaitables that are to run at the same time. */
export const python: Cases = {
	valid: [
		code`
			import asyncio
			async def main(a, b, make, load):
			    await asyncio.gather(a(), b())
			    await asyncio.gather(*await make())
			    await asyncio.gather(*[load(each) for each in await make()])
			    await asyncio.gather(load(await make()), load(2))
			    await asyncio.wait(await make())
			    await asyncio.wait([a, b])
			    await asyncio.wait_for(a(), await make())
			    asyncio.create_task(await make())
		`,
		code`
			import asyncio
			async def work(): ...
			async def make():
			    return work()
			async def main():
			    await asyncio.gather(await make(), await make())
		`,
		code`
			from own import asyncio
			async def main(a):
			    await asyncio.gather(await a())
		`,
		code`
			async def main(a, shop):
			    await shop.gather(await a())
		`,
		code`
			import asyncio
			async def main(a):
			    await asyncio.gather(*[(lambda: a())() for _ in range(3)])
		`,
	],
	invalid: [
		code`
			import asyncio
			async def main(a, b):
			    one, two = await asyncio.gather(await a(), await b())
			                                    ~~~~~ serial
			                                               ~~~~~ needless
			=> removeAwait
			import asyncio
			async def main(a, b):
			    one, two = await asyncio.gather(a(), b())
			=> removeAwait
			import asyncio
			async def main(a, b):
			    one, two = await asyncio.gather(a(), b())
		`,
		code`
			from asyncio import gather as together
			async def main(load, ids, wanted):
			    await together(*[await load(each) for each in ids])
			                     ~~~~~ serial
			    await together(await load(1) if wanted else load(2), load(3), return_exceptions=True)
			                   ~~~~~ serial
			=> removeAwait
			from asyncio import gather as together
			async def main(load, ids, wanted):
			    await together(*[load(each) for each in ids])
			    await together(await load(1) if wanted else load(2), load(3), return_exceptions=True)
			=> removeAwait
			from asyncio import gather as together
			async def main(load, ids, wanted):
			    await together(*[await load(each) for each in ids])
			    await together(load(1) if wanted else load(2), load(3), return_exceptions=True)
		`,
		code`
			async def main(load, ids):
			    await asyncio.wait({await load(1)})
			                        ~~~~~ needless
			    for each in asyncio.as_completed([await load(each) for each in ids]):
			                                      ~~~~~ serial
			        print(await each)
			=> removeAwait
			async def main(load, ids):
			    await asyncio.wait({load(1)})
			    for each in asyncio.as_completed([await load(each) for each in ids]):
			        print(await each)
			=> removeAwait
			async def main(load, ids):
			    await asyncio.wait({await load(1)})
			    for each in asyncio.as_completed([load(each) for each in ids]):
			        print(await each)
		`,
		// One to start: only where the program knows that it is none.
		code`
			import asyncio
			async def load():
			    return 'text'
			async def main(group: asyncio.TaskGroup):
			    task = asyncio.create_task(await load())
			                               ~~~~~ needless
			    group.create_task(await load())
			                      ~~~~~ needless
			    await task
			=> removeAwait
			import asyncio
			async def load():
			    return 'text'
			async def main(group: asyncio.TaskGroup):
			    task = asyncio.create_task(load())
			    group.create_task(await load())
			    await task
			=> removeAwait
			import asyncio
			async def load():
			    return 'text'
			async def main(group: asyncio.TaskGroup):
			    task = asyncio.create_task(await load())
			    group.create_task(load())
			    await task
		`,
	],
};
