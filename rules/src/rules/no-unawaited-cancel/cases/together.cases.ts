import { code, type Cases } from '#test';

/** Several tasks that are cancelled together: what `gather` gives, numbered ones, columns of a table. */
export const cancelledTogether: Cases = {
	valid: [
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
