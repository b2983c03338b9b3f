import { code, type Cases } from '#test';

/** Clean-up that waits. */
export const python: Cases = {
	valid: [
		code`
			import asyncio
			async def main(connection, task, tasks):
			    try:
			        await work()
			    finally:
			        await asyncio.shield(connection.close())
			        await asyncio.wait_for(connection.close(), 3)
			        await connection.close(timeout=3)
			        await asyncio.gather(*tasks, return_exceptions=True)
			        await task
			        async with asyncio.timeout(3):
			            await connection.close()
			        connection.abort()
		`,
		code`
			import anyio
			async def main(connection):
			    try:
			        await work()
			    finally:
			        with anyio.CancelScope(shield=True):
			            await connection.aclose()
			        with anyio.move_on_after(3, shield=True):
			            await connection.aclose()
		`,
		// Other handlers, and functions that run later.
		code`
			async def main(connection):
			    try:
			        await work()
			    except ValueError:
			        await connection.close()
			    else:
			        await connection.close()
			    finally:
			        async def later():
			            await connection.close()
			        connection.later = later
		`,
	],
	invalid: [
		code`
			import asyncio
			async def main(connection):
			    try:
			        await work()
			    finally:
			        await connection.close()
			        ~~~~~ unshielded
			=> addShield
			import asyncio
			async def main(connection):
			    try:
			        await work()
			    finally:
			        await asyncio.shield(connection.close())
		`,
		code`
			from asyncio import CancelledError
			async def main(cleanup):
			    try:
			        await work()
			    except (CancelledError, ValueError):
			        if cleanup:
			            await cleanup(1)
			            ~~~~~ unshielded
			        raise
			=> addShield
			import asyncio
			from asyncio import CancelledError
			async def main(cleanup):
			    try:
			        await work()
			    except (CancelledError, ValueError):
			        if cleanup:
			            await asyncio.shield(cleanup(1))
			        raise
		`,
		// A scope shields there.
		code`
			import trio
			async def main(stream):
			    try:
			        await work()
			    except trio.Cancelled:
			        await stream.send_all(b"bye")
			        ~~~~~ unshielded
			        raise
		`,
		// Other waits, and handlers that cancellations come to as well.
		code`
			import trio
			async def main(connection):
			    try:
			        await work()
			    except BaseException:
			        async with connection.lock:
			        ~~~~~ unshielded
			            connection.drop()
			        raise
			    finally:
			        async for each in connection.rest():
			        ~~~~~ unshielded
			            print(each)
			async def other(connection):
			    try:
			        await work()
			    except:
			        await connection.close()
			        ~~~~~ unshielded
			        raise
		`,
	],
};
