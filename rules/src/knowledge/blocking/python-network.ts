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
	// The next httpx under its own name: https://github.com/pydantic/httpx2
	...group('httpx2.', VERBS, { ...http, instead: 'httpx2.AsyncClient' }),
	...group('httpx2.Client.', `${VERBS} send stream`, { ...httpResponse, instead: 'httpx2.AsyncClient' }),
	// https://urllib3.readthedocs.io/en/stable/reference/index.html
	['urllib3.request', http],
	...group('urllib3.PoolManager.', 'request urlopen request_encode_body request_encode_url', http),
	...group('urllib3.HTTPConnectionPool.', 'request urlopen request_encode_body request_encode_url', http),
	// https://docs.python.org/3/library/urllib.request.html, https://docs.python.org/3/library/http.client.html
	...group('urllib.request.', 'urlopen urlretrieve OpenerDirector.open', http),
	...group('http.client.', 'HTTPConnection.request HTTPConnection.getresponse HTTPConnection.connect', http),
	...group('http.client.', 'HTTPSConnection.request HTTPSConnection.getresponse HTTPSConnection.connect', http),

	// https://docs.python.org/3/library/socket.html. Sending a datagram does not wait, so `sendto` is left out.
	...group('socket.socket.', 'accept connect recv recv_into recvfrom recvmsg send sendall sendfile', streams),
	['socket.create_connection', streams],
	...group('socket.', 'getaddrinfo gethostbyaddr gethostbyname gethostbyname_ex getfqdn', names),
	['socket.getnameinfo', { tier: 'network', instead: 'loop.getnameinfo', offload: true }],
	// https://docs.python.org/3/library/select.html
	...group('select.', 'select poll().poll epoll().poll', { tier: 'network', instead: 'loop.add_reader' }),
	// https://docs.python.org/3/library/ssl.html#ssl.SSLContext.wrap_socket: greets the other side at once.
	['ssl.SSLContext.wrap_socket', { tier: 'network', instead: 'asyncio.open_connection' }],
	// Reads the system's certificates. https://docs.python.org/3/library/ssl.html#ssl.create_default_context
	['ssl.create_default_context', { tier: 'files', offload: true }],
	...group('ssl.SSLContext.', 'load_cert_chain load_default_certs load_verify_locations set_default_verify_paths', {
		tier: 'files',
		offload: true,
	}),

	// https://docs.python.org/3/library/smtplib.html and its sisters: the constructors connect.
	...group('', 'smtplib.SMTP smtplib.SMTP_SSL', smtp),
	...group('smtplib.SMTP.', 'connect login send_message sendmail starttls quit', smtp),
	...group('', 'imaplib.IMAP4 imaplib.IMAP4_SSL', old('aioimaplib')),
	...group(
		'imaplib.IMAP4.',
		'append copy create delete expunge fetch list login logout lsub noop rename search select starttls status store ' +
			'subscribe uid',
		old('aioimaplib'),
	),
	...group('', 'poplib.POP3 poplib.POP3_SSL', { tier: 'network', offload: true }),
	...group('poplib.POP3.', 'apop dele list noop pass_ quit retr rset stat stls top uidl user', {
		tier: 'network',
		offload: true,
	}),
	...group('', 'ftplib.FTP ftplib.FTP_TLS', old('aioftp')),
	...group(
		'ftplib.FTP.',
		'connect cwd delete dir login mkd mlsd nlst prot_p pwd quit rename retrbinary retrlines rmd sendcmd size storbinary ' +
			'storlines voidcmd',
		old('aioftp'),
	),
	['telnetlib.Telnet', old('telnetlib3')],
	...group('telnetlib.Telnet.', 'expect open read_all read_some read_until', old('telnetlib3')),
];
