import { code, type Cases } from '#test';

/** `__aexit__` that leaves something open. */
export const pythonExits: Cases = {
	valid: [
		code`
			class Session:
			    async def __aexit__(self, exc_type, exc, tb):
			        try:
			            await self.conn.commit()
			        finally:
			            await self.pool.release(self.conn)
		`,
		code`
			class Session:
			    async def __aexit__(self, exc_type, exc, tb):
			        if self.conn:
			            await self.conn.close()
			        await self.log("closed")
		`,
		code`
			class Session:
			    async def __aexit__(self, *exc):
			        await self.conn.close()
			        await self.pool.close()
		`,
		code`
			class Session:
			    async def __aexit__(self, exc_type, exc, tb):
			        if exc_type:
			            await self.conn.terminate()
			        else:
			            await self.conn.close()
		`,
		code`
			class Session:
			    async def __aexit__(self, exc_type, exc, tb):
			        if exc_type:
			            self.close()
			        else:
			            await self.ensure_closed()
		`,
		code`
			class Portal:
			    async def __aexit__(self, exc_type, exc, tb):
			        await self.stop()
			        return await self.group.__aexit__(exc_type, exc, tb)
		`,
		'class Session:\n    async def __aexit__(self, exc_type, exc, tb):\n        await self.commit()\n',
		'async def __aexit__(self, exc_type, exc, tb):\n    await self.commit()\n    await self.close()\n',
		code`
			class Locked:
			    def __init__(self, lock, value, waits):
			        self.lock = lock
			        self.value = value
			        self.waits = waits

			    async def __aenter__(self):
			        if self.waits:
			            await self.lock.acquire()
			        return self.value

			    async def __aexit__(self, exc_type, exc, tb):
			        try:
			            await self.value.save()
			        finally:
			            if self.waits is True:
			                self.lock.release()
		`,
	],
	invalid: [
		code`
			class DatabaseSession:
			    async def __aenter__(self):
			        self.conn = await db_pool.acquire()
			        return self.conn

			    async def __aexit__(self, exc_type, exc_val, exc_tb):
			        if exc_type:
			            await self.conn.rollback()
			        else:
			            await self.conn.commit()
			        await db_pool.release(self.conn)
			                      ~~~~~~~ exitOnSuccess
		`,
		code`
			class Session:
			    async def __aexit__(self, exc_type, exc, tb):
			        if exc_type is None:
			            await self.conn.close()
			                            ~~~~~ exitWithoutError
		`,
		code`
			class Session:
			    async def __aexit__(self, exc_type, exc, tb):
			        if exc_type is None:
			            await self.conn.close()
			                            ~~~~~ exitWithoutError
			        else:
			            await self.disclose(exc)
		`,
	],
};
