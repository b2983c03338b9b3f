import { code, together, type Cases } from '#test';

const timers: Cases = {
	valid: [
		code`
			export async function first(work: Promise<void>) {
				let timer: ReturnType<typeof setTimeout> | undefined;
				const late = new Promise((_, reject) => {
					timer = setTimeout(() => reject(new Error('late')), 1000);
				});
				await Promise.race([work, late]).finally(() => clearTimeout(timer));
			}
		`,
		code`
			export async function first(work) {
				const late = new Promise(resolve => setTimeout(resolve, 1000).unref());
				await Promise.race([work, late]);
			}
		`,
		code`
			import { setTimeout as sleep } from 'node:timers/promises';
			export async function first(work, signal) {
				await Promise.race([work, sleep(1000, undefined, { signal })]);
			}
		`,
		code`
			import { setTimeout as sleep } from 'node:timers/promises';
			export const first = work => Promise.race([work, sleep(1000, undefined, { ref: false })]);
		`,
		'export const first = (a, b) => Promise.race([a, b]);',
		'export const first = all => Promise.race(all);',
		'export const wait = () => new Promise(resolve => setTimeout(resolve, 1000));',
		code`
			import { Promise } from 'bluebird';
			export const first = work => Promise.race([work, new Promise(resolve => setTimeout(resolve, 1000))]);
		`,
		code`
			export function first(work, setTimeout) {
				return Promise.race([work, new Promise(resolve => setTimeout(resolve, 1000))]);
			}
		`,
		// All are waited for: the timer is one of them.
		'export const both = work => Promise.all([work, new Promise(resolve => setTimeout(resolve, 1000))]);',
		code`
			export async function load(url) {
				return Promise.race([fetch(url, { signal: AbortSignal.timeout(1000) }), closed(url)]);
			}
		`,
		{
			code: 'export const first = work => Promise.race([work, new Promise(r => setTimeout(r, 1000))]);',
			options: { checkTimers: false },
		},
		// The timer of an abort is cleared, does not keep the program alive, or is not this function's to clear.
		'export async function load(ms) { const c = new AbortController(); const t = setTimeout(() => c.abort(), ms); try { await f(c.signal); } finally { clearTimeout(t); } }',
		'export async function load(ms) { const c = new AbortController(); setTimeout(() => c.abort(), ms).unref(); await f(c.signal); }',
		'export async function load(ms) { const c = new AbortController(); const t = setTimeout(() => c.abort(), ms); await f(c.signal, t); }',
		'export function within(ms) { const c = new AbortController(); setTimeout(() => c.abort(), ms); return c.signal; }',
		'export async function load(c, ms) { setTimeout(() => c.abort(), ms); await f(c.signal); }',
		{
			code: 'export async function load(ms) { const c = new AbortController(); setTimeout(() => c.abort(), ms); await f(c.signal); }',
			options: { checkTimers: false },
		},
	],
	invalid: [
		code`
			export async function first(work: Promise<void>) {
				await Promise.race([work, new Promise((_, reject) => setTimeout(reject, 1000))]);
				                                                     ~~~~~~~~~~ timer
			}
			=> clearTimer
			export async function first(work: Promise<void>) {
				let timer: ReturnType<typeof setTimeout> | undefined;
				await Promise.race([work, new Promise((_, reject) => timer = setTimeout(reject, 1000))]).finally(() => clearTimeout(timer));
			}
		`,
		{
			code: code`
				async function first(work) {
				  const timer = 1
				  await Promise.race([work, new Promise(resolve => { setTimeout(resolve, 1000) })])
				                                                     ~~~~~~~~~~ timer
				}
				=> clearTimer
				async function first(work) {
				  const timer = 1
				  let raceTimer
				  await Promise.race([work, new Promise(resolve => { raceTimer = setTimeout(resolve, 1000) })]).finally(() => clearTimeout(raceTimer))
				}
			`,
			filename: 'first.cjs',
		},
		code`
			export async function first(work) {
				const late = new Promise((_, reject) => {
					setTimeout(() => reject(new Error('late')), 1000);
					~~~~~~~~~~ timer
				});
				await Promise.race([work, late]);
			}
		`,
		code`
			export async function first(work) {
				const late = new Promise(resolve => {
					const timer = setTimeout(resolve, 1000);
					              ~~~~~~~~~~ timer
				});
				const racers = [work, late];
				await Promise.race(racers);
			}
		`,
		code`
			import { setTimeout as sleep } from 'node:timers/promises';
			export const first = work => Promise.race([work, sleep(1000)]);
			                                                 ~~~~~ timerCall
		`,
		code`
			const { setTimeout } = require('timers/promises');
			exports.first = work => Promise.race([work, setTimeout(1000).then(() => 'late')]);
			                                            ~~~~~~~~~~ timerCall
		`,
		code`
			const sleep = ms => new Promise(resolve => setTimeout(resolve, ms));
			export const first = work => Promise.race([work, sleep(1000)]);
			                                                 ~~~~~ timerCall
		`,
		code`
			const sleep = ms => new Promise(resolve => setTimeout(resolve, ms));
			async function late(ms) {
				await sleep(ms);
				throw new Error('late');
			}
			export const first = work => Promise.race([work, late(1000)]);
			                                                 ~~~~ timerCall
		`,
	],
};

const losers: Cases = {
	valid: [
		'export const load = url => Promise.race([fetch(url, options), new Promise(r => setTimeout(r, 9).unref())]);',
		'export const load = (a, b) => Promise.race([fetch(a), fetch(b)]);',
		{
			code: 'export const load = url => Promise.race([fetch(url), new Promise(r => setTimeout(r, 9))]);',
			options: { checkLosers: false, checkTimers: false },
		},
	],
	invalid: [
		{
			code: code`
				export const load = url => Promise.race([fetch(url), new Promise(r => setTimeout(r, 5000))]);
				                                         ~~~~~ loser
				=> addSignal
				export const load = url => Promise.race([fetch(url, { signal: AbortSignal.timeout(5000) }), new Promise(r => setTimeout(r, 5000))]);
			`,
			options: { checkTimers: false },
		},
		{
			code: code`
				export const load = url => Promise.race([fetch(url, {
				                                         ~~~~~ loser
					method: 'POST',
				}), new Promise(r => setTimeout(r, 5000))]);
				=> addSignal
				export const load = url => Promise.race([fetch(url, {
					signal: AbortSignal.timeout(5000),
					method: 'POST',
				}), new Promise(r => setTimeout(r, 5000))]);
			`,
			options: { checkTimers: false },
		},
		{
			code: code`
				import axios from 'axios';
				export const load = url =>
					Promise.race([axios.get(url, { headers: {} }).then(read), new Promise(r => setTimeout(r, 5000))]);
					              ~~~~~~~~~ loser
				=> addSignal
				import axios from 'axios';
				export const load = url =>
					Promise.race([axios.get(url, { signal: AbortSignal.timeout(5000), headers: {} }).then(read), new Promise(r => setTimeout(r, 5000))]);
			`,
			options: { checkTimers: false },
		},
	],
};

const listeners: Cases = {
	valid: [
		"export function run(signal) { signal.addEventListener('abort', stop, { once: true }); }",
		"export function run(signal, own) { signal.addEventListener('abort', stop, { signal: own.signal }); }",
		"export function run(signal, options) { signal.addEventListener('abort', stop, options); }",
		code`
			export async function run(signal) {
				signal.addEventListener('abort', stop);
				try {
					await work();
				} finally {
					signal.removeEventListener('abort', stop);
				}
			}
		`,
		// The signal ends with the function that made it.
		code`
			export async function run() {
				const controller = new AbortController();
				controller.signal.addEventListener('abort', stop);
				await work(controller.signal);
			}
		`,
		"export function run() { const signal = AbortSignal.timeout(9); signal.addEventListener('abort', stop); return work(); }",
		code`
			export function run(worker) {
				const controller = new AbortController();
				const { signal: abortSignal } = controller;
				worker.once('message', () => abortSignal.addEventListener('abort', () => worker.terminate()));
			}
		`,
		"export function run(request) { request.addEventListener('abort', stop); return work(); }",
		"export function run(signal) { signal.addEventListener('change', stop); return work(); }",
		"signal.addEventListener('abort', () => {});",
		// What is started here goes on, and the listener is what ends it.
		code`
			export async function serve(handler, signal: AbortSignal) {
				const port = await freePort();
				const server = http.createServer(handler);
				signal.addEventListener('abort', () => server.close());
				return { server, port };
			}
			export function hotkey(element, { signal }) {
				document.body.prepend(element);
				signal.addEventListener('abort', () => element.remove());
			}
			export class Stream {
				constructor(raw) {
					this.controller = new AbortController();
					this.controller.signal.addEventListener('abort', () => raw.close());
				}
			}
		`,
		{
			code: "export function run(signal) { signal.addEventListener('abort', stop); return work(); }",
			options: { checkAbortListeners: false },
		},
	],
	invalid: [
		code`
			export async function run(signal: AbortSignal) {
				signal.addEventListener('abort', () => stop());
				       ~~~~~~~~~~~~~~~~ abortListener
				await work();
			}
			=> addOnce
			export async function run(signal: AbortSignal) {
				signal.addEventListener('abort', () => stop(), { once: true });
				await work();
			}
		`,
		code`
			export function run(options) {
				options.signal?.addEventListener('abort', stop, true);
				                ~~~~~~~~~~~~~~~~ abortListener
				return work();
			}
		`,
		code`
			export function run(a, b) {
				a.signal.addEventListener('abort', stop);
				         ~~~~~~~~~~~~~~~~ abortListener
				b.signal.removeEventListener('abort', stop);
				return work();
			}
			=> addOnce
			export function run(a, b) {
				a.signal.addEventListener('abort', stop, { once: true });
				b.signal.removeEventListener('abort', stop);
				return work();
			}
		`,
		code`
			export function delay(ms: number, { signal }: Options) {
				return new Promise<void>((resolve, reject) => {
					const timer = setTimeout(resolve, ms);
					signal.addEventListener('abort', () => reject(signal.reason), true);
					       ~~~~~~~~~~~~~~~~ abortListener
				});
			}
			export function useStop({ abortController }: Props) {
				useEffect(() => {
					abortController.signal.addEventListener('abort', stop, true);
					                       ~~~~~~~~~~~~~~~~ abortListener
				});
			}
			export function joined(signal: AbortSignal) {
				signal.addEventListener('abort', stop, true);
				       ~~~~~~~~~~~~~~~~ abortListener
				return deferred.promise;
			}
		`,
	],
};

const intervals: Cases = {
	valid: [
		'setInterval(() => tick(), 1000);',
		'export function start() { return setInterval(tick, 1000); }',
		'export function start() { const id = setInterval(tick, 1000); return () => clearInterval(id); }',
		'export function start() { setInterval(tick, 1000).unref(); }',
		'function main() { setInterval(tick, 1000); } main();',
		"server.once('listening', () => { setInterval(tick, 1000); });",
		'(() => { setInterval(tick, 1000); })();',
		code`
			let running = false;
			setInterval(async () => {
				if (running) return;
				running = true;
				await poll();
				running = false;
			}, 1000);
		`,
		code`
			let running = false;
			setInterval(async () => {
				if (!running) {
					running = true;
					await poll();
					running = false;
				}
			}, 1000);
		`,
		code`
			const timer = setInterval(async () => {
				clearInterval(timer);
				await poll();
			}, 1000);
		`,
		'setInterval(async () => tick(), 1000);',
		"import { setInterval } from 'node:timers/promises'; for await (const _ of setInterval(1000)) await poll();",
		{ code: 'setInterval(async () => { await poll(); }, 1000);', options: { checkIntervals: false } },
	],
	invalid: [
		code`
			setInterval(async () => {
			~~~~~~~~~~~ overlap
				await poll();
			}, 1000);
		`,
		code`
			async function poll() {
				for await (const page of pages()) show(page);
			}
			const timer = window.setInterval(poll, 1000);
			              ~~~~~~~~~~~~~~~~~~ overlap
		`,
		code`
			export function watch(file) {
				setInterval(() => read(file), 1000);
				~~~~~~~~~~~ interval
			}
		`,
		code`
			import { setInterval as every } from 'timers';
			export class Cache {
				start() {
					every(() => this.sweep(), 1000);
					~~~~~ interval
				}
			}
		`,
		{
			code: code`
				export async function load(url, ms) {
					const controller = new AbortController();
					const timer = setTimeout(() => controller.abort(), ms);
					              ~~~~~~~~~~ abortTimer
					return await send(url, controller.signal);
				}
			`,
		},
		{
			code: code`
				export async function load(url) {
					const controller = new AbortController();
					setTimeout(() => { controller.abort(); }, 1000);
					~~~~~~~~~~ abortTimer
					const answer = await fetch(url, { signal: controller.signal });
					return answer.text();
				}
			`,
		},
		{
			code: code`
				export async function load(url, ms) {
					const controller = new AbortController();
					const timer = ms ? setTimeout(() => controller.abort(), ms) : undefined;
					                   ~~~~~~~~~~ abortTimer
					const answer = await fetch(url, { signal: controller.signal });
					if (timer) console.log('in time');
					return answer;
				}
			`,
		},
		{
			code: code`
				export async function load(work, ms) {
					let timer;
					const late = new Promise((_, reject) => {
						timer = setTimeout(() => reject(new Error('late')), ms);
						        ~~~~~~~~~~ timer
					});
					const done = await Promise.race([work(), late]);
					if (timer !== undefined) console.log('done');
					return done;
				}
			`,
		},
	],
};

export const ecmascript = together(timers, losers, listeners, intervals);
