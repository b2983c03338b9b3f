import { code, type Cases } from '#test';

/** Calls that may wait for ever. */
export const waits: Cases = {
	valid: [
		'export const load = url => fetch(url, { signal: AbortSignal.timeout(1000) });',
		'export const load = (url, options) => fetch(url, options);',
		'export const load = (url, options) => fetch(url, { ...options });',
		'export const load = args => fetch(...args);',
		'export const load = request => fetch(request);',
		'export const load = url => fetch(new Request(url, { signal }));',
		'export const load = (url, fetch) => fetch(url);',
		"import { fetch } from './own'; export const load = url => fetch(url);",
		'export const load = url => Promise.race([fetch(url), late()]);',
		"import pTimeout from 'p-timeout'; export const load = url => pTimeout(fetch(url), { milliseconds: 9 });",
		code`
			export async function load(url) {
				const loading = fetch(url);
				return Promise.race([loading, late()]);
			}
		`,
		"import axios from 'axios'; export const load = url => axios.get(url, { timeout: 1000 });",
		"import axios from 'axios'; axios.defaults.timeout = 9; export const load = url => axios.get(url);",
		"import axios from 'axios'; const api = axios.create({ timeout: 9 }); export const load = url => api.get(url);",
		"import ky from 'ky'; export const load = url => ky.get(url);",
		"import { request } from 'undici'; export const load = url => request(url);",
		"import { once } from 'node:events'; export const end = (a, signal) => once(a, 'end', { signal });",
		"import http from 'http'; export const load = () => http.get('http://a', done).setTimeout(1000);",
		"import http from 'http'; export function load() { const req = http.get('http://a', done); req.setTimeout(9); }",
		"import http from 'http'; export const load = options => http.get(options, done);",
		{ code: 'fetch(url);', options: { checkNetwork: false } },
		{ code: "import { once } from 'events'; await once(a, 'end');", options: { checkEvents: false } },
		code`
			import fetch from 'node-fetch';
			import { $fetch, ofetch } from 'ofetch';
			import needle from 'needle';
			import request from 'request-promise';
			import { pEvent } from 'p-event';
			const api = ofetch.create({ timeout: 1000 });
			export async function main(url, emitter) {
				await fetch(url, { timeout: 1000 });
				await $fetch(url, { timeout: 1000 });
				await api(url);
				await needle('get', url, { response_timeout: 1000 });
				await request.get({ url, timeout: 1000 });
				await pEvent(emitter, 'end', { timeout: 1000 });
			}
		`,
		// It is used, or it is no signal of that kind, or nothing is waited for.
		'export async function load(id: string, signal: AbortSignal) { signal.throwIfAborted(); return await find(id); }',
		'export async function load(id: string, _signal: AbortSignal) { return await find(id); }',
		'export async function load(id: string, signal: string) { return await find(id); }',
		"process.on('SIGTERM', async signal => { await close(); });",
		"child.on('exit', async (code, signal) => { await close(code); });",
		'export function load(id: string, signal: AbortSignal) { start(id); }',
		{
			code: 'export async function load(id: string, signal: AbortSignal) { return await find(id); }',
			options: { checkSignals: false },
		},
		// The disk answers, or the stream fails.
		code`
			import { once } from 'node:events';
			import { createWriteStream } from 'node:fs';
			export async function save(path, data, copies) {
				const file = createWriteStream(path);
				let copy;
				if (copies) copy = createWriteStream(path + '.copy');
				if (!file.write(data)) await once(file, 'drain');
				file.end();
				await once(file, 'finish');
				if (copy) await once(copy, 'finish');
			}
		`,
		// The wait ends with the signal all the same, or belongs to work that nobody waits for.
		code`
			import { setTimeout as delay } from 'node:timers/promises';
			import { raceSignal } from 'race-signal';
			export async function dial(signal: AbortSignal) {
				await raceSignal(delay(100), signal);
				(async () => {
					await delay(1000);
					if (!signal.aborted) console.warn('still there');
				})();
				void (async () => { await delay(1000); })();
			}
		`,
	],
	invalid: [
		code`
			import { once } from 'node:events';
			export async function wait(emitter) {
				await once(
				      ~~~~ unbounded
					emitter,
					'a-very-long-name',
				);
			}
			=> addTimeout
			import { once } from 'node:events';
			export async function wait(emitter) {
				await once(
					emitter,
					'a-very-long-name',
					{ signal: AbortSignal.timeout(10_000) },
				);
			}
		`,
		code`
			import { once } from 'node:events';
			import { createWriteStream } from 'node:fs';
			export const ended = async (path, socket) => {
				let out = socket;
				if (path) out = createWriteStream(path);
				await once(out, 'drain', {});
				      ~~~~ unbounded
			};
			=> addTimeout
			import { once } from 'node:events';
			import { createWriteStream } from 'node:fs';
			export const ended = async (path, socket) => {
				let out = socket;
				if (path) out = createWriteStream(path);
				await once(out, 'drain', { signal: AbortSignal.timeout(10_000) });
			};
		`,
		code`
			import fetch from 'node-fetch';
			import { $fetch, ofetch } from 'ofetch';
			import needle from 'needle';
			const api = ofetch.create({ baseURL: '/' });
			export async function main(url) {
				await fetch(url, { method: 'POST' });
				      ~~~~~ unbounded
				await $fetch(url);
				      ~~~~~~ unbounded
				await api(url);
				      ~~~ unbounded
				await needle.get('https://a.test');
				      ~~~~~~~~~~ unbounded
			}
			=> addTimeout
			import fetch from 'node-fetch';
			import { $fetch, ofetch } from 'ofetch';
			import needle from 'needle';
			const api = ofetch.create({ baseURL: '/' });
			export async function main(url) {
				await fetch(url, { signal: AbortSignal.timeout(10_000), method: 'POST' });
				await $fetch(url);
				await api(url);
				await needle.get('https://a.test');
			}
			=> addTimeout
			import fetch from 'node-fetch';
			import { $fetch, ofetch } from 'ofetch';
			import needle from 'needle';
			const api = ofetch.create({ baseURL: '/' });
			export async function main(url) {
				await fetch(url, { method: 'POST' });
				await $fetch(url, { signal: AbortSignal.timeout(10_000) });
				await api(url);
				await needle.get('https://a.test');
			}
			=> addTimeout
			import fetch from 'node-fetch';
			import { $fetch, ofetch } from 'ofetch';
			import needle from 'needle';
			const api = ofetch.create({ baseURL: '/' });
			export async function main(url) {
				await fetch(url, { method: 'POST' });
				await $fetch(url);
				await api(url, { signal: AbortSignal.timeout(10_000) });
				await needle.get('https://a.test');
			}
		`,
		code`
			async function get(url, { signal }) { return fetch(url, { signal }); }
			export async function all(url, options) {
				const { signal } = options;
				signal.throwIfAborted();
				return get(url, {});
				       ~~~ notPassed
			}
			=> passSignal
			async function get(url, { signal }) { return fetch(url, { signal }); }
			export async function all(url, options) {
				const { signal } = options;
				signal.throwIfAborted();
				return get(url, { signal });
			}
		`,
		code`
			export async function load(url: string) {
				const response = await fetch(url);
				                       ~~~~~ unbounded
				return response.json();
			}
			=> addTimeout
			export async function load(url: string) {
				const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
				return response.json();
			}
		`,
		code`
			globalThis.fetch('/users/' + id, { method: 'POST' });
			~~~~~~~~~~~~~~~~ unbounded
			=> addTimeout
			globalThis.fetch('/users/' + id, { signal: AbortSignal.timeout(10_000), method: 'POST' });
		`,
		{
			code: code`
				const axios = require('axios');
				exports.load = url => axios.post(url, body);
				                      ~~~~~~~~~~ unbounded
				=> addTimeout
				const axios = require('axios');
				exports.load = url => axios.post(url, body, { signal: AbortSignal.timeout(10_000) });
			`,
			filename: 'load.cjs',
		},
		code`
			import axios from 'axios';
			const api = axios.create({ baseURL: '/api' });
			export const load = () => api.get('/users');
			                          ~~~~~~~ unbounded
			=> addTimeout
			import axios from 'axios';
			const api = axios.create({ baseURL: '/api' });
			export const load = () => api.get('/users', { signal: AbortSignal.timeout(10_000) });
		`,
		code`
			import got from 'got';
			export const load = url => got(url, {}).json();
			                           ~~~ unbounded
			=> addTimeout
			import got from 'got';
			export const load = url => got(url, { signal: AbortSignal.timeout(10_000) }).json();
		`,
		code`
			import { once } from 'node:events';
			export const ended = stream => once(stream, 'end');
			                               ~~~~ unbounded
			=> addTimeout
			import { once } from 'node:events';
			export const ended = stream => once(stream, 'end', { signal: AbortSignal.timeout(10_000) });
		`,
		code`
			import https from 'node:https';
			export const load = done => https.get('https://a', response => done(response));
			                            ~~~~~~~~~ unbounded
		`,
		{
			code: code`
				import ky from 'ky';
				export const load = url => ky.get(url);
				                           ~~~~~~ longDefault
				=> addTimeout
				import ky from 'ky';
				export const load = url => ky.get(url, { signal: AbortSignal.timeout(10_000) });
			`,
			options: { longestDefault: 5 },
		},
	],
};
