import type { IoEntry, IoTier } from './entry.ts';
import { clients, isRoundTrip, pythonPackages } from './python-packages.ts';

interface PythonIo {
	/** Dotted names of modules and classes, separated by spaces. */
	readonly owners: string;
	readonly names: string;
	readonly tier: IoTier;
	readonly documentation: string;
}

const VERBS = 'get post put patch delete head options request';

const modules: readonly PythonIo[] = [
	{
		owners: 'asyncio',
		names: 'open_connection open_unix_connection',
		tier: 'network',
		documentation: 'https://docs.python.org/3/library/asyncio-stream.html',
	},
	{
		owners: 'asyncio asyncio.subprocess',
		names: 'create_subprocess_exec create_subprocess_shell',
		tier: 'process',
		documentation: 'https://docs.python.org/3/library/asyncio-subprocess.html',
	},
	{
		owners: 'asyncio.AbstractEventLoop',
		names: 'create_connection create_unix_connection getaddrinfo sock_connect subprocess_exec subprocess_shell',
		tier: 'network',
		documentation: 'https://docs.python.org/3/library/asyncio-eventloop.html',
	},
	{
		owners: 'anyio trio',
		names: 'connect_tcp connect_unix open_tcp_stream open_unix_socket open_ssl_over_tcp_stream',
		tier: 'network',
		documentation: 'https://anyio.readthedocs.io/en/stable/networking.html',
	},
	{
		owners: 'anyio trio',
		names: 'run_process open_process',
		tier: 'process',
		documentation: 'https://anyio.readthedocs.io/en/stable/subprocesses.html',
	},
	{
		owners: 'anyio trio',
		names: 'open_file',
		tier: 'files',
		documentation: 'https://anyio.readthedocs.io/en/stable/fileio.html',
	},
	{
		// The connector's limit of 100 bounds connections, not tasks: https://docs.aiohttp.org/en/stable/client_reference.html#tcpconnector
		owners: 'aiohttp.ClientSession',
		names: `${VERBS} ws_connect`,
		tier: 'network',
		documentation: 'https://docs.aiohttp.org/en/stable/client_reference.html',
	},
	{
		owners: 'aiohttp',
		names: 'request',
		tier: 'network',
		documentation: 'https://docs.aiohttp.org/en/stable/client_reference.html#basic-api',
	},
	{
		owners: 'httpx.AsyncClient',
		names: `${VERBS} send stream`,
		tier: 'network',
		documentation: 'https://www.python-httpx.org/api/#asyncclient',
	},
	{
		owners: 'asyncpg',
		names: 'connect create_pool',
		tier: 'database',
		documentation: 'https://magicstack.github.io/asyncpg/current/api/index.html',
	},
	{
		owners: 'asyncpg.Connection asyncpg.Pool asyncpg.connection.Connection asyncpg.pool.Pool',
		names: 'execute executemany fetch fetchrow fetchval acquire copy_records_to_table',
		tier: 'database',
		documentation: 'https://magicstack.github.io/asyncpg/current/api/index.html',
	},
	{
		owners:
			'psycopg.AsyncConnection psycopg.AsyncCursor aiomysql.Cursor aiopg.Cursor aiosqlite.Connection aiosqlite.Cursor',
		names: 'execute executemany connect fetchone fetchall commit',
		tier: 'database',
		documentation: 'https://www.psycopg.org/psycopg3/docs/advanced/async.html',
	},
	{
		owners:
			'sqlalchemy.ext.asyncio.AsyncSession sqlalchemy.ext.asyncio.AsyncConnection sqlmodel.ext.asyncio.session.AsyncSession',
		names: 'execute scalar scalars get commit flush refresh stream merge delete',
		tier: 'database',
		documentation: 'https://docs.sqlalchemy.org/en/20/orm/extensions/asyncio.html',
	},
	{
		owners: 'redis.asyncio.Redis redis.asyncio.client.Redis redis.asyncio.RedisCluster',
		names:
			'get set delete exists expire incr hget hset hgetall lpush rpush lrange sadd smembers publish mget execute_command',
		tier: 'database',
		documentation: 'https://redis.readthedocs.io/en/stable/examples/asyncio_examples.html',
	},
	{
		owners:
			'motor.motor_asyncio.AsyncIOMotorCollection pymongo.AsyncMongoClient pymongo.asynchronous.collection.AsyncCollection',
		names:
			'find_one insert_one insert_many update_one update_many replace_one delete_one delete_many count_documents ' +
			'find_one_and_update bulk_write distinct',
		tier: 'database',
		documentation: 'https://motor.readthedocs.io/en/stable/api-asyncio/asyncio_motor_collection.html',
	},
	{
		owners: 'aiofiles aiofiles.threadpool',
		names: 'open',
		tier: 'files',
		documentation: 'https://github.com/Tinche/aiofiles#usage',
	},
	{
		owners: 'aiofiles.os',
		names: 'stat remove unlink rename mkdir makedirs rmdir listdir scandir',
		tier: 'job',
		documentation: 'https://github.com/Tinche/aiofiles#usage',
	},
	{
		owners: 'anyio.Path trio.Path',
		names: 'read_text read_bytes write_text write_bytes open',
		tier: 'files',
		documentation: 'https://anyio.readthedocs.io/en/stable/fileio.html#asynchronous-path-operations',
	},
	{
		owners: 'websockets websockets.asyncio.client',
		names: 'connect',
		tier: 'network',
		documentation: 'https://websockets.readthedocs.io/en/stable/reference/asyncio/client.html',
	},
	{
		owners: 'telethon.TelegramClient',
		names: 'send_message send_file get_entity download_media get_messages edit_message delete_messages',
		tier: 'network',
		documentation: 'https://docs.telethon.dev/en/stable/modules/client.html',
	},
	{
		owners: 'discord.TextChannel discord.User discord.Member discord.Webhook discord.abc.Messageable',
		names: 'send fetch_message',
		tier: 'network',
		documentation: 'https://discordpy.readthedocs.io/en/stable/api.html',
	},
	{
		owners: 'playwright.async_api.Page playwright.async_api.BrowserContext playwright.async_api.Browser',
		names: 'goto new_page new_context screenshot pdf',
		tier: 'process',
		documentation: 'https://playwright.dev/python/docs/api/class-page',
	},
	{
		owners:
			'openai.AsyncOpenAI.chat.completions openai.AsyncOpenAI.responses openai.AsyncOpenAI.embeddings ' +
			'openai.AsyncOpenAI.images anthropic.AsyncAnthropic.messages',
		names: 'create stream parse generate',
		tier: 'network',
		documentation: 'https://github.com/openai/openai-python#async-usage',
	},
	{
		owners: 'aiosmtplib aiosmtplib.SMTP',
		names: 'send send_message connect',
		tier: 'network',
		documentation: 'https://aiosmtplib.readthedocs.io/en/stable/usage.html',
	},
	{
		owners: 'asyncssh',
		names: 'connect scp',
		tier: 'network',
		documentation: 'https://asyncssh.readthedocs.io/en/latest/api.html',
	},
];

const table = new Map<string, IoEntry>(
	modules.flatMap(({ owners, names, tier }) =>
		owners.split(' ').flatMap(owner => names.split(' ').map(name => [`${owner}.${name}`, { tier }] as const)),
	),
);

interface Owner {
	readonly start: string;
	readonly names: ReadonlySet<string>;
	readonly entry: IoEntry;
}

/** By the package; the last one is for packages whose names begin alike. */
const packages = new Map<string, Owner[]>();
for (const { owners, names, tier } of pythonPackages) {
	const last = new Set(names.split(' '));
	for (const owner of owners.split(' ')) {
		const root = owner.endsWith('*') ? '*' : packageOf(owner);
		const start = owner.endsWith('*') ? owner.slice(0, -1) : `${owner}.`;
		packages.set(root, [...(packages.get(root) ?? []), { start, names: last, entry: { tier } }]);
	}
}

/** The asynchronous I/O behind a dotted name of the linker: `httpx.AsyncClient.get`. */
export function pythonIo(key: string): IoEntry | undefined {
	const known = table.get(key);
	if (known) return known;
	const name = key.slice(key.lastIndexOf('.') + 1);
	const owners = packages.get(packageOf(key)) ?? packages.get('*')!;
	return owners.find(({ start, names }) => names.has(name) && key.startsWith(start))?.entry;
}

/**
 * The tier of what a coroutine ends at, by its dotted name: one of a package that is a client of something. Whether it is a
 * coroutine, the caller knows.
 */
export function pythonRoundTrip(key: string): IoTier | undefined {
	const tier = clients.get(packageOf(key));
	return tier && isRoundTrip(key) ? tier : undefined;
}

function packageOf(key: string): string {
	const dot = key.indexOf('.');
	return dot < 0 ? key : key.slice(0, dot);
}
