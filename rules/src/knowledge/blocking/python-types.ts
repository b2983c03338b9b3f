import { DB_API } from './python-data.ts';

/** Calls that give something other than an instance of what they name. */
export const pythonResults: ReadonlyMap<string, string> = new Map([
	...['builtins.open', 'io.open', 'codecs.open', 'os.fdopen', 'pathlib.Path.open'].map(
		name => [name, 'io.TextIOWrapper'] as const,
	),
	// https://docs.python.org/3/library/pathlib.html
	...[
		'cwd',
		'home',
		'absolute',
		'expanduser',
		'joinpath',
		'resolve',
		'relative_to',
		'with_name',
		'with_stem',
		'with_suffix',
		'__truediv__',
	].map(name => [`pathlib.Path.${name}`, 'pathlib.Path'] as const),
	['pathlib.PosixPath', 'pathlib.Path'],
	['pathlib.WindowsPath', 'pathlib.Path'],
	['requests.session', 'requests.Session'],
	['redis.from_url', 'redis.Redis'],
	['redis.StrictRedis', 'redis.Redis'],
	['redis.Redis.from_url', 'redis.Redis'],
	['sqlalchemy.orm.session.Session', 'sqlalchemy.orm.Session'],
	['boto3.client', 'boto3.client()'],
	['socket.create_connection', 'socket.socket'],
	['multiprocessing.pool.Pool', 'multiprocessing.Pool'],
	...['get_event_loop', 'get_running_loop', 'new_event_loop'].map(
		name => [`asyncio.${name}`, 'asyncio.AbstractEventLoop'] as const,
	),
	// https://docs.python.org/3/library/concurrent.futures.html
	['concurrent.futures.ThreadPoolExecutor.submit', 'concurrent.futures.Future'],
	['concurrent.futures.ProcessPoolExecutor.submit', 'concurrent.futures.Future'],
	['asyncio.run_coroutine_threadsafe', 'concurrent.futures.Future'],
	...DB_API.flatMap(module => [
		[`${module}.connect`, `${module}.Connection`] as const,
		[`${module}.Connection.cursor`, `${module}.Cursor`] as const,
	]),
]);

/** Attributes of one type that are of another. */
export const pythonAttributes: ReadonlyMap<string, string> = new Map([['pathlib.Path.parent', 'pathlib.Path']]);
