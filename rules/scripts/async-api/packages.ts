/** A package whose asynchronous API goes into the table. */
export interface AsyncPackage {
	/** The name that it is imported by. */
	readonly name: string;
	/** The name that it is installed by, where that is another one. */
	readonly distribution?: string;
	readonly documentation: string;
	/** Modules that its documentation imports from; the first that has a class gives it its name. */
	readonly modules?: readonly string[];
	/** What the sources leave to generics or to run time: the class that awaiting or entering one of these gives. */
	readonly gives?: Readonly<Record<string, string>>;
	/** What the sources leave to generics, to decorators or to run time: the type of a function, or of a member by its class. */
	readonly types?: Readonly<Record<string, string>>;
	/** Further names of classes. */
	readonly aliases?: Readonly<Record<string, string>>;
	/** Classes of what can be awaited, and has nothing else that is asynchronous. */
	readonly awaitable?: readonly string[];
	/** Names of classes that repeat others for a rare use. */
	readonly skip?: RegExp;
	/** Classes of queries and the like, which do nothing until they are awaited. */
	readonly lazy?: readonly string[];
	/** Classes that can be awaited and need not be. */
	readonly leaveOut?: readonly string[];
	/** An earlier release in use had the same names without `async`, or it runs them at once outside of a loop: see `PackageTable.wasSync`. */
	readonly wasSync?: true;
}

const inside = (name: string, modules: string): string[] => [
	name,
	...modules
		.split(' ')
		.filter(Boolean)
		.map(each => `${name}.${each}`),
];

export const PACKAGES: readonly AsyncPackage[] = [
	{
		name: 'aiohttp',
		types: {
			'aiohttp.client.ClientSession.ws_connect': '@aiohttp.client_ws.ClientWebSocketResponse',
			'aiohttp.test_utils.TestClient.ws_connect': '@aiohttp.client_ws.ClientWebSocketResponse',
		},
		documentation: 'https://docs.aiohttp.org/en/stable/client_reference.html',
		modules: inside('aiohttp', 'web test_utils'),
		gives: {
			'aiohttp.client._RequestContextManager': 'aiohttp.client_reqrep.ClientResponse',
			'aiohttp.client._BaseRequestContextManager': 'aiohttp.client_reqrep.ClientResponse',
			'aiohttp.client._WSRequestContextManager': 'aiohttp.client_ws.ClientWebSocketResponse',
		},
		leaveOut: ['aiohttp.helpers.noop'],
	},
	{ name: 'httpx', documentation: 'https://www.python-httpx.org/api/#asyncclient' },
	{
		name: 'aiofiles',
		types: { 'aiofiles.open': '@aiofiles.threadpool.text.AsyncTextIOWrapper' },
		documentation: 'https://github.com/Tinche/aiofiles#readme',
		modules: inside('aiofiles', 'os ospath tempfile'),
		gives: { 'aiofiles.base.AiofilesContextManager': 'aiofiles.threadpool.text.AsyncTextIOWrapper' },
	},
	{
		name: 'asyncpg',
		types: {
			'asyncpg.connect': '!asyncpg.connection.Connection',
			'asyncpg.connection.connect': '!asyncpg.connection.Connection',
			'asyncpg.connection.Connection.cursor': 'asyncpg.cursor.CursorFactory',
		},
		documentation: 'https://magicstack.github.io/asyncpg/current/api/index.html',
		modules: inside('asyncpg', 'connection pool'),
		gives: {
			'asyncpg.pool.PoolAcquireContext': 'asyncpg.connection.Connection',
			'asyncpg.pool.Pool': 'asyncpg.pool.Pool',
		},
	},
	{
		name: 'aiomysql',
		types: {
			'aiomysql.connect': '@aiomysql.connection.Connection',
			'aiomysql.create_pool': '@aiomysql.pool.Pool',
			'aiomysql.pool.Pool.acquire': '@aiomysql.connection.Connection',
			'aiomysql.connection.Connection.cursor': '@aiomysql.cursors.Cursor',
			'aiomysql.cursors.Cursor.fetchone': '-',
			'aiomysql.cursors.Cursor.fetchmany': '-',
			'aiomysql.cursors.Cursor.fetchall': '-',
			'aiomysql.sa.create_engine': '@aiomysql.sa.engine.Engine',
			'aiomysql.sa.engine.Engine.acquire': '@aiomysql.sa.connection.SAConnection',
			'aiomysql.sa.connection.SAConnection.execute': '@',
			'aiomysql.sa.connection.SAConnection.begin': '@',
		},
		documentation: 'https://aiomysql.readthedocs.io/en/stable/',
		modules: inside('aiomysql', 'sa'),
	},
	{
		name: 'aiosqlite',
		documentation: 'https://aiosqlite.omnilib.dev/en/stable/api.html',
		gives: {
			'aiosqlite.core.Connection': 'aiosqlite.core.Connection',
			'aiosqlite.context.Result': 'aiosqlite.cursor.Cursor',
		},
	},
	{
		name: 'aiopg',
		types: {
			'aiopg.connect': '@aiopg.connection.Connection',
			'aiopg.create_pool': '@aiopg.pool.Pool',
			'aiopg.pool.Pool.acquire': '@aiopg.connection.Connection',
			'aiopg.pool.Pool.cursor': '@aiopg.connection.Cursor',
			'aiopg.connection.Connection.cursor': '@aiopg.connection.Cursor',
			'aiopg.sa.create_engine': '@aiopg.sa.engine.Engine',
			'aiopg.sa.engine.Engine.acquire': '@aiopg.sa.connection.SAConnection',
		},
		documentation: 'https://aiopg.readthedocs.io/en/stable/',
		modules: inside('aiopg', 'sa'),
	},
	{ name: 'psycopg', documentation: 'https://www.psycopg.org/psycopg3/docs/api/connections.html' },
	{
		name: 'psycopg_pool',
		distribution: 'psycopg-pool',
		types: {
			'psycopg_pool.pool_async.AsyncConnectionPool.connection': '%psycopg.connection_async.AsyncConnection',
			'psycopg_pool.pool_async.AsyncConnectionPool.getconn': '!psycopg.connection_async.AsyncConnection',
		},
		documentation: 'https://www.psycopg.org/psycopg3/docs/api/pool.html',
	},
	{
		name: 'motor',
		documentation: 'https://motor.readthedocs.io/en/stable/api-asyncio/index.html',
		modules: ['motor.motor_asyncio'],
	},
	{
		name: 'pymongo',
		documentation: 'https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/index.html',
		modules: inside('pymongo', 'asynchronous.mongo_client asynchronous.database asynchronous.collection'),
	},
	{
		name: 'redis',
		types: {
			'redis.asyncio.client.Redis.set': '!',
			'redis.asyncio.cluster.RedisCluster.set': '!',
			'redis.asyncio.client.Pipeline.set': 'redis.asyncio.client.Pipeline',
			'redis.asyncio.cluster.ClusterPipeline.set': 'redis.asyncio.cluster.ClusterPipeline',
		},
		documentation: 'https://redis.readthedocs.io/en/stable/examples/asyncio_examples.html',
		modules: ['redis.asyncio', 'redis.asyncio.client', 'redis.asyncio.cluster', 'redis.asyncio.sentinel'],
	},
	{
		name: 'aiokafka',
		documentation: 'https://aiokafka.readthedocs.io/en/stable/api.html',
		modules: inside('aiokafka', 'admin'),
	},
	{
		name: 'aio_pika',
		distribution: 'aio-pika',
		leaveOut: ['aiormq.abc.TaskWrapper'],
		gives: { 'aio_pika.abc.AbstractChannel': 'aio_pika.abc.AbstractChannel' },
		documentation: 'https://aio-pika.readthedocs.io/en/latest/apidoc.html',
		modules: inside('aio_pika', 'abc pool'),
	},
	{
		name: 'aiormq',
		leaveOut: ['aiormq.abc.TaskWrapper'],
		documentation: 'https://github.com/mosquito/aiormq#readme',
		modules: inside('aiormq', 'abc'),
	},
	{
		name: 'aiobotocore',
		documentation: 'https://aiobotocore.aio-libs.org/en/latest/',
		modules: ['aiobotocore.session', 'aiobotocore.client'],
	},
	{
		name: 'sqlalchemy',
		lazy: ['sqlalchemy.ext.asyncio.base.StartableContext'],
		types: {
			'sqlalchemy.ext.asyncio.session.async_sessionmaker.__call__': 'sqlalchemy.ext.asyncio.session.AsyncSession',
		},
		documentation: 'https://docs.sqlalchemy.org/en/20/orm/extensions/asyncio.html',
		modules: ['sqlalchemy.ext.asyncio'],
	},
	{ name: 'databases', documentation: 'https://www.encode.io/databases/' },
	{
		name: 'tortoise',
		distribution: 'tortoise-orm',
		lazy: [
			'tortoise.queryset.AwaitableQuery',
			'tortoise.queryset.QuerySetSingle',
			'tortoise.queryset.RawSQLQuery',
			'tortoise.queryset.BulkCreateQuery',
		],
		documentation: 'https://tortoise.github.io/reference.html',
		modules: inside('tortoise', 'models queryset transactions'),
	},
	{
		name: 'beanie',
		lazy: [
			'beanie.odm.queries.find.FindOne',
			'beanie.odm.queries.delete.DeleteQuery',
			'beanie.odm.queries.update.UpdateQuery',
		],
		documentation: 'https://beanie-odm.dev/api-documentation/document/',
	},
	{ name: 'odmantic', documentation: 'https://art049.github.io/odmantic/engine/' },
	{
		name: 'elasticsearch',
		documentation: 'https://www.elastic.co/docs/reference/elasticsearch/clients/python/async',
		modules: inside('elasticsearch', 'helpers'),
	},
	{
		name: 'opensearchpy',
		distribution: 'opensearch-py',
		documentation: 'https://docs.opensearch.org/latest/clients/python-low-level/',
	},
	{
		name: 'websockets',
		documentation: 'https://websockets.readthedocs.io/en/stable/reference/index.html',
		gives: {
			'websockets.asyncio.client.connect': 'websockets.asyncio.client.ClientConnection',
			'websockets.asyncio.server.serve': 'websockets.asyncio.server.Server',
			'websockets.legacy.client.Connect': 'websockets.legacy.client.WebSocketClientProtocol',
		},
		modules: inside(
			'websockets',
			'asyncio.client asyncio.server asyncio.connection client server legacy.client legacy.server',
		),
	},
	{
		name: 'starlette',
		types: { 'starlette.requests.Request.form': '@starlette.datastructures.FormData' },
		documentation: 'https://www.starlette.io/requests/',
		modules: inside('starlette', 'requests websockets datastructures responses concurrency background testclient'),
	},
	{
		name: 'fastapi',
		documentation: 'https://fastapi.tiangolo.com/reference/',
		modules: inside('fastapi', 'requests websockets datastructures concurrency'),
	},
	{
		name: 'litestar',
		documentation: 'https://docs.litestar.dev/latest/reference/index.html',
		modules: inside('litestar', 'connection datastructures channels stores.base stores.redis stores.memory testing'),
	},
	{
		name: 'quart',
		documentation: 'https://quart.palletsprojects.com/en/latest/reference/source/quart.html',
		modules: inside('quart', 'wrappers testing'),
	},
	{
		name: 'sanic',
		documentation: 'https://sanic.dev/api/sanic.request.html',
		modules: inside('sanic', 'request response'),
	},
	{
		name: 'tornado',
		documentation: 'https://www.tornadoweb.org/en/stable/',
		modules: inside('tornado', 'httpclient gen queues locks websocket tcpclient iostream process web').slice(1),
	},
	{
		name: 'anyio',
		leaveOut: ['anyio.TaskHandle', 'anyio._core._tasks.TaskHandle', 'anyio.abc._tasks.TaskHandle'],
		types: {
			'anyio.create_memory_object_stream':
				'(anyio.streams.memory.MemoryObjectSendStream,anyio.streams.memory.MemoryObjectReceiveStream)',
		},
		documentation: 'https://anyio.readthedocs.io/en/stable/api.html',
		modules: inside(
			'anyio',
			'abc streams.memory streams.buffered streams.file streams.stapled streams.text streams.tls from_thread to_thread to_process lowlevel',
		),
	},
	{
		name: 'trio',
		types: {
			'trio.open_memory_channel': '(trio._channel.MemorySendChannel,trio._channel.MemoryReceiveChannel)',
			'trio.open_nursery': '%trio._core._run.Nursery',
			'trio.run_process': '!',
			'trio.to_thread.run_sync': '!',
			'trio.testing.wait_all_tasks_blocked': '!',
			'trio._sync.Lock.acquire': '!',
			'trio._sync._LockImpl.acquire': '!',
			'trio._sync.Semaphore.acquire': '!',
			'trio._sync.Condition.acquire': '!',
			'trio._sync.Condition.wait': '!',
			'trio._sync.CapacityLimiter.acquire': '!',
			'trio._sync.CapacityLimiter.acquire_on_behalf_of': '!',
			'trio._sync.Event.wait': '!',
			'trio._channel.MemorySendChannel.send': '!',
			'trio._channel.MemoryReceiveChannel.receive': '!',
		},
		documentation: 'https://trio.readthedocs.io/en/stable/reference-core.html',
		modules: inside('trio', 'abc lowlevel socket to_thread from_thread testing'),
	},
	{
		name: 'discord',
		distribution: 'discord.py',
		types: {
			'discord.client.Client.wait_for': '!',
			'discord.interactions.Interaction.response': '.discord.interactions.InteractionResponse',
			'discord.interactions.Interaction.followup': '.discord.webhook.async_.Webhook',
		},

		documentation: 'https://discordpy.readthedocs.io/en/stable/api.html',
		modules: inside('discord', 'abc ext.commands ext.tasks app_commands ui'),
	},
	{
		name: 'telethon',
		documentation: 'https://docs.telethon.dev/en/stable/modules/client.html',
		modules: inside('telethon', 'events tl.custom'),
	},
	{
		name: 'pyrogram',
		documentation: 'https://docs.pyrogram.org/api/methods/',
		modules: inside('pyrogram', 'types'),
		// https://docs.pyrogram.org/topics/synchronous
		wasSync: true,
	},
	{
		name: 'aiogram',
		documentation: 'https://docs.aiogram.dev/en/latest/api/index.html',
		modules: inside('aiogram', 'types fsm.context fsm.storage.base'),
		awaitable: ['aiogram.methods.base.TelegramMethod'],
	},
	{
		name: 'telegram',
		distribution: 'python-telegram-bot',
		types: { 'telegram.ext._callbackcontext.CallbackContext.bot': '.telegram.ext._extbot.ExtBot' },
		aliases: { 'telegram.ext.ContextTypes.DEFAULT_TYPE': 'telegram.ext._callbackcontext.CallbackContext' },
		documentation: 'https://docs.python-telegram-bot.org/en/stable/',
		modules: inside('telegram', 'ext'),
		wasSync: true,
	},
	{
		name: 'slack_sdk',
		distribution: 'slack-sdk',
		documentation: 'https://docs.slack.dev/tools/python-slack-sdk/reference/web/async_client.html',
		modules: inside('slack_sdk', 'web.async_client webhook.async_client socket_mode.aiohttp').slice(1),
	},
	{
		name: 'openai',
		documentation: 'https://github.com/openai/openai-python#async-usage',
		skip: /With(?:Raw|Streaming)Response$|(?:^|\.)Async\w*(?:Bedrock|Azure)/,
	},
	{
		name: 'anthropic',
		documentation: 'https://github.com/anthropics/anthropic-sdk-python#async-usage',
		skip: /With(?:Raw|Streaming)Response$/,
	},
	{
		name: 'grpc',
		distribution: 'grpcio',
		leaveOut: ['grpc.aio.UnaryUnaryCall', 'grpc.aio.StreamUnaryCall', 'grpc.aio.InterceptedUnaryUnaryCall'],
		documentation: 'https://grpc.github.io/grpc/python/grpc_asyncio.html',
		modules: ['grpc.aio'],
	},
	{
		name: 'nats',
		distribution: 'nats-py',
		documentation: 'https://nats-io.github.io/nats.py/modules.html',
		modules: inside('nats', 'aio.client aio.msg aio.subscription js js.client js.kv'),
	},
	{ name: 'aiosmtplib', documentation: 'https://aiosmtplib.readthedocs.io/en/stable/reference.html' },
	{
		name: 'asyncssh',
		types: {
			'asyncssh.connect': '@asyncssh.connection.SSHClientConnection',
			'asyncssh.listen': '@asyncssh.connection.SSHAcceptor',
			'asyncssh.connection.SSHClientConnection.create_process': '@asyncssh.process.SSHClientProcess',
			'asyncssh.connection.SSHClientConnection.start_sftp_client': '@asyncssh.sftp.SFTPClient',
			'asyncssh.sftp.SFTPClient.open': '@asyncssh.sftp.SFTPClientFile',
		},
		documentation: 'https://asyncssh.readthedocs.io/en/stable/api.html',
	},
	{
		name: 'aiodocker',
		documentation: 'https://aiodocker.readthedocs.io/en/latest/',
		modules: inside('aiodocker', 'docker containers images'),
	},
	{
		name: 'kubernetes_asyncio',
		distribution: 'kubernetes-asyncio',
		documentation: 'https://github.com/tomplus/kubernetes_asyncio#readme',
		modules: inside('kubernetes_asyncio', 'config watch').slice(1),
	},
	{
		name: 'playwright',
		documentation: 'https://playwright.dev/python/docs/api/class-playwright',
		modules: ['playwright.async_api'],
	},
	{
		name: 'asgiref',
		documentation: 'https://github.com/django/asgiref#readme',
		modules: inside('asgiref', 'sync testing').slice(1),
	},
	{ name: 'arq', documentation: 'https://arq-docs.helpmanuel.io/', modules: inside('arq', 'connections jobs') },
	{ name: 'aiocache', documentation: 'https://aiocache.aio-libs.org/en/latest/caches.html' },
	{ name: 'bleak', documentation: 'https://bleak.readthedocs.io/en/latest/api/index.html' },
	{
		name: 'socketio',
		distribution: 'python-socketio',
		documentation: 'https://python-socketio.readthedocs.io/en/stable/api.html',
	},
	{ name: 'nio', distribution: 'matrix-nio', documentation: 'https://matrix-nio.readthedocs.io/en/latest/nio.html' },
	{
		name: 'mcp',
		documentation: 'https://py.sdk.modelcontextprotocol.io/api/',
		modules: inside('mcp', 'client.session'),
	},
];
