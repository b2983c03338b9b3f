import { code, type Cases } from '#test';

/** Sessions and connections that several coroutines get. */
export const python: Cases = {
	valid: [
		code`
			import asyncio
			from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker
			make = async_sessionmaker()
			async def one(session: AsyncSession, id):
			    return await session.get(int, id)
			async def each(ids):
			    for id in ids:
			        async with make() as session:
			            await asyncio.create_task(one(session, id))
			async def turns(session: AsyncSession, ids):
			    for id in ids:
			        async with asyncio.TaskGroup() as group:
			            group.create_task(one(session, id))
			async def alone(session: AsyncSession):
			    async with asyncio.TaskGroup() as group:
			        group.create_task(one(session, 1))
			async def sessions(all: list[AsyncSession]):
			    return [asyncio.create_task(one(session, 1)) for session in all]
		`,
		code`
			import asyncio
			from sqlalchemy.ext.asyncio import AsyncSession
			async def main(session: AsyncSession, make, other: AsyncSession):
			    await asyncio.gather(read(session), read(other))
			    await asyncio.gather(read(session), ping())
			    await read(session)
			    await write(session)
			    sessions: list[AsyncSession] = make()
			    await asyncio.gather(*[read(session) for session in sessions])
		`,
		// A pool gives each its own; what this is nobody says.
		code`
			import asyncio, asyncpg
			async def main(pool: asyncpg.Pool, session):
			    await asyncio.gather(read(pool), write(pool))
			    await asyncio.gather(read(session), write(session))
			    await asyncio.gather(*[read(pool, session, each) for each in range(9)])
		`,
		code`
			from own import AsyncSession, gather
			import asyncio
			async def main(session: AsyncSession):
			    await asyncio.gather(read(session), write(session))
		`,
	],
	invalid: [
		code`
			import asyncio
			from sqlalchemy.ext.asyncio import AsyncSession
			async def one(session: AsyncSession, id):
			    return await session.get(int, id)
			async def group(session: AsyncSession, ids):
			    async with asyncio.TaskGroup() as group:
			        for id in ids:
			            group.create_task(one(session, id))
			                                  ~~~~~~~ shared
			async def two(session: AsyncSession):
			    async with asyncio.TaskGroup() as group:
			        first = group.create_task(one(session, 1))
			        second = group.create_task(one(session, 2))
			                                       ~~~~~~~ shared
			async def tasks(session: AsyncSession, ids):
			    return [asyncio.create_task(one(session, id)) for id in ids]
			                                    ~~~~~~~ shared
		`,
		code`
			import asyncio
			from sqlalchemy.ext.asyncio import AsyncSession
			async def main(session: AsyncSession, ids):
			    await asyncio.gather(read(session), write(session))
			                                              ~~~~~~~ shared
			    await asyncio.gather(*(load(session, id) for id in ids))
			                                ~~~~~~~ shared
			    await asyncio.gather(session.execute("a"), session.execute("b"))
			                                               ~~~~~~~ shared
		`,
		code`
			import asyncio
			import asyncpg
			class Store:
			    connection: asyncpg.Connection
			    async def load(self, ids):
			        return await asyncio.gather(*[self.connection.fetchrow("…", id) for id in ids])
			                                      ~~~~~~~~~~~~~~~ shared
		`,
		code`
			import asyncio
			from sqlalchemy.ext.asyncio import AsyncSession
			async def main(ids):
			    async with AsyncSession() as session:
			        work = [load(session, id) for id in ids]
			        await asyncio.wait([load(session, id) for id in ids])
			                                 ~~~~~~~ shared
		`,
	],
};
