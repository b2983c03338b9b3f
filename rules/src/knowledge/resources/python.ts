import { group } from '../blocking/entry.ts';
import type { ResourceEntry, ResourceTable } from './entry.ts';

const CLIENT: ResourceEntry = { close: ['aclose'], disposal: 'async' };
const connection = (...close: string[]): ResourceEntry => ({ close, isPromised: true });
const entered = (...close: string[]): ResourceEntry => ({ close, isPromised: true, disposal: 'async' });
const awaitedAndEntered = (...close: string[]): ResourceEntry => ({ ...entered(...close), awaitedFirst: true });
const FILE: ResourceEntry = { close: ['close'], closesAtOnce: true, disposal: 'sync', givesData: true };

/** What opens a resource in Python. Servers live as long as their program; executors are another rule's business. */
export const pythonResources: ResourceTable = new Map([
	// https://www.python-httpx.org/async/#opening-and-closing-clients
	['httpx.AsyncClient', CLIENT],
	// A document that does not show its imports may mean another library's.
	['AsyncClient', { ...CLIENT, close: ['aclose', 'close'] }],
	// https://docs.aiohttp.org/en/stable/client_reference.html#aiohttp.ClientSession.close
	...group<ResourceEntry>('', 'aiohttp.ClientSession ClientSession', { close: ['close', 'detach'], disposal: 'async' }),
	// https://docs.python.org/3/library/functions.html#open
	...group<ResourceEntry>('', 'builtins.open io.open codecs.open', FILE),
	// https://github.com/Tinche/aiofiles#usage
	['aiofiles.open', entered('close')],
	// https://anyio.readthedocs.io/en/stable/fileio.html, https://anyio.readthedocs.io/en/stable/networking.html
	...group<ResourceEntry>('anyio.', 'open_file connect_tcp connect_unix', awaitedAndEntered('aclose')),
	// https://trio.readthedocs.io/en/stable/reference-io.html#trio.open_file
	...group<ResourceEntry>('trio.', 'open_file open_tcp_stream open_ssl_over_tcp_stream', awaitedAndEntered('aclose')),
	// https://docs.python.org/3/library/contextlib.html#contextlib.AsyncExitStack
	['contextlib.AsyncExitStack', { close: ['aclose', 'pop_all'], disposal: 'async' }],

	// https://magicstack.github.io/asyncpg/current/api/index.html
	['asyncpg.connect', connection('close', 'terminate')],
	['asyncpg.create_pool', entered('close', 'terminate')],
	// https://aiosqlite.omnilib.dev/en/stable/
	['aiosqlite.connect', entered('close')],
	// https://www.psycopg.org/psycopg3/docs/advanced/async.html
	['psycopg.AsyncConnection.connect', awaitedAndEntered('close')],
	// https://aiomysql.readthedocs.io/en/stable/connection.html, https://aiopg.readthedocs.io/en/stable/core.html
	...group<ResourceEntry>('', 'aiomysql.connect aiopg.connect', entered('close', 'ensure_closed')),
	...group<ResourceEntry>('', 'aiomysql.create_pool aiopg.create_pool', entered('close', 'terminate')),
	// https://redis.readthedocs.io/en/stable/examples/asyncio_examples.html
	...group<ResourceEntry>('redis.asyncio.', 'Redis from_url Redis.from_url', {
		close: ['aclose', 'close'],
		disposal: 'async',
	}),
	['redis.asyncio.RedisCluster', { close: ['aclose', 'close'], disposal: 'async' }],
	['arq.create_pool', connection('aclose', 'close')],
	// https://www.psycopg.org/psycopg3/docs/api/pool.html#the-asyncconnectionpool-class
	['psycopg_pool.AsyncConnectionPool', { close: ['close'], disposal: 'async' }],
	// https://elasticsearch-py.readthedocs.io/en/latest/async.html, https://opensearch.org/docs/latest/clients/python-low-level/
	...group<ResourceEntry>('', 'elasticsearch.AsyncElasticsearch opensearchpy.AsyncOpenSearch', {
		close: ['close'],
		disposal: 'async',
	}),
	// https://www.encode.io/databases/connections_and_transactions/
	['databases.Database', { close: ['disconnect'], opener: 'connect', disposal: 'async' }],
	// https://aiodocker.readthedocs.io/en/latest/, https://github.com/tomplus/kubernetes_asyncio#example
	...group<ResourceEntry>('', 'aiodocker.Docker kubernetes_asyncio.client.ApiClient', {
		close: ['close'],
		disposal: 'async',
	}),
	// https://grpc.github.io/grpc/python/grpc_asyncio.html#grpc.aio.Channel
	...group<ResourceEntry>('grpc.aio.', 'insecure_channel secure_channel', { close: ['close'], disposal: 'async' }),
	// https://bleak.readthedocs.io/en/latest/api/client.html
	['bleak.BleakClient', { close: ['disconnect'], opener: 'connect', disposal: 'async' }],
	// https://www.mongodb.com/docs/languages/python/pymongo-driver/current/
	['pymongo.AsyncMongoClient', { close: ['close'], disposal: 'async' }],
	['motor.motor_asyncio.AsyncIOMotorClient', { close: ['close'], closesAtOnce: true }],
	// https://docs.sqlalchemy.org/en/20/orm/extensions/asyncio.html
	['sqlalchemy.ext.asyncio.AsyncSession', { close: ['close'], disposal: 'async' }],
	['sqlalchemy.ext.asyncio.create_async_engine', { close: ['dispose'] }],

	// https://docs.aio-pika.com/quick-start.html
	...group<ResourceEntry>('aio_pika.', 'connect connect_robust', awaitedAndEntered('close')),
	// https://aiokafka.readthedocs.io/en/stable/
	...group<ResourceEntry>('aiokafka.', 'AIOKafkaConsumer AIOKafkaProducer', { close: ['stop'], opener: 'start' }),
	// https://websockets.readthedocs.io/en/stable/reference/asyncio/client.html
	...group<ResourceEntry>('websockets.', 'connect client.connect asyncio.client.connect', entered('close')),
	// https://nats-io.github.io/nats.py/
	['nats.connect', connection('close', 'drain')],
	// https://asyncssh.readthedocs.io/en/latest/#client-examples
	['asyncssh.connect', { ...entered('close', 'abort'), closesAtOnce: true }],
	// https://aiosmtplib.readthedocs.io/en/stable/client.html
	['aiosmtplib.SMTP', { close: ['quit', 'close'], opener: 'connect', disposal: 'async' }],
]);

/** Calls that give a reader and a writer. https://docs.python.org/3/library/asyncio-stream.html#asyncio.open_connection */
export const pythonStreams: ResourceTable = new Map(
	group<ResourceEntry>('asyncio.', 'open_connection open_unix_connection', {
		close: ['close'],
		closesAtOnce: true,
		isPromised: true,
	}),
);

/** Functions that read or write a file and keep nothing of it. */
export const pythonFileWork: ReadonlySet<string> = new Set([
	// https://docs.python.org/3/library/json.html, https://docs.python.org/3/library/pickle.html
	...['json.load', 'json.dump', 'pickle.load', 'pickle.dump', 'marshal.load', 'marshal.dump', 'plistlib.load'],
	// https://docs.python.org/3/library/tomllib.html, https://docs.python.org/3/library/shutil.html#shutil.copyfileobj
	...['tomllib.load', 'shutil.copyfileobj'],
	// https://pyyaml.org/wiki/PyYAMLDocumentation
	...['yaml.load', 'yaml.safe_load', 'yaml.dump', 'yaml.safe_dump'],
]);
