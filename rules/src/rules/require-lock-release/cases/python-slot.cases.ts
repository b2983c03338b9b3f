import { code, type Cases } from '#test';

/** Slots of a pool, in a file whose functions give back what they take. */
export const pythonSlot: Cases = {
	valid: [
		// Kept, given to the caller or to a function inside, closed, handed to what gives it back.
		code`
			class Store:
			    async def one(self, id):
			        conn = await self.pool.acquire()
			        try:
			            return await conn.fetch(id)
			        finally:
			            await self.pool.release(conn)
			    async def open(self):
			        conn = await self.pool.acquire()
			        return conn
			    async def keep(self):
			        conn = await self.pool.acquire()
			        self.conn = conn
			    async def cursor(self):
			        conn = await self.pool.acquire()
			        return Cursor(conn)
			    async def later(self):
			        conn = await self.pool.acquire()
			        self.on_exit(lambda: conn.done())
			    async def closed(self):
			        conn = await self.pool.acquire()
			        await conn.close()
		`,
		code`
			class Store:
			    async def one(self, id):
			        conn = await self.pool.acquire()
			        try:
			            return await conn.fetch(id)
			        finally:
			            await self.give_back(conn)
			    async def give_back(self, conn):
			        await self.pool.release(conn)
		`,
	],
	invalid: [
		code`
			class Store:
			    async def one(self, id, conn=None):
			        local = conn is None
			        if local:
			            conn = await self.pool.acquire()
			                                   ~~~~~~~ neverReleased
			        await self.other(conn=conn)
			        return await conn.fetch(id)
			    async def other(self, conn=None):
			        local = conn is None
			        if local:
			            conn = await self.pool.acquire()
			        try:
			            await conn.fetch(1)
			        finally:
			            if local:
			                await self.pool.release(conn)
		`,
	],
};
