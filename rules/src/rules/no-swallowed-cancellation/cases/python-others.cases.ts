import { code, type Cases } from '#test';

/** Handlers that cancel other tasks: which is not to pass the cancellation on. */
export const pythonOthers: Cases = {
	valid: [
		// What is cancelled, and then waited for, raises.
		code`
			import asyncio
			async def main(queue, report):
			    sender = asyncio.create_task(queue.send())
			    try:
			        await queue.receive()
			    except asyncio.CancelledError:
			        sender.cancel()
			        await sender
			    await report()
		`,
		// It is this task that is cancelled again, or a group around it.
		code`
			import asyncio
			async def main(queue, report, scope):
			    this = asyncio.current_task()
			    try:
			        await queue.receive()
			    except asyncio.CancelledError:
			        this.cancel()
			    await report()
			    try:
			        await queue.receive()
			    except asyncio.CancelledError:
			        scope.cancel()
			    await report()
		`,
		// Asked whose it is.
		code`
			import asyncio
			async def main(queue, report):
			    sender = asyncio.create_task(queue.send())
			    try:
			        await queue.receive(sender)
			    except asyncio.CancelledError:
			        if not sender.cancelled():
			            raise
			    await report()
		`,
	],
	invalid: [
		code`
			import asyncio
			async def main(queue, report):
			    sender = asyncio.create_task(queue.send())
			    try:
			        await queue.receive()
			    except asyncio.CancelledError:
			    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ notRaised
			        if not sender.done():
			            sender.cancel()
			        await asyncio.gather(sender, return_exceptions=True)
			    await report()
			=> addRaise
			import asyncio
			async def main(queue, report):
			    sender = asyncio.create_task(queue.send())
			    try:
			        await queue.receive()
			    except asyncio.CancelledError:
			        if not sender.done():
			            sender.cancel()
			        await asyncio.gather(sender, return_exceptions=True)
			        raise
			    await report()
		`,
		code`
			import asyncio
			async def main(tasks, report, work):
			    try:
			        await work()
			    except BaseException:
			    ~~~~~~~~~~~~~~~~~~~~ notRaised
			        for task in tasks:
			            task.cancel()
			        await asyncio.wait(tasks)
			    await report()
			=> addHandler
			import asyncio
			async def main(tasks, report, work):
			    try:
			        await work()
			    except asyncio.CancelledError:
			        raise
			    except BaseException:
			        for task in tasks:
			            task.cancel()
			        await asyncio.wait(tasks)
			    await report()
		`,
	],
};
