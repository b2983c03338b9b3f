import { group } from '../blocking/entry.ts';
import type { TimeoutEntry, TimeoutTable } from './entry.ts';

/**
 * https://developer.mozilla.org/docs/Web/API/RequestInit: no timeout of its own. Node waits five minutes for the head of
 * an answer and for each part of its body (https://undici.nodejs.org/#/docs/api/Client?id=parameter-clientoptions), browsers
 * some minutes; what stands on `node:http`, for ever.
 */
const FETCH: TimeoutEntry = { waits: 'network', options: 1, bounds: ['signal', 'dispatcher'], signal: 'signal' };

const axios = (options: number): TimeoutEntry => ({
	waits: 'network',
	options,
	bounds: ['timeout', 'signal', 'cancelToken'],
	signal: 'signal',
});

const got: TimeoutEntry = { waits: 'network', options: 1, bounds: ['timeout', 'signal'], signal: 'signal' };
const ky: TimeoutEntry = { ...got, fallback: 10 };
const undici: TimeoutEntry = {
	waits: 'network',
	options: 1,
	bounds: ['signal', 'headersTimeout', 'bodyTimeout'],
	signal: 'signal',
	fallback: 300,
};
const onlySignal = (options: number, waits: TimeoutEntry['waits']): TimeoutEntry => ({
	waits,
	options,
	bounds: ['signal'],
	signal: 'signal',
});

/** What waits in JavaScript. */
export const ecmascriptTimeouts: TimeoutTable = new Map([
	...group<TimeoutEntry>(':', 'fetch', { ...FETCH, isSlow: true }),
	...group<TimeoutEntry>('', 'undici:fetch node-fetch-native:fetch', { ...FETCH, isSlow: true }),
	// https://github.com/node-fetch/node-fetch/tree/2.x#options: version 2, which the others stand on, has a `timeout`.
	...group<TimeoutEntry>('', 'node-fetch: cross-fetch: cross-fetch:fetch isomorphic-fetch:', {
		...FETCH,
		bounds: ['signal', 'timeout'],
	}),
	// https://github.com/npm/minipass-fetch#options
	...group<TimeoutEntry>('', 'minipass-fetch: make-fetch-happen:', { ...FETCH, bounds: ['signal', 'timeout'] }),
	// https://github.com/request/request#timeouts, https://github.com/tomas/needle#request-options: 10 s to connect, none for the answer.
	...group<TimeoutEntry>('', 'request-promise: request-promise:get request-promise:post request-promise:put', {
		waits: 'network',
		options: 'any',
		bounds: ['timeout'],
	}),
	...group<TimeoutEntry>('needle:', 'get post put patch delete head request', {
		waits: 'network',
		options: 'any',
		bounds: ['response_timeout', 'read_timeout', 'timeout', 'signal'],
	}),
	// https://undici.nodejs.org/#/docs/api/Client?id=parameter-clientoptions: 300 s for the head and between two parts.
	...group<TimeoutEntry>('undici:', 'request stream', undici),
	// https://axios-http.com/docs/req_config: `timeout` is 0, which is none.
	...group<TimeoutEntry>('axios:', 'get delete head options', axios(1)),
	...group<TimeoutEntry>('axios:', 'post put patch postForm putForm patchForm', axios(2)),
	['axios:request', axios(0)],
	['axios:', axios(1)],
	// https://github.com/sindresorhus/got/blob/main/documentation/6-timeout.md: none.
	...group<TimeoutEntry>('got:', 'get post put patch head delete stream', got),
	['got:', got],
	['got:got', got],
	// https://github.com/sindresorhus/ky#timeout: 10 s.
	...group<TimeoutEntry>('ky:', 'get post put patch head delete', ky),
	['ky:', ky],
	// https://github.com/unjs/ofetch#%EF%B8%8F-timeout: none.
	...group<TimeoutEntry>('ofetch:', 'ofetch $fetch', {
		waits: 'network',
		options: 1,
		bounds: ['timeout', 'signal'],
		signal: 'signal',
	}),
	// https://nodejs.org/api/http.html#httprequesturl-options-callback: `timeout` is of the socket, and there is none.
	...group<TimeoutEntry>('', 'http:get http:request https:get https:request', {
		waits: 'network',
		options: 'any',
		bounds: ['timeout', 'signal', 'agent'],
	}),
	// https://nodejs.org/api/events.html#eventsonceemitter-name-options
	['events:once', onlySignal(2, 'event')],
	// https://github.com/sindresorhus/p-event#options, https://github.com/sindresorhus/p-wait-for#options
	['p-event:pEvent', { waits: 'event', options: 2, bounds: ['signal', 'timeout'], signal: 'signal' }],
	['p-wait-for:', { waits: 'event', options: 1, bounds: ['timeout', 'signal'] }],
]);

/** Functions that make a client with the options of all its calls, and the client whose calls they are. */
export const ecmascriptClients: ReadonlyMap<string, string> = new Map([
	// https://axios-http.com/docs/instance
	['axios:create', 'axios:'],
	// https://github.com/sindresorhus/got/blob/main/documentation/10-instances.md
	['got:extend', 'got:'],
	['got:got.extend', 'got:'],
	// https://github.com/sindresorhus/ky#kycreatedefaultoptions
	['ky:create', 'ky:'],
	['ky:extend', 'ky:'],
	// https://github.com/unjs/ofetch#%EF%B8%8F-create-fetch-with-default-options
	['ofetch:ofetch.create', 'ofetch:ofetch'],
	['ofetch:$fetch.create', 'ofetch:ofetch'],
]);

/**
 * Calls that take an `AbortSignal` and end by themselves without one: a signal at hand belongs in there all the same.
 */
export const ecmascriptSignals: TimeoutTable = new Map([
	...ecmascriptTimeouts,
	// https://nodejs.org/api/timers.html#timers-promises-api
	['timers/promises:setTimeout', onlySignal(2, 'event')],
	['timers/promises:setImmediate', onlySignal(1, 'event')],
	['timers/promises:setInterval', onlySignal(2, 'event')],
	['timers/promises:scheduler.wait', onlySignal(1, 'event')],
	// https://nodejs.org/api/events.html#eventsonemitter-eventname-options
	['events:on', onlySignal(2, 'event')],
	// https://nodejs.org/api/fs.html#fspromisesreadfilepath-options
	['fs/promises:readFile', onlySignal(1, 'network')],
	['fs/promises:writeFile', onlySignal(2, 'network')],
	['fs/promises:watch', onlySignal(1, 'event')],
	// https://nodejs.org/api/child_process.html#child_processspawncommand-args-options
	...group<TimeoutEntry>('child_process:', 'spawn execFile fork', onlySignal(2, 'process')),
	['child_process:exec', onlySignal(1, 'process')],
	// https://github.com/sindresorhus/execa/blob/main/docs/api.md#optionscancelsignal
	['execa:execa', { waits: 'process', options: 2, bounds: ['cancelSignal', 'timeout'], signal: 'cancelSignal' }],
	// https://github.com/sindresorhus/delay#delaymilliseconds-options
	['delay:', onlySignal(1, 'event')],
]);
