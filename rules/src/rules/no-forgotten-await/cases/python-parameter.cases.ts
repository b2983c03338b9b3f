import { code, type Cases } from '#test';

/** A coroutine that is a parameter, and the ways out that leave it alone. */
export const pythonParameter: Cases = {
	valid: [
		// Each way out awaits it, closes it, hands it on, or has nothing to do with it.
		{
			code: code`
				import asyncio
				async def run(is_shut, coro):
				    if is_shut:
				        coro.close()
				        raise RuntimeError("shut")
				    return await coro
				async def maybe(coro=None):
				    if coro is None:
				        return
				    await coro
				async def either(flag, coro):
				    if flag:
				        return asyncio.create_task(coro)
				    return await coro
				async def task(is_shut, task: asyncio.Task):
				    if is_shut:
				        return
				    await task
				async def timed(coro):
				    async with asyncio.timeout(3):
				        return await coro
				async def factory(coro):
				    return await coro()
			`,
			options: { checkCancelled: true },
		},
	],
	invalid: [
		// A coroutine that a way out leaves alone.
		code`
			class Gate:
			    async def run(self, coro):
			        if self.is_shut:
			            raise RuntimeError("shut")
			            ~~~~~ parameterDropped
			        return await coro
			    async def later(self, job: "Job", coro):
			        try:
			            if not job:
			                return None
			                ~~~~~~ parameterDropped
			            return await coro
			        except ValueError:
			            self.failures += 1
			            raise
		`,
		code`
			from collections.abc import Coroutine
			async def run(work: Coroutine[None, None, int], is_shut: bool):
			              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ parameterDropped
			    if not is_shut:
			        await work
		`,
		{
			code: code`
				import asyncio
				class Limiter:
				    def __init__(self):
				        self.slots = asyncio.Semaphore(3)
				    async def run(self, coro):
				        async with self.slots:
				                   ~~~~~~~~~~ parameterLost
				            return await coro
			`,
			options: { checkCancelled: true },
		},
	],
};
