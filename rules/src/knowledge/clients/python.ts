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
	...list('client', 'aiomysql', 'create_pool'),
	...list('client', 'aiomysql.sa', 'create_engine'),
	...list('client', 'aiopg', 'create_pool'),
	...list('client', 'aiopg.sa', 'create_engine'),
	...list('client', 'psycopg_pool', 'AsyncConnectionPool'),
	// https://docs.sqlalchemy.org/en/20/core/connections.html: "The Engine is intended to normally be a permanent fixture"
	...list('client', 'sqlalchemy.ext.asyncio', 'create_async_engine'),
	// https://motor.readthedocs.io/en/stable/api-asyncio/asyncio_motor_client.html, https://pymongo.readthedocs.io/en/stable/faq.html#how-does-connection-pooling-work-in-pymongo
	...list('client', 'motor.motor_asyncio', 'AsyncIOMotorClient'),
	...list('client', 'pymongo', 'AsyncMongoClient'),
	// https://redis.readthedocs.io/en/stable/connections.html
	...list(
		'client',
		'redis.asyncio',
		'Redis Redis.from_url RedisCluster ConnectionPool ConnectionPool.from_url from_url',
	),
	// https://github.com/openai/openai-python#configuring-the-http-client, https://github.com/anthropics/anthropic-sdk-python
	...list('client', 'openai', 'AsyncOpenAI AsyncAzureOpenAI'),
	...list('client', 'anthropic', 'AsyncAnthropic'),
	// https://elasticsearch-py.readthedocs.io/en/latest/async.html, https://opensearch.org/docs/latest/clients/python-low-level/
	...list('client', 'elasticsearch', 'AsyncElasticsearch'),
	...list('client', 'opensearchpy', 'AsyncOpenSearch'),
	// https://docs.aio-pika.com/, https://nats-io.github.io/nats.py/, https://aiokafka.readthedocs.io/en/stable/
	...list('client', 'aio_pika', 'connect connect_robust'),
	...list('client', 'nats', 'connect'),
	...list('client', 'aiokafka', 'AIOKafkaConsumer AIOKafkaProducer'),
	// https://grpc.github.io/grpc/python/grpc_asyncio.html#create-channel, https://arq-docs.helpmanual.io/
	...list('client', 'grpc.aio', 'insecure_channel secure_channel'),
	...list('client', 'arq', 'create_pool'),
	// https://www.encode.io/databases/, https://neo4j.com/docs/api/python-driver/current/async_api.html
	...list('client', 'databases', 'Database'),
	...list('client', 'neo4j', 'AsyncGraphDatabase.driver'),

	// https://docs.python.org/3/library/asyncio-sync.html, https://anyio.readthedocs.io/en/stable/synchronization.html
	...list('limiter', 'asyncio', 'BoundedSemaphore Semaphore Lock'),
	...list('limiter', 'anyio', 'CapacityLimiter Semaphore Lock'),
	...list('limiter', 'trio', 'CapacityLimiter Semaphore Lock'),
]);

/** Clients of which one request is made as well by the one of the program. */
export const REQUEST_CLIENTS: ReadonlySet<string> = new Set(['aiohttp.ClientSession', 'httpx.AsyncClient']);
