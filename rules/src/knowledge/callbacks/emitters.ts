import { words } from './entry.ts';

const of = (module: string, names: string): string[] => words(names).map(name => `${module}:${name}`);

/**
 * What gives an object that calls its listeners and drops what they give, as `EventEmitter.emit` does. Not discord.js:
 * its client is made with `captureRejections`.
 * https://nodejs.org/api/events.html#asynchronous-vs-synchronous
 */
export const EMITTERS: ReadonlySet<string> = new Set([
	...words(
		'events:() events:EventEmitter() eventemitter3:() eventemitter3:EventEmitter() eventemitter2:EventEmitter2()',
	),
	// https://github.com/developit/mitt#emit
	...words('mitt:()'),
	// https://nodejs.org/api/process.html#process-events
	...words(
		':process process: :process.stdin :process.stdout :process.stderr process:stdin process:stdout process:stderr',
	),
	// https://nodejs.org/api/child_process.html#class-childprocess
	...of('child_process', 'spawn() fork() exec() execFile() ChildProcess()'),
	...words('spawn() fork() exec() execFile() ChildProcess()').flatMap(name =>
		['stdin', 'stdout', 'stderr'].map(stream => `child_process:${name}.${stream}`),
	),
	...of('cluster', ' fork() Worker()').map(key => key.trim()),
	...of('dgram', 'createSocket() Socket()'),
	...of('fs', 'createReadStream() createWriteStream() watch() watchFile() FSWatcher() ReadStream() WriteStream()'),
	...['http', 'https'].flatMap(module =>
		of(module, 'createServer() Server() request() get() ClientRequest() IncomingMessage() ServerResponse() Agent()'),
	),
	...of('http2', 'createServer() createSecureServer() connect() connect().request()'),
	...of('net', 'createServer() Server() Socket() connect() createConnection()'),
	...of('readline', 'createInterface() Interface()'),
	...of('stream', '() Duplex() PassThrough() Readable() Readable.from() Stream() Transform() Writable()'),
	...of('tls', 'connect() createServer() Server() TLSSocket()'),
	...of('worker_threads', 'parentPort MessagePort() Worker()'),
	...of('zlib', 'createBrotliCompress() createDeflate() createGunzip() createGzip() createInflate() createUnzip()'),

	// https://github.com/mcollina/split2, https://github.com/rvagg/through2
	...words('split2:() through2:() through2:obj()'),
	// https://github.com/websockets/ws/blob/master/doc/ws.md
	...of('ws', '() Server() WebSocket() WebSocket.Server() WebSocketServer()'),
	// https://socket.io/docs/v4/listening-to-events/
	...of('socket.io', '() Server() Server().of() ().of()'),
	...of('socket.io-client', '() io() connect()'),
	// https://github.com/paulmillr/chokidar#api
	...of('chokidar', 'watch() FSWatcher()'),
	// https://github.com/mqttjs/MQTT.js#client-connect
	...of('mqtt', 'connect()'),
	// https://github.com/redis/ioredis#connection-events, https://github.com/redis/node-redis#events
	...of('ioredis', '() Redis() Cluster()'),
	...of('redis', 'createClient()'),
	// https://node-postgres.com/apis/client#events
	...of('pg', 'Client() Pool()'),
	// https://amqp-node.github.io/amqplib/channel_api.html#connect
	...of('amqplib', 'connect() connect().createChannel() connect().createConfirmChannel()'),
	// https://mongoosejs.com/docs/connections.html#connection-events
	...of('mongoose', 'connection createConnection()'),
	// https://www.electronjs.org/docs/latest/api/app#events (`ipcMain.handle` waits)
	...of('electron', 'app BrowserWindow() BrowserWindow().webContents ipcMain ipcRenderer'),
	// https://docs.bullmq.io/guide/events
	...of('bullmq', 'Queue() QueueEvents() Worker()'),
	// https://github.com/mscdex/ssh2#client-events
	...of('ssh2', 'Client()'),
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
			['connection', 'connect'].map(event => [`${key}.on ${event}`, 'socket.io-client:io()']),
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
