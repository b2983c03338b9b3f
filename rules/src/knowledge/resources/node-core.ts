import { group } from '../blocking/entry.ts';
import type { ResourceEntry } from './entry.ts';

/** https://nodejs.org/api/fs.html#class-filehandle: closed by garbage collection, with a warning that this will end. */
const FILE_HANDLE: ResourceEntry = {
	close: ['close'],
	isPromised: true,
	disposal: 'async',
	handsOn: ['createReadStream', 'createWriteStream', 'readableWebStream', 'readLines'],
};
/** https://nodejs.org/api/fs.html#class-fsdir */
const DIRECTORY: ResourceEntry = {
	close: ['close', 'closeSync'],
	isPromised: true,
	disposal: 'async',
	endsWithLoop: true,
	handsOn: ['entries'],
};
const SOCKET: ResourceEntry = { close: ['end', 'destroy', 'destroySoon', 'resetAndDestroy'], closesAtOnce: true };

/** Node's own resources, and those of browsers, Deno and Bun. */
export const nodeResources: readonly [string, ResourceEntry][] = [
	...group<ResourceEntry>('', 'fs/promises:open fs:promises.open', FILE_HANDLE),
	...group<ResourceEntry>('', 'fs/promises:opendir fs:promises.opendir', DIRECTORY),
	// https://nodejs.org/api/fs.html#class-fswritestream: what is written may not be there before `end()`.
	['fs:createWriteStream', { close: ['end', 'destroy', 'close', 'destroySoon'], closesAtOnce: true }],
	// https://nodejs.org/api/net.html#netcreateconnection, https://nodejs.org/api/tls.html#tlsconnectoptions-callback
	...group<ResourceEntry>('', 'net:connect net:createConnection tls:connect', SOCKET),
	['net:Socket', { ...SOCKET, opener: 'connect' }],
	// https://nodejs.org/api/http2.html#http2connectauthority-options-listener
	['http2:connect', { close: ['close', 'destroy'], closesAtOnce: true }],
	// https://nodejs.org/api/readline.html#rlclose: keeps standard input open.
	// https://nodejs.org/api/readline.html#event-close: it is closed when its input ends.
	...group<ResourceEntry>('', 'readline:createInterface readline/promises:createInterface', {
		close: ['close'],
		closesAtOnce: true,
		disposal: 'sync',
		endsWith: 'input',
		endsWithLoop: true,
	}),
	// https://nodejs.org/api/inspector.html#sessiondisconnect
	...group<ResourceEntry>('', 'inspector:Session inspector/promises:Session', {
		close: ['disconnect'],
		closesAtOnce: true,
		opener: 'connect',
	}),
	// https://nodejs.org/api/sqlite.html#class-databasesync
	['sqlite:DatabaseSync', { close: ['close'], closesAtOnce: true, disposal: 'sync' }],
	// https://developer.mozilla.org/docs/Web/API/BroadcastChannel/close
	...group<ResourceEntry>('', ':BroadcastChannel worker_threads:BroadcastChannel', {
		close: ['close', 'unref'],
		closesAtOnce: true,
	}),
	// https://developer.mozilla.org/docs/Web/API/WebSocket/close
	...group<ResourceEntry>('', ':WebSocket ws: ws:WebSocket', { close: ['close', 'terminate'], closesAtOnce: true }),
	// https://developer.mozilla.org/docs/Web/API/EventSource/close, https://developer.mozilla.org/docs/Web/API/RTCPeerConnection/close
	...group<ResourceEntry>(':', 'EventSource RTCPeerConnection', { close: ['close'], closesAtOnce: true }),
	// https://developer.mozilla.org/docs/Web/API/AudioContext/close
	[':AudioContext', { close: ['close'] }],
	// https://bun.com/docs/api/sqlite
	['bun:sqlite:Database', { close: ['close'], closesAtOnce: true, disposal: 'sync' }],
	// https://docs.deno.com/api/deno/~/Deno.FsFile, https://docs.deno.com/api/deno/~/Deno.Conn
	...group<ResourceEntry>(':', 'Deno.open Deno.create Deno.connect Deno.connectTls', {
		close: ['close'],
		closesAtOnce: true,
		isPromised: true,
		disposal: 'sync',
	}),
	...group<ResourceEntry>(':', 'Deno.openSync Deno.createSync', {
		close: ['close'],
		closesAtOnce: true,
		disposal: 'sync',
	}),
	// https://docs.deno.com/api/deno/~/Deno.Kv
	[':Deno.openKv', { close: ['close'], closesAtOnce: true, isPromised: true, disposal: 'sync' }],
];
