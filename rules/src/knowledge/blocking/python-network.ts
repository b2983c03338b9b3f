import { group, type BlockingEntry } from './entry.ts';

const VERBS = 'get post put delete patch head options request';

const http: BlockingEntry = { tier: 'network', instead: 'httpx.AsyncClient', offload: true };
const httpResponse: BlockingEntry = { tier: 'network', instead: 'httpx.AsyncClient' };
const streams: BlockingEntry = { tier: 'network', instead: 'asyncio.open_connection' };
const names: BlockingEntry = { tier: 'network', instead: 'loop.getaddrinfo', offload: true };
const smtp: BlockingEntry = { tier: 'network', instead: 'aiosmtplib', offload: true };
const old = (instead: string): BlockingEntry => ({ tier: 'network', instead, offload: true });

/** HTTP, mail, sockets and the clients of services. */
export const pythonNetwork: readonly [string, BlockingEntry][] = [
	// https://requests.readthedocs.io/en/latest/api/
	...group('requests.', VERBS, http),
	...group('requests.Session.', `${VERBS} send`, http),
	// https://www.python-httpx.org/async/
	...group('httpx.', VERBS, http),
	...group('httpx.Client.', `${VERBS} send`, http),
	...group('', 'httpx.stream httpx.Client.stream', httpResponse),
	// https://urllib3.readthedocs.io/en/stable/reference/index.html
	['urllib3.request', http],
	...group('', 'urllib3.PoolManager.request urllib3.PoolManager.urlopen urllib3.ProxyManager.request', http),
	// https://docs.python.org/3/library/urllib.request.html, https://docs.python.org/3/library/http.client.html
	...group('urllib.request.', 'urlopen urlretrieve', http),
	...group('http.client.', 'HTTPConnection.request HTTPConnection.getresponse HTTPConnection.connect', http),
	...group('http.client.', 'HTTPSConnection.request HTTPSConnection.getresponse HTTPSConnection.connect', http),

	// https://docs.python.org/3/library/socket.html. Sending a datagram does not wait, so `sendto` is left out.
	...group('socket.socket.', 'accept connect recv recv_into recvfrom recvmsg send sendall sendfile', streams),
	['socket.create_connection', streams],
	...group('socket.', 'getaddrinfo gethostbyaddr gethostbyname gethostbyname_ex getfqdn', names),
	['socket.getnameinfo', { tier: 'network', instead: 'loop.getnameinfo', offload: true }],
	// https://docs.python.org/3/library/select.html
	['select.select', { tier: 'network', instead: 'loop.add_reader' }],
	// Reads the system's certificates. https://docs.python.org/3/library/ssl.html#ssl.create_default_context
	['ssl.create_default_context', { tier: 'files', offload: true }],

	// https://docs.python.org/3/library/smtplib.html and its sisters: the constructors connect.
	...group('', 'smtplib.SMTP smtplib.SMTP_SSL', smtp),
	...group('smtplib.SMTP.', 'connect login send_message sendmail starttls quit', smtp),
	...group('smtplib.SMTP_SSL.', 'connect login send_message sendmail quit', smtp),
	...group('', 'imaplib.IMAP4 imaplib.IMAP4_SSL', old('aioimaplib')),
	...group('', 'poplib.POP3 poplib.POP3_SSL', { tier: 'network', offload: true }),
	...group('ftplib.FTP.', 'connect login retrbinary retrlines storbinary storlines', old('aioftp')),
	...group('ftplib.FTP_TLS.', 'connect login retrbinary retrlines storbinary storlines', old('aioftp')),
	// https://docs.paramiko.org/en/stable/api/client.html
	...group('paramiko.SSHClient.', 'connect exec_command', old('asyncssh')),

	// https://boto3.amazonaws.com/v1/documentation/api/latest/guide/clients.html
	['boto3.client().*', { tier: 'network', instead: 'aioboto3', offload: true }],
	// https://github.com/openai/openai-python#async-usage, https://github.com/anthropics/anthropic-sdk-python#async-usage
	...group('openai.OpenAI.', 'chat.completions.create responses.create embeddings.create images.generate', {
		tier: 'network',
		instead: 'openai.AsyncOpenAI',
	}),
	...group('anthropic.Anthropic.', 'messages.create messages.count_tokens', {
		tier: 'network',
		instead: 'anthropic.AsyncAnthropic',
	}),
	// https://docs.slack.dev/tools/python-slack-sdk/web/#async
	['slack_sdk.WebClient.*', { tier: 'network', instead: 'AsyncWebClient', offload: true }],
];

/** Methods of clients above that only prepare something. */
export const pythonPreparing: ReadonlySet<string> = new Set([
	'boto3.client().can_paginate',
	'boto3.client().close',
	'boto3.client().generate_presigned_post',
	'boto3.client().generate_presigned_url',
	'boto3.client().get_paginator',
	'boto3.client().get_waiter',
	'redis.Redis.close',
	'redis.Redis.from_url',
	'redis.Redis.get_connection_kwargs',
	'redis.Redis.lock',
	'redis.Redis.pipeline',
	'redis.Redis.pubsub',
	'redis.Redis.register_script',
]);
