import { code, type Cases } from '#test';

/** Several tasks that are cancelled together: what `gather` gives, numbered ones, columns of a table. */
export const cancelledTogether: Cases = {
	valid: [
		// Nothing but waits: they end at once, and without an error.
		code`
			import asyncio
			async def wait_for_either(first, second):
			    done, pending = await asyncio.wait(
			        [asyncio.create_task(first.wait()), asyncio.create_task(asyncio.sleep(5))],
			        return_when=asyncio.FIRST_COMPLETED,
			    )
			    for task in pending:
			        task.cancel()
			    return done
		`,

		code`
			import asyncio
			async def main(jobs):
			    reads = asyncio.gather(*(job.read() for job in jobs))
			    try:
			        await jobs.next()
			    finally:
			        reads.cancel()
			        await asyncio.wait([reads])
		`,
		code`
			import asyncio
			async def main(first, second):
			    one = asyncio.create_task(first.run())
			    two = asyncio.create_task(second.run())
			    for name, task in [('one', one), ('two', two)]:
			        task.cancel()
			    await asyncio.gather(one, two, return_exceptions=True)
		`,
		code`
			async def main(groups):
			    for name, task in [('one', groups.one), ('two', groups.two)]:
			        task.cancel()
		`,
	],
	invalid: [
		code`
			import asyncio
			async def take_either(first, second):
			    done, pending = await asyncio.wait(
			        [asyncio.create_task(first.wait()), asyncio.create_task(second.load())],
			        return_when=asyncio.FIRST_COMPLETED,
			    )
			    for task in pending:
			        task.cancel()
			             ~~~~~~ notAwaited
			    return done
			=> awaitTasks
			import asyncio
			async def take_either(first, second):
			    done, pending = await asyncio.wait(
			        [asyncio.create_task(first.wait()), asyncio.create_task(second.load())],
			        return_when=asyncio.FIRST_COMPLETED,
			    )
			    for task in pending:
			        task.cancel()
			    await asyncio.gather(*pending, return_exceptions=True)
			    return done
		`,

		code`
			import asyncio
			async def main(jobs):
			    reads = asyncio.gather(*(job.read() for job in jobs))
			    try:
			        await jobs.next()
			    finally:
			        reads.cancel()
			              ~~~~~~ notAwaited
			=> awaitTask
			import asyncio
			async def main(jobs):
			    reads = asyncio.gather(*(job.read() for job in jobs))
			    try:
			        await jobs.next()
			    finally:
			        reads.cancel()
			        await asyncio.gather(reads, return_exceptions=True)
		`,
		code`
			import asyncio
			async def main(sources):
			    tasks = [asyncio.ensure_future(source()) for source in sources]
			    try:
			        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
			        for i, task in enumerate(tasks):
			            if task.done():
			                tasks[i] = asyncio.ensure_future(sources[i]())
			    finally:
			        for task in tasks:
			            task.cancel()
			                 ~~~~~~ notAwaited
			=> awaitTasks
			import asyncio
			async def main(sources):
			    tasks = [asyncio.ensure_future(source()) for source in sources]
			    try:
			        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
			        for i, task in enumerate(tasks):
			            if task.done():
			                tasks[i] = asyncio.ensure_future(sources[i]())
			    finally:
			        for task in tasks:
			            task.cancel()
			        await asyncio.gather(*tasks, return_exceptions=True)
		`,
		code`
			import asyncio
			async def main(first, second):
			    one = asyncio.create_task(first.run())
			    two = asyncio.create_task(second.run())
			    for name, task in [('one', one), ('two', two)]:
			        task.cancel()
			             ~~~~~~ notAwaited
		`,
	],
};
