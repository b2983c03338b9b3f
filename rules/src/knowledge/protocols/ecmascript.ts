/**
 * What of JavaScript's and Node's libraries has one protocol only. Keys are names as the linker spells them, with `()` for
 * what a call or `new` gives, and with `await ` before what the promise holds.
 */
export const ASYNC_ITERABLES: ReadonlySet<string> = new Set([
	// https://nodejs.org/api/fs.html#fspromiseswatchfilename-options, #fspromisesglobpattern-options
	...both('fs', 'watch()'),
	...both('fs', 'glob()'),
	// https://nodejs.org/api/fs.html#class-fsdir has `for await` only
	...both('fs', 'opendir()').map(name => `await ${name}`),
	// https://nodejs.org/api/fs.html#fscreatereadstreampath-options
	'fs:createReadStream()',
	// https://nodejs.org/api/timers.html#timerspromisessetintervaldelay-value-options
	...both('timers', 'setInterval()'),
	// https://nodejs.org/api/events.html#eventsonemitter-eventname-options
	'events:on()',
	// https://nodejs.org/api/stream.html#readablesymbolasynciterator
	'stream:Readable()',
	'stream:Duplex()',
	'stream:Transform()',
	'stream:PassThrough()',
	'stream:Readable.from()',
	// https://nodejs.org/api/readline.html#rlsymbolasynciterator
	'readline:createInterface()',
	...both('readline', 'createInterface()'),
	// https://nodejs.org/api/webstreams.html#readablestreamsymbolasynciterator
	':ReadableStream()',
	'stream/web:ReadableStream()',
]);

/** Types that have `[Symbol.asyncIterator]` and no `[Symbol.iterator]`, and what they extend. */
export const ASYNC_ITERABLE_TYPES: ReadonlySet<string> = new Set([
	// https://github.com/microsoft/TypeScript/blob/main/src/lib/es2018.asynciterable.d.ts, esnext.disposable.d.ts
	...['AsyncGenerator', 'AsyncIterable', 'AsyncIterableIterator', 'AsyncIteratorObject', 'ReadableStream'].map(lib),
	// https://nodejs.org/api/stream.html, https://nodejs.org/api/fs.html, https://nodejs.org/api/readline.html
	...['Readable', 'ReadableStream', 'ReadStream', 'Duplex', 'Transform', 'PassThrough', 'Dir', 'Interface'].map(node),
	...['Socket', 'IncomingMessage', 'TLSSocket', 'AsyncIterator'].map(node),
]);

/** What the types above extend or are made with: says nothing about how they are iterated. */
export const ITERABLE_COMPANIONS: ReadonlySet<string> = new Set([
	...['AsyncDisposable', 'AsyncIterator', 'EventTarget'].map(lib),
	...['EventEmitter', 'Stream', 'ReadableBase', 'WritableBase', 'Writable', 'ReadWriteStream', 'WritableStream'].map(
		node,
	),
	...['AsyncDisposable', 'internal', 'NodeEventTarget', 'ReadlineInterface', 'StreamReadable'].map(node),
]);

/** Types that can be iterated without waiting. */
export const SYNC_ITERABLE_TYPES: ReadonlySet<string> = new Set(
	['Array', 'ReadonlyArray', 'Set', 'Map', 'ReadonlySet'].map(lib),
);

/** What has `[Symbol.asyncDispose]` and no `[Symbol.dispose]`. */
export const ASYNC_DISPOSABLES: ReadonlySet<string> = new Set([
	// https://nodejs.org/api/fs.html#filehandlesymbolasyncdispose
	...both('fs', 'open()').map(name => `await ${name}`),
	// https://nodejs.org/api/http.html#serversymbolasyncdispose, https://nodejs.org/api/net.html#serversymbolasyncdispose
	'http:createServer()',
	'https:createServer()',
	'net:createServer()',
	'http:Server()',
	'net:Server()',
	// https://tc39.es/proposal-explicit-resource-management/#sec-asyncdisposablestack-objects
	':AsyncDisposableStack()',
]);

export const ASYNC_DISPOSABLE_TYPES: ReadonlySet<string> = new Set([
	...['AsyncDisposable', 'AsyncDisposableStack'].map(lib),
	...['FileHandle'].map(node),
]);

/** What has `[Symbol.dispose]` and no `[Symbol.asyncDispose]`. */
export const SYNC_DISPOSABLES: ReadonlySet<string> = new Set([
	// https://tc39.es/proposal-explicit-resource-management/#sec-disposablestack-objects
	':DisposableStack()',
	// https://nodejs.org/api/timers.html#timeoutsymboldispose
	'timers:setTimeout()',
	'timers:setInterval()',
]);

export const SYNC_DISPOSABLE_TYPES: ReadonlySet<string> = new Set(['Disposable', 'DisposableStack'].map(lib));

/** `fs/promises:open` and `fs:promises.open` are one function. */
function both(module: string, name: string): string[] {
	return [`${module}/promises:${name}`, `${module}:promises.${name}`];
}

function lib(name: string): string {
	return `lib:${name}`;
}

function node(name: string): string {
	return `node:${name}`;
}
