/** Classes whose objects do one thing at a time, by package. */
export const SESSIONS: Readonly<Record<string, ReadonlySet<string>>> = {
	// https://docs.sqlalchemy.org/en/20/orm/extensions/asyncio.html#using-asyncsession-with-concurrent-tasks
	sqlalchemy: new Set(['AsyncConnection', 'AsyncSession', 'AsyncTransaction']),
	// https://sqlmodel.tiangolo.com/
	sqlmodel: new Set(['AsyncSession']),
	// https://magicstack.github.io/asyncpg/current/api/index.html#connection: "another operation is in progress"
	asyncpg: new Set(['Connection', 'Transaction']),
	// https://www.psycopg.org/psycopg3/docs/advanced/async.html: a lock of its own, so the work is one after the other
	psycopg: new Set(['AsyncConnection', 'AsyncCursor', 'AsyncTransaction']),
	// https://aiomysql.readthedocs.io/en/latest/connection.html
	aiomysql: new Set(['Connection', 'Cursor']),
	// https://aiopg.readthedocs.io/en/stable/core.html
	aiopg: new Set(['Connection', 'Cursor']),
	// https://asyncmy.readthedocs.io/
	asyncmy: new Set(['Connection']),
	// https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/client_session.html: "not thread-safe or fork-safe", one operation at a time
	motor: new Set(['AsyncIOMotorClientSession']),
	pymongo: new Set(['AsyncClientSession']),
};
