import type { ClientKind } from './ecmascript.ts';

const list = (kind: ClientKind, module: string, names: string): [string, ClientKind][] =>
	names.split(' ').map(name => [`${module}.${name}`, kind]);

/** By the dotted name of what makes it. */
export const pythonClients: ReadonlyMap<string, ClientKind> = new Map([
	// https://docs.aiohttp.org/en/stable/client_quickstart.html#make-a-request: "Don't create a session per request"
	...list('client', 'aiohttp', 'ClientSession TCPConnector'),
	// https://www.python-httpx.org/advanced/clients/#why-use-a-client
	...list('client', 'httpx', 'AsyncClient'),
	// https://magicstack.github.io/asyncpg/current/usage.html#connection-pools
	...list('client', 'asyncpg', 'create_pool'),
	...list('client', 'aiomysql', 'create_pool create_engine'),
	...list('client', 'aiopg', 'create_pool'),
	...list('client', 'psycopg_pool', 'AsyncConnectionPool'),
	// https://docs.sqlalchemy.org/en/20/core/connections.html: "The Engine is intended to normally be a permanent fixture"
	...list('client', 'sqlalchemy.ext.asyncio', 'create_async_engine'),
	// https://motor.readthedocs.io/en/stable/api-asyncio/asyncio_motor_client.html, https://pymongo.readthedocs.io/en/stable/faq.html#how-does-connection-pooling-work-in-pymongo
	...list('client', 'motor.motor_asyncio', 'AsyncIOMotorClient'),
	...list('client', 'pymongo', 'AsyncMongoClient'),
	// https://redis.readthedocs.io/en/stable/connections.html
	...list('client', 'redis.asyncio', 'Redis ConnectionPool from_url'),
	// https://github.com/openai/openai-python#configuring-the-http-client, https://github.com/anthropics/anthropic-sdk-python
	...list('client', 'openai', 'AsyncOpenAI'),
	...list('client', 'anthropic', 'AsyncAnthropic'),

	// https://docs.python.org/3/library/asyncio-sync.html, https://anyio.readthedocs.io/en/stable/synchronization.html
	...list('limiter', 'asyncio', 'BoundedSemaphore Semaphore Lock'),
	...list('limiter', 'anyio', 'CapacityLimiter Semaphore Lock'),
	...list('limiter', 'trio', 'CapacityLimiter Semaphore Lock'),
]);

/** Clients of which one request is made as well by the one of the program. */
export const REQUEST_CLIENTS: ReadonlySet<string> = new Set(['aiohttp.ClientSession', 'httpx.AsyncClient']);
