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
				await Promise.race([work, new Promise((_, reject) => { timer = setTimeout(reject, 1000); })]).finally(() => clearTimeout(timer));
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

export const ecmascript = together(timers, losers);
