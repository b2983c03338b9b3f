import { group } from '../blocking/entry.ts';
import type { TimeoutEntry, TimeoutTable } from './entry.ts';

const client = (fallback: number, ...bounds: string[]): TimeoutEntry => ({ waits: 'network', bounds, fallback });
const event: TimeoutEntry = { waits: 'event' };
const network: TimeoutEntry = { waits: 'network' };

/** What waits in Python: calls, methods of classes, and clients that are made with a timeout for all of their calls. */
export const pythonTimeouts: TimeoutTable = new Map([
	// https://docs.python.org/3/library/asyncio-stream.html: only the system's own patience, of minutes.
	...group<TimeoutEntry>('asyncio.', 'open_connection open_unix_connection', network),
	...group<TimeoutEntry>('asyncio.StreamReader.', 'read readline readexactly readuntil', network),
	// https://docs.python.org/3/library/asyncio-sync.html#asyncio.Event.wait
	['asyncio.Event.wait', event],
	// https://docs.python.org/3/library/asyncio-queue.html
	...group<TimeoutEntry>('asyncio.', 'Queue.get PriorityQueue.get LifoQueue.get', { waits: 'queue' }),
	// https://docs.python.org/3/library/asyncio-subprocess.html#asyncio.subprocess.Process.wait
	...group<TimeoutEntry>('asyncio.subprocess.Process.', 'wait communicate', { waits: 'process' }),
	// https://anyio.readthedocs.io/en/stable/networking.html, https://trio.readthedocs.io/en/stable/reference-io.html
	...group<TimeoutEntry>('', 'anyio.connect_tcp anyio.connect_unix trio.open_tcp_stream', network),
	...group<TimeoutEntry>('', 'anyio.Event.wait trio.Event.wait', event),

	// https://www.python-httpx.org/advanced/timeouts/: 5 s for each step.
	['httpx.AsyncClient', client(5, 'timeout')],
	// https://docs.aiohttp.org/en/stable/client_quickstart.html#timeouts: 5 min for the whole.
	['aiohttp.ClientSession', client(300, 'timeout')],
	// https://magicstack.github.io/asyncpg/current/api/index.html#asyncpg.connection.connect
	['asyncpg.connect', client(60, 'timeout')],
	// https://websockets.readthedocs.io/en/stable/reference/asyncio/client.html
	['websockets.connect', client(10, 'open_timeout')],
	// https://aiosmtplib.readthedocs.io/en/stable/client.html#timeouts
	['aiosmtplib.SMTP', client(60, 'timeout')],
	// https://github.com/openai/openai-python#timeouts, https://github.com/anthropics/anthropic-sdk-python#timeouts: 10 min.
	...group<TimeoutEntry>(
		'',
		'openai.AsyncOpenAI openai.AsyncAzureOpenAI anthropic.AsyncAnthropic',
		client(600, 'timeout'),
	),
	// https://redis.readthedocs.io/en/stable/connections.html#async-client: `socket_timeout` is None.
	...group<TimeoutEntry>('redis.asyncio.', 'Redis from_url Redis.from_url', {
		waits: 'network',
		bounds: ['socket_timeout'],
	}),
]);

/** Scopes that end what waits in them. */
export const pythonTimeoutScopes: ReadonlySet<string> = new Set([
	// https://docs.python.org/3/library/asyncio-task.html#timeouts
	'asyncio.timeout',
	'asyncio.timeout_at',
	// https://github.com/aio-libs/async-timeout
	'async_timeout.timeout',
	'async_timeout.timeout_at',
	// https://anyio.readthedocs.io/en/stable/cancellation.html#timeouts
	'anyio.fail_after',
	'anyio.move_on_after',
	// https://trio.readthedocs.io/en/stable/reference-core.html#cancellation-and-timeouts
	'trio.fail_after',
	'trio.fail_at',
	'trio.move_on_after',
	'trio.move_on_at',
]);

/** What functions give whose name is not their class: in a pair the first. */
export const pythonMakes: ReadonlyMap<string, string> = new Map([
	...group<string>('asyncio.', 'open_connection open_unix_connection', 'asyncio.StreamReader'),
	...group<string>('asyncio.', 'create_subprocess_exec create_subprocess_shell', 'asyncio.subprocess.Process'),
]);
