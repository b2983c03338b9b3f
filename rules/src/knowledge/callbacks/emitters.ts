import { of, words } from './entry.ts';
import { PACKAGE_EMITTERS } from './package-emitters.ts';

const COMPRESSIONS =
	'BrotliCompress BrotliDecompress Deflate DeflateRaw Gunzip Gzip Inflate InflateRaw Unzip ZstdCompress ZstdDecompress';
const CHILD_PROCESSES = words(
	'spawn() fork() exec() execFile() ChildProcess() ChildProcessByStdio() ChildProcessWithoutNullStreams()',
);

/**
 * What gives an object that calls its listeners and drops what they give, as `EventEmitter.emit` does; a type that stands
 * for one in an annotation is written as if it made it. Not discord.js: its client is made with `captureRejections`.
 * https://nodejs.org/api/events.html#asynchronous-vs-synchronous
 */
export const EMITTERS: ReadonlySet<string> = new Set([
	...of('events', '() EventEmitter() EventEmitterAsyncResource()'),
	// https://nodejs.org/api/process.html#process-events
	...words(
		':process process: :process.stdin :process.stdout :process.stderr process:stdin process:stdout process:stderr',
	),
	// https://nodejs.org/api/child_process.html#class-childprocess
	...CHILD_PROCESSES.flatMap(name => of('child_process', `${name} ${name}.stdin ${name}.stdout ${name}.stderr`)),
	// https://nodejs.org/api/cluster.html#class-worker
	...words('cluster: cluster:fork() cluster:Worker()'),
	...of('dgram', 'createSocket() Socket()'),
	...of('fs', 'createReadStream() createWriteStream() watch() watchFile() FSWatcher() ReadStream() WriteStream()'),
	...['http', 'https'].flatMap(module =>
		of(module, 'createServer() Server() request() get() ClientRequest() IncomingMessage() ServerResponse() Agent()'),
	),
	...of(
		'http2',
		'createServer() createSecureServer() connect() connect().request() Http2Server() Http2SecureServer() ' +
			'ClientHttp2Session() ClientHttp2Stream() ServerHttp2Session() ServerHttp2Stream() Http2ServerRequest() ' +
			'Http2ServerResponse()',
	),
	...of('net', 'createServer() Server() Socket() connect() createConnection()'),
	...['readline', 'readline/promises'].flatMap(module => of(module, 'createInterface() Interface()')),
	...of('repl', 'start() REPLServer()'),
	...of('stream', '() Duplex() PassThrough() Readable() Readable.from() Stream() Transform() Writable()'),
	...of('tls', 'connect() createServer() Server() TLSSocket()'),
	...of('tty', 'ReadStream() WriteStream()'),
	...of('worker_threads', 'parentPort MessagePort() Worker()'),
	...of(
		'zlib',
		words(COMPRESSIONS)
			.map(name => `create${name}() ${name}()`)
			.join(' '),
	),

	...PACKAGE_EMITTERS,
]);

/** What a server or a connection gives its listener: events, and the index of the emitter among the listener's parameters. */
export const GIVEN_EMITTERS: ReadonlyMap<string, string> = new Map(
	[
		...['http', 'https'].flatMap(module => [
			[`${module}:createServer`, 'http:IncomingMessage()', 'http:ServerResponse()'],
			[`${module}:createServer().on request`, 'http:IncomingMessage()', 'http:ServerResponse()'],
			[`${module}:get`, 'http:IncomingMessage()'],
			[`${module}:request`, 'http:IncomingMessage()'],
			...['get', 'request'].map(name => [`${module}:${name}().on response`, 'http:IncomingMessage()']),
		]),
		['net:createServer', 'net:Socket()'],
		['net:createServer().on connection', 'net:Socket()'],
		['tls:createServer', 'net:Socket()'],
		...of('ws', 'Server() WebSocket.Server() WebSocketServer()').map(key => [`${key}.on connection`, 'ws:WebSocket()']),
		...of('socket.io', '() Server() Server().of() ().of()').flatMap(key =>
			['connection', 'connect'].map(event => [`${key}.on ${event}`, 'socket.io:Socket()']),
		),
	].flatMap(([key, ...given]) => given.map((each, index) => [`${key} ${index}`, each] as const)),
);

/** https://nodejs.org/api/events.html#class-eventemitter */
export const LISTENER_METHODS: ReadonlySet<string> = new Set(
	words('on once addListener prependListener prependOnceListener'),
);

/** Classes whose instances are emitters or targets of events, by what a type checker calls them. */
export const EMITTER_CLASSES: ReadonlySet<string> = new Set(['EventEmitter', 'NodeJS.EventEmitter', 'Emitter']);

/** Classes whose `on…` properties are listeners. https://html.spec.whatwg.org/multipage/webappapis.html#event-handler-attributes */
export const TARGET_CLASSES: ReadonlySet<string> = new Set(words('EventTarget Element HTMLElement Node Window'));

/** What has `on…` properties that drop what their function gives. */
export const TARGETS: ReadonlySet<string> = new Set(
	words(
		':window :self :globalThis :document :document.body :WebSocket() :Worker() :SharedWorker() :EventSource() ' +
			':XMLHttpRequest() :FileReader() :BroadcastChannel() :MessageChannel().port1 :MessageChannel().port2 :Image() ' +
			':AbortController().signal :RTCPeerConnection() :Notification() :indexedDB.open() ws:() ws:WebSocket()',
	),
);
