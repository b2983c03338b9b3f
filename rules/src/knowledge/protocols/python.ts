/**
 * What of Python's libraries has one protocol only, by dotted name. A class stands for its instances, a function for what
 * a call of it gives.
 */
export const ASYNC_MANAGERS: ReadonlySet<string> = new Set([
	// https://docs.python.org/3/library/asyncio-sync.html, asyncio-task.html#timeouts, asyncio-task.html#task-groups
	...['Lock', 'Condition', 'Semaphore', 'BoundedSemaphore', 'Barrier', 'TaskGroup', 'timeout', 'timeout_at'].map(
		asyncio,
	),
	// https://docs.python.org/3/library/contextlib.html
	'contextlib.AsyncExitStack',
	'contextlib.aclosing',
	// https://docs.aiohttp.org/en/stable/client_reference.html
	'aiohttp.ClientSession',
	// https://www.python-httpx.org/async/
	'httpx.AsyncClient',
	// https://anyio.readthedocs.io/en/stable/api.html
	...['create_task_group', 'Lock', 'Semaphore', 'Condition', 'CapacityLimiter', 'TemporaryFile'].map(
		name => `anyio.${name}`,
	),
	// https://trio.readthedocs.io/en/stable/reference-core.html
	...['open_nursery', 'Lock', 'Semaphore', 'Condition', 'CapacityLimiter'].map(name => `trio.${name}`),
	// https://github.com/Tinche/aiofiles, https://aiosqlite.omnilib.dev/en/stable/, https://magicstack.github.io/asyncpg/
	'aiofiles.open',
	'aiosqlite.connect',
	'asyncpg.create_pool',
	// https://docs.sqlalchemy.org/en/20/orm/extensions/asyncio.html, https://www.psycopg.org/psycopg3/docs/api/pool.html
	...['AsyncSession', 'AsyncConnection'].map(name => `sqlalchemy.ext.asyncio.${name}`),
	'psycopg_pool.AsyncConnectionPool',
	// https://redis.readthedocs.io/en/stable/examples/asyncio_examples.html, https://pymongo.readthedocs.io/en/stable/
	'redis.asyncio.Redis',
	'pymongo.AsyncMongoClient',
	// https://elasticsearch-py.readthedocs.io/en/latest/async.html, https://aiodocker.readthedocs.io/en/latest/
	'elasticsearch.AsyncElasticsearch',
	'aiodocker.Docker',
	// https://websockets.readthedocs.io/en/stable/reference/asyncio/client.html
	'websockets.connect',
]);

export const SYNC_MANAGERS: ReadonlySet<string> = new Set([
	// https://docs.python.org/3/library/functions.html#open, threading.html, contextlib.html, tempfile.html
	'builtins.open',
	// https://docs.python.org/3/library/asyncio-runner.html#asyncio.Runner
	'asyncio.Runner',
	...['Lock', 'RLock', 'Condition', 'Semaphore', 'BoundedSemaphore'].map(name => `threading.${name}`),
	...['suppress', 'closing', 'ExitStack', 'redirect_stdout', 'redirect_stderr'].map(name => `contextlib.${name}`),
	...['TemporaryFile', 'NamedTemporaryFile', 'TemporaryDirectory', 'SpooledTemporaryFile'].map(
		name => `tempfile.${name}`,
	),
	'zipfile.ZipFile',
	'tarfile.open',
	'sqlite3.connect',
	// https://docs.python.org/3/library/concurrent.futures.html
	'concurrent.futures.ThreadPoolExecutor',
	'concurrent.futures.ProcessPoolExecutor',
	// https://requests.readthedocs.io/en/latest/api/, https://www.python-httpx.org/api/
	'requests.Session',
	'httpx.Client',
	// https://anyio.readthedocs.io/en/stable/cancellation.html, https://trio.readthedocs.io/en/stable/reference-core.html
	...['move_on_after', 'fail_after', 'CancelScope'].map(name => `anyio.${name}`),
	...['move_on_after', 'move_on_at', 'fail_after', 'fail_at', 'CancelScope'].map(name => `trio.${name}`),
]);

/** https://docs.python.org/3/library/asyncio-stream.html#asyncio.StreamReader */
export const ASYNC_ITERABLES: ReadonlySet<string> = new Set(['asyncio.StreamReader']);

/** https://docs.python.org/3/library/functions.html */
export const SYNC_ITERABLES: ReadonlySet<string> = new Set(
	['range', 'enumerate', 'zip', 'sorted', 'reversed', 'list', 'tuple', 'set', 'dict', 'map', 'filter'].map(
		name => `builtins.${name}`,
	),
);

function asyncio(name: string): string {
	return `asyncio.${name}`;
}
