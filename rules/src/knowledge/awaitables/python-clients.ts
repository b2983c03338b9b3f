import type { PythonLibrary } from './python-library.ts';

const VERBS = ['get', 'options', 'head', 'post', 'put', 'patch', 'delete'];
const named = (prefix: string, names: readonly string[]) => names.map(name => `${prefix}.${name}`);

export const AIOHTTP: PythonLibrary = {
	documentation: 'https://docs.aiohttp.org/en/stable/client_reference.html',
	classes: {
		'aiohttp.ClientSession': [...VERBS, 'request', 'ws_connect', 'close'],
		'aiohttp.ClientResponse': ['read', 'text', 'json'],
		'aiohttp.ClientWebSocketResponse': [
			'ping',
			'pong',
			'send_str',
			'send_bytes',
			'send_json',
			'close',
			'receive',
			'receive_str',
			'receive_bytes',
			'receive_json',
		],
	},
	gives: {
		...Object.fromEntries(
			named('aiohttp.ClientSession', [...VERBS, 'request']).map(name => [name, 'aiohttp.ClientResponse']),
		),
		'aiohttp.ClientSession.ws_connect': 'aiohttp.ClientWebSocketResponse',
	},
};

export const HTTPX: PythonLibrary = {
	documentation: 'https://www.python-httpx.org/api/#asyncclient',
	classes: {
		'httpx.AsyncClient': [...VERBS, 'request', 'send', 'aclose'],
		'httpx.Response': ['aread', 'aclose'],
	},
	gives: Object.fromEntries(
		named('httpx.AsyncClient', [...VERBS, 'request', 'send']).map(name => [name, 'httpx.Response']),
	),
};

export const DATABASES: PythonLibrary = {
	documentation: 'https://docs.sqlalchemy.org/en/20/orm/extensions/asyncio.html',
	classes: {
		'sqlalchemy.ext.asyncio.AsyncSession': [
			'close',
			'commit',
			'connection',
			'delete',
			'execute',
			'flush',
			'get',
			'get_one',
			'merge',
			'refresh',
			'rollback',
			'run_sync',
			'scalar',
			'scalars',
			'stream',
			'stream_scalars',
		],
		'sqlalchemy.ext.asyncio.AsyncConnection': [
			'close',
			'commit',
			'execute',
			'rollback',
			'run_sync',
			'scalar',
			'scalars',
		],
		'sqlalchemy.ext.asyncio.AsyncEngine': ['dispose'],
	},
	gives: { 'sqlalchemy.ext.asyncio.create_async_engine': 'sqlalchemy.ext.asyncio.AsyncEngine' },
};

export const ASYNCPG: PythonLibrary = {
	documentation: 'https://magicstack.github.io/asyncpg/current/api/index.html',
	coroutines: ['asyncpg.connect'],
	classes: {
		'asyncpg.Connection': ['close', 'copy_from_table', 'execute', 'executemany', 'fetch', 'fetchrow', 'fetchval'],
		'asyncpg.Pool': ['close', 'execute', 'executemany', 'fetch', 'fetchrow', 'fetchval', 'release'],
	},
	gives: { 'asyncpg.connect': 'asyncpg.Connection' },
};
