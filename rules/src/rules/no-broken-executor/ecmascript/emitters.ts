import type { QualifiedName } from '#ecmascript';

/**
 * Where an emitter comes from that says `error` when it fails, and then never the events that its success has.
 * Node.js: https://nodejs.org/api/stream.html, https://nodejs.org/api/net.html#class-netsocket,
 * https://nodejs.org/api/http.html#class-httpclientrequest, https://nodejs.org/api/child_process.html#class-childprocess.
 */
const EMITTERS: Readonly<Record<string, readonly string[]>> = {
	'fs:createReadStream()': ['data', 'end', 'open', 'readable', 'ready'],
	'fs:createWriteStream()': ['drain', 'finish', 'open', 'ready'],
	'net:connect()': ['connect', 'data', 'end', 'ready'],
	'net:createConnection()': ['connect', 'data', 'end', 'ready'],
	'tls:connect()': ['data', 'end', 'secureConnect'],
	'net:createServer()': ['listening'],
	'tls:createServer()': ['listening'],
	'http:createServer()': ['listening'],
	'https:createServer()': ['listening'],
	'http:get()': ['response'],
	'http:request()': ['response', 'upgrade'],
	'https:get()': ['response'],
	'https:request()': ['response', 'upgrade'],
	'child_process:spawn()': ['exit', 'spawn'],
	'child_process:fork()': ['exit', 'spawn'],
	'ws:()': ['open'],
	// https://developer.mozilla.org/en-US/docs/Web/API/HTMLImageElement/Image, FileReader, XMLHttpRequest, WebSocket
	':Image()': ['load'],
	':FileReader()': ['load'],
	':XMLHttpRequest()': ['load'],
	':WebSocket()': ['open'],
	':EventSource()': ['open'],
};

/** True when what waits for `event` of this emitter waits for ever once it fails. */
export function isFailing(name: QualifiedName | undefined, event: string): boolean {
	return name !== undefined && (EMITTERS[`${name.module ?? ''}:${name.name}`]?.includes(event) ?? false);
}

export const LISTENS: ReadonlySet<string> = new Set([
	'addEventListener',
	'addListener',
	'on',
	'once',
	'prependListener',
	'prependOnceListener',
]);

/** Calls whose last argument listens to an event of what they give. */
export const EMITTERS_WITH_LISTENER: ReadonlyMap<string, string> = new Map([
	// https://nodejs.org/api/http.html#httpgeturl-options-callback
	['http:get', 'response'],
	['http:request', 'response'],
	['https:get', 'response'],
	['https:request', 'response'],
	// https://nodejs.org/api/net.html#netconnectport-host-connectlistener
	['net:connect', 'connect'],
	['net:createConnection', 'connect'],
	['tls:connect', 'secureConnect'],
]);
