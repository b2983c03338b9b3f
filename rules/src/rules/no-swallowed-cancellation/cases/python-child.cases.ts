import { code, type Cases } from '#test';

const strict = { checkCancelledChildren: true, checkQuietEnds: true };

const canonical = code`
	async def main(queue):
	    task = asyncio.create_task(consume(queue))
	    await queue.join()
	    task.cancel()
	    try:
	        await task
	    except asyncio.CancelledError:
	        pass
	    await report()
`;

/** A child that was cancelled, and whoever waits for it. */
export const pythonChild: Cases = {
	valid: [
		// What must be done is waited for, and then the task is cancelled all the same.
		code`
			import asyncio
			async def keep(record):
			    try:
			        await asyncio.shield(record)
			    except asyncio.CancelledError as cancellation:
			        while not record.done():
			            try:
			                await asyncio.shield(record)
			            except asyncio.CancelledError:
			                continue
			        raise cancellation
		`,
		canonical,
		code`
			import asyncio
			async def main(tasks):
			    for task in tasks:
			        task.cancel()
			    for task in tasks:
			        try:
			            await asyncio.wait_for(task, 1)
			        except (asyncio.CancelledError, asyncio.TimeoutError):
			            pass
		`,
		code`
			import asyncio, contextlib
			class Worker:
			    async def stop(self):
			        self.task.cancel()
			        with contextlib.suppress(asyncio.CancelledError):
			            await self.task
			        await self.report()
		`,
	],
	invalid: [
		// Nobody cancelled the child here, so it may well be this task that is cancelled.
		code`
			import asyncio
			class Worker:
			    async def finish(self):
			        try:
			            await self.task
			        except asyncio.CancelledError:
			        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ownCancellation
			            pass
			        await self.report()
			=> addOwnRaise
			import asyncio
			class Worker:
			    async def finish(self):
			        try:
			            await self.task
			        except asyncio.CancelledError:
			            if asyncio.current_task().cancelling():
			                raise
			        await self.report()
		`,
		code`
			import asyncio, contextlib
			async def main(task):
			    with contextlib.suppress(asyncio.CancelledError):
			         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ownCancellation
			        await asyncio.shield(task)
			    await report()
		`,
		{
			code: canonical.replace(
				'    except asyncio.CancelledError:\n',
				'    except asyncio.CancelledError:\n    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ownCancellation\n',
			),
			options: strict,
		},
	],
};
