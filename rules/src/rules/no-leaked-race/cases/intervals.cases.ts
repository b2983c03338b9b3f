import { code, type Cases } from '#test';

/** Intervals that nothing clears. */
export const intervals: Cases = {
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
