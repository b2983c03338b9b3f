import { code, type Cases } from '#test';

/** Cancellations that the function itself has asked for, or that another one already stands for. */
export const ownStop: Cases = {
	valid: [
		// It has itself cancelled after a time.
		code`
			import asyncio
			async def read(client, timeout):
			    me = asyncio.current_task()
			    asyncio.get_running_loop().call_later(timeout, me.cancel)
			    while True:
			        try:
			            await client.receive()
			        except asyncio.CancelledError:
			            break
			    await client.close()
		`,
		code`
			import asyncio
			from contextlib import suppress
			async def read(client, loop):
			    loop.call_later(3, asyncio.current_task().cancel)
			    with suppress(asyncio.CancelledError):
			        await client.receive()
			    await client.close()
		`,
		// A task that has ended is no place where a cancellation arrives.
		code`
			import asyncio
			from contextlib import suppress
			async def drain(tasks):
			    while tasks:
			        done, tasks = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
			        for task in done:
			            with suppress(Exception, asyncio.CancelledError):
			                await task
		`,
		// Raised for one of the two.
		code`
			import asyncio
			class Search:
			    async def finish(self):
			        try:
			            await self.task
			        except asyncio.CancelledError:
			            if not self.is_found:
			                raise
			        await self.report()
		`,
		// The first one is kept, and the next ones only come while the work is waited for.
		code`
			import asyncio
			async def reclaim(work):
			    pending = None
			    task = asyncio.ensure_future(work())
			    try:
			        await asyncio.shield(task)
			    except asyncio.CancelledError as cancellation:
			        pending = pending or cancellation
			        while not task.done():
			            try:
			                await asyncio.shield(task)
			            except asyncio.CancelledError:
			                pass
			    if pending is not None:
			        raise pending
			    return task.result()
		`,
		code`
			import asyncio
			async def settle(task):
			    cancellation = None
			    while not task.is_ready:
			        try:
			            await asyncio.shield(task)
			        except asyncio.CancelledError as error:
			            cancellation = cancellation or error
			    if cancellation:
			        raise cancellation
			    await report(task)
		`,
		// What is on its way out goes on behind a finally.
		code`
			import asyncio
			async def run(command):
			    child = await start(command)
			    try:
			        return await child.output()
			    finally:
			        if child.returncode is None:
			            try:
			                child.kill()
			                await child.wait()
			            except (ProcessLookupError, asyncio.CancelledError):
			                pass
		`,
		// The framework that calls it knows.
		code`
			import asyncio
			@bot.command()
			async def changes(ctx, session):
			    if not session.pages:
			        return await ctx.send('none')
			    try:
			        await session.run()
			    except asyncio.CancelledError:
			        pass
		`,
		// It is noted, among other things.
		code`
			import asyncio
			async def settle(self):
			    was_cancelled = False
			    while self.left:
			        try:
			            await self.completed
			        except asyncio.CancelledError:
			            was_cancelled = True
			            self.end_all()
			    await self.report(was_cancelled)
		`,
		// The function gives nothing, whatever it returns.
		code`
			import asyncio
			async def fill_all(queue):
			    while queue.is_open:
			        await queue.put(1)
			async def fill(queue, is_mixed):
			    if is_mixed:
			        return await fill_all(queue)
			    while True:
			        try:
			            await queue.put(1)
			        except asyncio.CancelledError:
			            print('cancelled')
			            break
		`,
		// What is ended anyway.
		code`
			import asyncio
			async def end(generators, application):
			    for each in generators:
			        try:
			            await each.aclose()
			        except (asyncio.CancelledError, GeneratorExit):
			            pass
			    try:
			        await application.stop()
			        await application.shutdown()
			    except:
			        pass
		`,
	],
	invalid: [
		// Another task is cancelled after a time, and the first of the two is not waited for by \`wait\`.
		code`
			import asyncio
			async def read(client, task, loop):
			    loop.call_later(3, task.cancel)
			    while True:
			        try:
			            await client.receive()
			        except asyncio.CancelledError:
			        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ notRaised
			            continue
			=> addRaise
			import asyncio
			async def read(client, task, loop):
			    loop.call_later(3, task.cancel)
			    while True:
			        try:
			            await client.receive()
			        except asyncio.CancelledError:
			            raise
		`,
		code`
			import asyncio
			from contextlib import suppress
			async def drain(tasks, report):
			    done, pending = await asyncio.wait(tasks, timeout=1)
			    for task in pending:
			        with suppress(asyncio.CancelledError):
			             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ownCancellation
			            await task
			    await report(done)
		`,
		// Nothing keeps the first one.
		code`
			import asyncio
			async def reclaim(task, report):
			    try:
			        await task.first()
			    except asyncio.CancelledError:
			    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ notRaised
			        print('cancelled')
			    await report()
			=> addRaise
			import asyncio
			async def reclaim(task, report):
			    try:
			        await task.first()
			    except asyncio.CancelledError:
			        print('cancelled')
			        raise
			    await report()
		`,
	],
};

export const valueLost: Cases = {
	valid: [],
	invalid: [
		code`
			import asyncio
			async def count(queue):
			    return queue.size
			async def fill(queue, is_mixed):
			    if is_mixed:
			        return await count(queue)
			    while True:
			        try:
			            await queue.put(1)
			        except asyncio.CancelledError:
			        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ endsQuietly
			            break
			=> addRaise
			import asyncio
			async def count(queue):
			    return queue.size
			async def fill(queue, is_mixed):
			    if is_mixed:
			        return await count(queue)
			    while True:
			        try:
			            await queue.put(1)
			        except asyncio.CancelledError:
			            raise
		`,
	],
};

export const cancellationInTests: Cases = {
	valid: [
		code`
			import asyncio
			import pytest
			async def drive(started):
			    try:
			        await started.wait()
			    except asyncio.CancelledError:
			        pass
			    await started.rest()
		`,
	],
	invalid: [
		{
			code: code`
				import asyncio
				import pytest
				async def drive(started):
				    try:
				        await started.next()
				    except asyncio.CancelledError:
				    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ notRaised
				        pass
				    await started.rest()
				=> addRaise
				import asyncio
				import pytest
				async def drive(started):
				    try:
				        await started.next()
				    except asyncio.CancelledError:
				        raise
				    await started.rest()
			`,
			options: { checkTests: true },
		},
	],
};
