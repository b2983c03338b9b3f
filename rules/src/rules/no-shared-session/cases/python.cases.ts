import { code, type Cases } from '#test';

/** Sessions and connections that several coroutines get. */
export const python: Cases = {
	valid: [
		code`
			import aiosqlite
			from fastapi import Depends, FastAPI
			app = FastAPI()
			connection = None
			class Database:
			    async def connect(self):
			        return await aiosqlite.connect("a.db")
			database = Database()
			async def main():
			    global connection
			    connection = await aiosqlite.connect("a.db")
			    await connection.commit()
			@app.post("/own")
			async def own(name):
			    own = await database.connect()
			    await own.commit()
			@app.post("/given")
			async def given(name, session=Depends(open_session)):
			    await session.commit()
		`,
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
			import aiosqlite
			from fastapi import FastAPI
			app = FastAPI()
			connection = None
			@app.on_event("startup")
			async def start():
			    global connection
			    connection = await aiosqlite.connect("a.db")
			@app.post("/users")
			async def add(name: str):
			    await connection.execute("insert", (name,))
			    await connection.commit()
			                     ~~~~~~ global
		`,
		code`
			import aiosqlite
			class Store:
			    def __init__(self):
			        self._kept = None
			    async def open(self):
			        if self._kept is None:
			            self._kept = await aiosqlite.connect("a.db")
			        return self._kept
			store = Store()
			@router.put("/users")
			async def add(name: str):
			    kept = await store.open()
			    try:
			        await kept.execute("insert", (name,))
			    except ValueError:
			        await kept.rollback()
			                   ~~~~~~~~ global
		`,
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
