import { code, type Cases } from '#test';

/** A function that ends where it is cancelled, and those who await it. */
export const pythonCaller: Cases = {
	valid: [
		// The main function of a task, whoever waits for that.
		code`
			import asyncio

			class Poller:
			    async def start(self):
			        self.task = asyncio.create_task(self._poll())
			        await self.ready.wait()
			        await self.task
			    async def _poll(self):
			        try:
			            await self.source.next()
			        except asyncio.CancelledError:
			            self.log('stopped')
		`,
		// The caller ends as well, or cleans up.
		code`
			import asyncio

			async def work(jobs):
			    try:
			        await jobs.next()
			    except asyncio.CancelledError:
			        print('stopped')

			async def main(jobs):
			    await jobs.open()
			    await work(jobs)

			async def other(jobs):
			    try:
			        await jobs.open()
			    finally:
			        await work(jobs)
			        await jobs.close()
		`,
		// Another object's method, and another function of the name.
		code`
			import asyncio

			class Poller:
			    async def poll(self):
			        try:
			            await self.source.next()
			        except asyncio.CancelledError:
			            print('stopped')

			class Other:
			    async def poll(self):
			        await self.source.next()
			    async def run(self):
			        await self.poll()
			        await self.source.close()
		`,
		// A task of its own that it has cancelled.
		code`
			import asyncio

			async def stop(task):
			    task.cancel()
			    try:
			        await task
			    except asyncio.CancelledError:
			        pass

			async def main(task):
			    await stop(task)
			    await report()
		`,
		// What was cancelled, here or by the caller; raised where nobody asked for less.
		code`
			import asyncio

			class Pool:
			    async def close(self):
			        for task in self.tasks:
			            task.cancel()
			            await self._end_of(task)
			        await self.report()
			    async def _end_of(self, task):
			        try:
			            await asyncio.wait_for(task, 10)
			        except asyncio.CancelledError:
			            return
		`,
		code`
			import asyncio

			class Pool:
			    async def close(self):
			        await self._end()
			        await self.report()
			    async def _end(self):
			        self.task.cancel()
			        try:
			            async with asyncio.timeout(5):
			                await self.task
			        except asyncio.CancelledError:
			            pass
		`,
		code`
			import asyncio

			async def taken(lock, quiet):
			    try:
			        await lock.acquire()
			    except asyncio.CancelledError:
			        if not quiet:
			            raise

			async def main(lock):
			    await taken(lock, True)
			    await report()
		`,
		// Behind it only the end of what is open.
		code`
			import asyncio

			class Session:
			    async def run(self):
			        async with self.connect():
			            await self._until_closed()
			    async def _until_closed(self):
			        try:
			            await self.closed.wait()
			        except asyncio.CancelledError:
			            pass
		`,
		code`
			from contextlib import suppress

			async def end(stream):
			    try:
			        await stream.end()
			    except BaseException:
			        with suppress(BaseException):
			            await stream.source.end()
			        raise

			async def main(stream):
			    await end(stream)
			    await report()
		`,
	],
	invalid: [
		code`
			import asyncio

			class Poller:
			    async def run(self):
			        while True:
			            await self._poll()
			    async def _poll(self):
			        try:
			            await self.source.next()
			        except asyncio.CancelledError:
			        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ notRaised
			            self.log('stopped')
			=> addRaise
			import asyncio

			class Poller:
			    async def run(self):
			        while True:
			            await self._poll()
			    async def _poll(self):
			        try:
			            await self.source.next()
			        except asyncio.CancelledError:
			            self.log('stopped')
			            raise
		`,
		code`
			import asyncio
			from contextlib import suppress

			async def wait_for(event):
			    with suppress(asyncio.CancelledError):
			         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ notRaised
			        await event.wait()

			async def main(event):
			    await wait_for(event)
			    await report()
		`,
	],
};
