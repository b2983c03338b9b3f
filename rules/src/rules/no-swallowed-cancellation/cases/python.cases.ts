import { code, type Cases } from '#test';

const loop = (handler: string): string =>
	code`
	import asyncio, contextlib, sys
	async def main(jobs):
	    while True:
	        try:
	            await jobs.next()
	HANDLER
`.replace('HANDLER', handler.replaceAll(/^/gm, '        '));

export const python: Cases = {
	valid: [
		// The error in flight goes on in what stood still.
		code`
			import sys
			async def drive(generator, work):
			    while work:
			        try:
			            value = await work
			        except BaseException:
			            work = generator.throw(*sys.exc_info())
			        else:
			            work = generator.send(value)
			async def leave(context, work):
			    try:
			        await work
			    except BaseException:
			        if not await context.__aexit__(*sys.exc_info()):
			            raise
			    await save()
		`,
		// It notes that there was one, and what follows asks.
		code`
			import asyncio
			async def run(operation, restore):
			    cancelled = False
			    try:
			        await operation()
			    except asyncio.CancelledError:
			        cancelled = True
			    await restore()
			    if cancelled:
			        raise asyncio.CancelledError()
		`,
		// What follows is on the way out.
		code`
			import asyncio
			async def run(self):
			    try:
			        await self.loop()
			    except asyncio.CancelledError:
			        pass
			    finally:
			        self.running = False
			        try:
			            await self.stop()
			        finally:
			            await self.close()
		`,
		loop('except asyncio.CancelledError:\n    print("over")\n    raise'),
		loop('except asyncio.CancelledError:\n    break'),
		loop('except asyncio.CancelledError:\n    return'),
		loop('except asyncio.CancelledError:\n    sys.exit(1)'),
		loop('except asyncio.CancelledError as error:\n    raise TimeoutError from error'),
		loop('except Exception:\n    print("failed")'),
		loop('except OSError:\n    pass'),
		loop('except asyncio.CancelledError:\n    raise\nexcept BaseException:\n    pass'),
		loop(
			'except BaseException as error:\n    if isinstance(error, asyncio.CancelledError):\n        raise\n    print(error)',
		),
		loop('except BaseException as error:\n    future.set_exception(error)'),
		loop('except BaseException as error:\n    self.error = error'),
		loop('except asyncio.CancelledError:\n    if asyncio.current_task().cancelling():\n        raise'),
		loop('except asyncio.CancelledError:\n    if not child.cancelled():\n        raise'),
		loop('except asyncio.CancelledError:\n    asyncio.current_task().cancel()'),
		loop('except asyncio.TimeoutError:\n    pass'),
		loop('finally:\n    print("next")'),
		// No await, no cancellation.
		'async def main():\n    while True:\n        try:\n            step()\n        except BaseException:\n            pass\n        await rest()',
		'def main():\n    try:\n        step()\n    except BaseException:\n        pass',
		// The program ends with its first task.
		code`
			import asyncio
			async def main():
			    try:
			        await serve()
			    except asyncio.CancelledError:
			        pass
			    await report()
			asyncio.run(main())
		`,
		code`
			from concurrent.futures import CancelledError
			async def main():
			    try:
			        await serve()
			    except CancelledError:
			        pass
			    await report()
		`,
		code`
			import contextlib
			async def main():
			    with contextlib.suppress(OSError):
			        await serve()
			    await report()
		`,
		// The cleanup that comes anyway is no going on.
		code`
			import asyncio
			async def main():
			    async with connect() as connection:
			        try:
			            await connection.serve()
			        except asyncio.CancelledError:
			            pass
			        finally:
			            await connection.report()
		`,
		'import asyncio\nasync def main(task):\n    task.cancelled()\n    other = find()\n    other.cancelled()',
		'import asyncio\ndef main():\n    return asyncio.current_task().cancelling()',
	],
	invalid: [
		code`
			import sys, traceback
			async def work(item):
			    try:
			        await item.load()
			    except BaseException:
			    ~~~~~~~~~~~~~~~~~~~~ notRaised
			        traceback.print_exception(*sys.exc_info())
			    await item.save()
			=> addHandler
			import asyncio
			import sys, traceback
			async def work(item):
			    try:
			        await item.load()
			    except asyncio.CancelledError:
			        raise
			    except BaseException:
			        traceback.print_exception(*sys.exc_info())
			    await item.save()
		`,
		// Within another handler, which need not raise.
		code`
			import asyncio
			async def keep(record, log):
			    try:
			        await record.next()
			    except asyncio.CancelledError:
			        while log.is_open:
			            try:
			                await record.next()
			            except asyncio.CancelledError:
			            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ notRaised
			                continue
			        if log:
			            raise
			=> addRaise
			import asyncio
			async def keep(record, log):
			    try:
			        await record.next()
			    except asyncio.CancelledError:
			        while log.is_open:
			            try:
			                await record.next()
			            except asyncio.CancelledError:
			                raise
			        if log:
			            raise
		`,
		code`
			import asyncio
			async def main(jobs):
			    while True:
			        try:
			            await jobs.next()
			        except asyncio.CancelledError:
			        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ notRaised
			            pass
			=> addRaise
			import asyncio
			async def main(jobs):
			    while True:
			        try:
			            await jobs.next()
			        except asyncio.CancelledError:
			            raise
		`,
		code`
			from asyncio import CancelledError as Cancelled
			async def main(jobs):
			    try:
			        async for job in jobs:
			            job()
			    except Cancelled:
			    ~~~~~~~~~~~~~~~~ notRaised
			        print('over')
			    await report()
			=> addRaise
			from asyncio import CancelledError as Cancelled
			async def main(jobs):
			    try:
			        async for job in jobs:
			            job()
			    except Cancelled:
			        print('over')
			        raise
			    await report()
		`,
		code`
			import asyncio
			async def main(jobs):
			    for job in jobs:
			        try:
			            await job()
			        except (OSError, asyncio.CancelledError) as error:
			        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ notRaised
			            print(error)
			            continue
			=> addHandler
			import asyncio
			async def main(jobs):
			    for job in jobs:
			        try:
			            await job()
			        except asyncio.CancelledError:
			            raise
			        except (OSError, asyncio.CancelledError) as error:
			            print(error)
			            continue
		`,
		code`
			async def main(jobs):
			    while True:
			        try:
			            await jobs.next()
			        # The next one may do.
			        except:
			        ~~~~~~ notRaised
			            print('failed')
			=> addHandler
			import asyncio


			async def main(jobs):
			    while True:
			        try:
			            await jobs.next()
			        except asyncio.CancelledError:
			            raise
			        # The next one may do.
			        except:
			            print('failed')
		`,
		code`
			import asyncio
			async def main(jobs):
			    while True:
			        try:
			            async with jobs.lock:
			                jobs.pop()
			        except BaseException:
			        ~~~~~~~~~~~~~~~~~~~~ notRaised
			            if jobs.over:
			                raise
			=> addHandler
			import asyncio
			async def main(jobs):
			    while True:
			        try:
			            async with jobs.lock:
			                jobs.pop()
			        except asyncio.CancelledError:
			            raise
			        except BaseException:
			            if jobs.over:
			                raise
		`,
		code`
			import trio, anyio
			async def main(jobs):
			    try:
			        await trio.sleep(1)
			    except trio.Cancelled:
			    ~~~~~~~~~~~~~~~~~~~~~ notRaised
			        print('over')
			    await jobs.next()
			async def second(jobs):
			    try:
			        await anyio.sleep(1)
			    except anyio.get_cancelled_exc_class():
			    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ notRaised
			        ...
			    await jobs.next()
			=> addRaise
			import trio, anyio
			async def main(jobs):
			    try:
			        await trio.sleep(1)
			    except trio.Cancelled:
			        print('over')
			        raise
			    await jobs.next()
			async def second(jobs):
			    try:
			        await anyio.sleep(1)
			    except anyio.get_cancelled_exc_class():
			        ...
			    await jobs.next()
			=> addRaise
			import trio, anyio
			async def main(jobs):
			    try:
			        await trio.sleep(1)
			    except trio.Cancelled:
			        print('over')
			    await jobs.next()
			async def second(jobs):
			    try:
			        await anyio.sleep(1)
			    except anyio.get_cancelled_exc_class():
			        raise
			    await jobs.next()
		`,
		code`
			import asyncio
			from contextlib import suppress
			async def main(jobs):
			    with suppress(asyncio.CancelledError):
			         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ notRaised
			        await jobs.next()
			    await report()
			    while jobs:
			        with suppress(BaseException):
			             ~~~~~~~~~~~~~~~~~~~~~~~ notRaised
			            await jobs.next()
		`,
		code`
			async def main(jobs):
			    while True:
			        await jobs.next()
			        if asyncio.current_task().cancelled():
			                                  ~~~~~~~~~ neverCancelled
			            break
			=> useCancelling
			async def main(jobs):
			    while True:
			        await jobs.next()
			        if asyncio.current_task().cancelling():
			            break
		`,
		code`
			from asyncio import current_task
			async def main(jobs):
			    me = current_task()
			    while not me.cancelled():
			                 ~~~~~~~~~ neverCancelled
			        await jobs.next()
			=> useCancelling
			from asyncio import current_task
			async def main(jobs):
			    me = current_task()
			    while not me.cancelling():
			        await jobs.next()
		`,
	],
};
