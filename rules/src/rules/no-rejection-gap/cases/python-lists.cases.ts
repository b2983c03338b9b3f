import { code, type Cases } from '#test';

/** Tasks in a list or a dictionary, and futures as they end, that are awaited one after the other. */
export const pythonLists: Cases = {
	valid: [
		code`
			import asyncio

			async def main(ids):
			    tasks = [asyncio.create_task(load(each)) for each in ids]
			    for task in tasks:
			        try:
			            await task
			        except Exception as error:
			            print(error)
		`,
		code`
			import asyncio

			async def main(ids):
			    tasks = [asyncio.create_task(load(each)) for each in ids]
			    try:
			        for task in tasks:
			            await task
			    finally:
			        for task in tasks:
			            task.cancel()
		`,
		code`
			import asyncio

			async def main(ids):
			    tasks = [asyncio.create_task(load(each)) for each in ids]
			    await asyncio.wait(tasks)
			    for task in tasks:
			        print(await task)
		`,
		'async def main(tasks):\n    for task in tasks:\n        await task',
		'async def main(tasks):\n    return [await task for task in tasks]',
		code`
			import asyncio

			async def main(ids):
			    tasks = [asyncio.create_task(load(each)) for each in ids]
			    try:
			        return [await task for task in tasks]
			    finally:
			        for task in tasks:
			            task.cancel()
		`,
		code`
			import asyncio

			async def main(ids):
			    tasks = {each: asyncio.create_task(load(each)) for each in ids}
			    await asyncio.wait(tasks.values())
			    return {each: await task for each, task in tasks.items()}
		`,
		// Nothing has started yet: these run one after the other.
		code`
			import asyncio

			async def main(ids):
			    tasks = (asyncio.create_task(load(each)) for each in ids)
			    return [await task for task in tasks]
		`,
		'async def main(ids):\n    for each in [load(x) for x in ids]:\n        await each',
		code`
			import asyncio

			async def main(ids):
			    for each in asyncio.as_completed([load(x) for x in ids]):
			        try:
			            print(await each)
			        except Exception:
			            print('failed')
		`,
		// What is started sees to its own errors.
		code`
			import asyncio

			async def load(name):
			    try:
			        return await fetch(name)
			    except Exception:
			        return None

			async def main(ids):
			    tasks = [asyncio.create_task(load(each)) for each in ids]
			    for each in asyncio.as_completed(tasks):
			        print(await each)
			    others = [asyncio.create_task(load(each)) for each in ids]
			    for task in others:
			        print(await task)
		`,
	],
	invalid: [
		code`
			import asyncio

			async def load(name):
			    try:
			        return await fetch(name)
			    except KeyError:
			        return None

			async def main(ids):
			    tasks = [asyncio.create_task(load(each)) for each in ids]
			    for each in asyncio.as_completed(tasks):
			                ~~~~~~~~~~~~~~~~~~~~~~~~~~~ listOrphan
			        print(await each)
		`,
		code`
			import asyncio

			async def main(ids):
			    tasks = [asyncio.create_task(load(each)) for each in ids]
			    found = []
			    for task in tasks:
			                ~~~~~ listOrphan
			        found.append(await task)
			    return found
		`,
		code`
			import asyncio

			async def main(ids):
			    tasks = [asyncio.create_task(load(each)) for each in ids]
			    return [await task for task in tasks]
			                                   ~~~~~ listOrphan
		`,
		code`
			import asyncio

			async def main(ids):
			    tasks: dict[str, asyncio.Task] = {}
			    for each in ids:
			        tasks[each] = asyncio.create_task(load(each))
			    for each, task in tasks.items():
			                      ~~~~~~~~~~~~~ listOrphan
			        print(each, await task)
		`,
		code`
			import asyncio

			async def main(ids):
			    tasks = {each: asyncio.create_task(load(each)) for each in ids}
			    return {each: await task for each, task in tasks.items()}
			                                               ~~~~~~~~~~~~~ listOrphan
		`,
		code`
			import asyncio

			async def main(ids):
			    tasks = [asyncio.create_task(load(each)) for each in ids]
			    for each, task in zip(ids, tasks):
			                      ~~~~~~~~~~~~~~~ listOrphan
			        print(each, await task)
		`,
		code`
			import asyncio

			async def main(ids):
			    tasks = []
			    for each in ids:
			        tasks.append(asyncio.create_task(load(each)))
			    for task in tasks:
			                ~~~~~ listOrphan
			        await task
		`,
		code`
			import asyncio

			async def main(ids):
			    for each in asyncio.as_completed([load(x) for x in ids]):
			                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ listOrphan
			        print(await each)
		`,
	],
};
