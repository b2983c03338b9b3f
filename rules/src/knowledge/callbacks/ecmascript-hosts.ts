import { ANSWER, IGNORED, of, words, type CallbackEntry } from './entry.ts';

const FILE_CALLBACKS =
	'access appendFile chmod chown close copyFile cp exists fchmod fchown fdatasync fstat fsync ftruncate futimes glob ' +
	'lchown link lstat lutimes mkdir mkdtemp open opendir read readdir readFile readlink readv realpath rename rm rmdir ' +
	'stat statfs symlink truncate unlink unwatchFile utimes watch watchFile write writeFile writev';
const NAME_CALLBACKS =
	'lookup lookupService resolve resolve4 resolve6 resolveAny resolveCaa resolveCname resolveMx resolveNaptr resolveNs ' +
	'resolvePtr resolveSoa resolveSrv resolveTxt reverse';
const CRYPTO_CALLBACKS =
	'generateKey generateKeyPair generatePrime hkdf checkPrime pbkdf2 randomBytes randomFill randomInt scrypt sign verify';
const COMPRESSION_CALLBACKS =
	'brotliCompress brotliDecompress deflate deflateRaw gunzip gzip inflate inflateRaw unzip zstdCompress zstdDecompress';

/** Methods that every stream class calls, and whose promise it does not look at. https://nodejs.org/api/stream.html#api-for-stream-implementers */
const STREAM_OPTIONS = words('construct destroy final flush read transform write writev');

/** Functions of browsers and of Node. */
export const HOST_CALLBACKS: readonly CallbackEntry[] = [
	{
		keys: [
			':setTimeout',
			':setInterval',
			':setImmediate',
			':queueMicrotask',
			':requestAnimationFrame',
			':requestIdleCallback',
			...of('timers', 'setTimeout setInterval setImmediate'),
		],
		at: 0,
		fate: IGNORED,
		documentation: 'https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#timers',
	},
	{
		keys: [':process.nextTick', 'process:nextTick'],
		at: 0,
		fate: IGNORED,
		documentation: 'https://nodejs.org/api/process.html#processnexttickcallback-args',
	},
	{
		keys: words(
			':MutationObserver() :IntersectionObserver() :ResizeObserver() :PerformanceObserver() :ReportingObserver() ' +
				'perf_hooks:PerformanceObserver()',
		),
		at: 0,
		fate: IGNORED,
		documentation: 'https://dom.spec.whatwg.org/#interface-mutationobserver',
	},
	{
		keys: [':navigator.geolocation.getCurrentPosition', ':navigator.geolocation.watchPosition'],
		at: 0,
		fate: IGNORED,
		documentation: 'https://w3c.github.io/geolocation/#dom-geolocation-getcurrentposition',
	},
	{
		keys: of('fs', FILE_CALLBACKS),
		at: 'last',
		fate: IGNORED,
		documentation: 'https://nodejs.org/api/fs.html#callback-api',
	},
	{
		keys: of('fs', 'cpSync'),
		at: { of: 2, names: ['filter'] },
		fate: ANSWER,
		documentation: 'https://nodejs.org/api/fs.html#fscpsyncsrc-dest-options',
	},
	{
		keys: of('diagnostics_channel', 'subscribe'),
		at: 1,
		fate: IGNORED,
		documentation: 'https://nodejs.org/api/diagnostics_channel.html#diagnostics_channelsubscribename-onmessage',
	},
	{
		keys: of('child_process', 'exec execFile'),
		at: 'last',
		fate: IGNORED,
		documentation: 'https://nodejs.org/api/child_process.html#child_processexeccommand-options-callback',
	},
	{ keys: of('dns', NAME_CALLBACKS), at: 'last', fate: IGNORED, documentation: 'https://nodejs.org/api/dns.html' },
	{
		keys: of('crypto', CRYPTO_CALLBACKS),
		at: 'last',
		fate: IGNORED,
		documentation: 'https://nodejs.org/api/crypto.html',
	},
	{
		keys: of('zlib', COMPRESSION_CALLBACKS),
		at: 'last',
		fate: IGNORED,
		documentation: 'https://nodejs.org/api/zlib.html#convenience-methods',
	},
	{
		// Beside `stream/promises`, the last function of a pipeline is told of its end.
		keys: of('stream', 'finished pipeline'),
		at: 'last',
		fate: IGNORED,
		documentation: 'https://nodejs.org/api/stream.html#streamfinishedstream-options-callback',
	},
	{
		keys: of('stream', 'Duplex() PassThrough() Readable() Transform() Writable()'),
		at: { of: 0, names: STREAM_OPTIONS },
		fate: IGNORED,
		documentation: 'https://nodejs.org/api/stream.html#api-for-stream-implementers',
	},
	{
		keys: [
			...of('http', 'createServer get request Server()'),
			...of('https', 'createServer get request Server()'),
			...of('http2', 'connect createServer createSecureServer'),
			...of('net', 'connect createConnection createServer Server()'),
			...of('tls', 'connect createServer'),
			'dgram:createSocket',
		],
		at: 'last',
		fate: IGNORED,
		documentation: 'https://nodejs.org/api/http.html#httpcreateserveroptions-requestlistener',
	},
	{
		keys: ['readline:createInterface().question', 'readline:Interface().question'],
		at: 'last',
		fate: IGNORED,
		documentation: 'https://nodejs.org/api/readline.html#rlquestionquery-options-callback',
	},
];

/** Callbacks of servers, sockets and streams: `server.listen(0, callback)` on what {@link EMITTERS} makes. https://nodejs.org/api/net.html#serverlisten */
export const EMITTER_CALLBACKS: ReadonlySet<string> = new Set(words('close connect end listen setTimeout'));

/** Methods of classes that extend one of the host's, which calls them and drops what they give. */
export const OVERRIDDEN: readonly {
	readonly bases: readonly string[];
	readonly methods: readonly string[];
	readonly documentation: string;
}[] = [
	{
		bases: of('stream', 'Duplex PassThrough Readable Transform Writable'),
		methods: words('_construct _destroy _final _flush _read _transform _write _writev'),
		documentation: 'https://nodejs.org/api/stream.html#api-for-stream-implementers',
	},
	{
		bases: [':HTMLElement'],
		methods: words('adoptedCallback attributeChangedCallback connectedCallback disconnectedCallback'),
		documentation: 'https://html.spec.whatwg.org/multipage/custom-elements.html#custom-element-reactions',
	},
	{
		bases: words('react:Component react:PureComponent :React.Component :React.PureComponent'),
		methods: words('componentDidCatch componentDidMount componentDidUpdate componentWillUnmount'),
		documentation: 'https://react.dev/reference/react/Component',
	},
];
