import { code, type Cases } from '#test';

/** Jobs of a test, which end with it. */
export const inTests: Cases = {
	valid: [
		code`
			import unittest
			async def job(pool, event):
			    connection = await pool.acquire()
			    await event.wait()
			    await pool.release(connection)
		`,
	],
	invalid: [
		{
			code: code`
				import pytest
				async def job(lock):
				    await lock.acquire()
				               ~~~~~~~ leaksOnWay
				    return await send()
				    lock.release()
				=> useFinally
				import pytest
				async def job(lock):
				    await lock.acquire()
				    try:
				        return await send()
				    finally:
				        lock.release()
			`,
			options: { checkTests: true },
		},
	],
};
