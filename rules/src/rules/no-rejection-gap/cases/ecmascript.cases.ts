import { code, type Cases } from '#test';

const HEAD = 'async function load(id?: number) { return (await fetch("/" + id)).status; } async function other() {}';

export const ecmascript: Cases = {
	valid: [
		// Together, or one at a time.
		`${HEAD} async () => { const a = load(); const b = load(); await Promise.all([a, b]); };`,
		`${HEAD} async () => { const a = await load(); const b = await load(a); return b; };`,
		`${HEAD} async () => { const a = load(); return await a; };`,
		// A handler is there before the wait.
		`${HEAD} async () => { const a = load().catch(console.error); await other(); await a; };`,
		`${HEAD} async () => { const a = load(); a.catch(() => {}); await other(); await a; };`,
		`${HEAD} async (keep: Function) => { const a = load(); keep(a); await other(); await a; };`,
		`${HEAD} async () => { const a = load(); const both = Promise.all([a, other()]); await both; await a; };`,
		// A function that reads it may be run by who waits.
		`${HEAD} async (on: Function) => { const a = load(); on(() => a); await other(); await a; };`,
		// Nothing waits in between.
		`${HEAD} async () => { const a = load(); console.log(1); const b = await a; await other(); return b; };`,
		`${HEAD} async (x: boolean) => { const a = load(); if (x) await a; else { await a; await other(); } };`,
		`${HEAD} async (x: boolean) => { if (x) await other(); const a = load(); await a; };`,
		`${HEAD} async (x: boolean) => { const a = load(); if (x) { await a; return; } return a; };`,
		// It is awaited never: another rule's matter.
		`${HEAD} async () => { const a = load(); await other(); };`,
		// As the documentation of Playwright and Puppeteer has it.
		'async (page: any) => { const response = page.waitForResponse("/api"); await page.click("#go"); return await response; };',
		// It cannot reject.
		code`
			async function other() {}
			const sleep = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));
			async () => { const pause = sleep(10); await other(); await pause; };
		`,
		code`
			import { setTimeout } from 'node:timers/promises';
			async function other() {}
			async () => { const pause = setTimeout(10); await other(); await pause; };
		`,
		`${HEAD} async () => { const a = Promise.allSettled([load()]); await other(); await a; };`,
		`${HEAD} async () => { const a = new Promise<void>(done => setTimeout(done, 1)); await other(); await a; };`,
		code`
			async function other() {}
			async function quiet() { try { await other(); } catch (error) { console.error(error); } }
			async () => { const a = quiet(); await other(); await a; };
		`,
		// Waited for itself, an error is an event like others.
		code`
			import { once } from 'node:events';
			async function other() {}
			async (stream: any) => { const failing = once(stream, 'error'); await other(); await failing; };
		`,
		// What waits in a queue has no error, and neither has what is done then.
		code`
			async function other() {}
			class Places {
				queue: (() => void)[] = [];
				take(): Promise<void> {
					return this.queue.length ? new Promise(resolve => { this.queue.push(resolve); }) : Promise.resolve();
				}
			}
			async () => {
				let taken = false;
				const places = new Places();
				const waiting = places.take().then(() => { taken = true; });
				await other();
				await waiting;
				return taken;
			};
		`,
		// No promise at all.
		'function load() { return 1; } async function other() {} async () => { const a = load(); await other(); await a; };',
		// The next turn of the loop awaits another promise.
		`${HEAD} async (x: boolean) => { while (x) { const a = load(); if (x) { await a; continue; } await other(); } };`,
		// Another function's wait.
		`${HEAD} function start() { const a = load(); const f = async () => { await other(); }; return [a, f]; }`,
		// What is not known to have begun: built first, or waiting for time alone.
		'async (db: any, other: any) => { const rows = db.select().from(1); await other(); await rows; };',
		'async (User: any, other: any) => { const user = User.findOne(1); await other(); await user; };',
		'async (load: any, other: any) => { const query = load(); await other(); await query; };',
		'async (sleep: any, other: any) => { const pause = sleep(10); await other(); await pause; };',
		"import knex from 'knex'; const db = knex({}); async (other: any) => { const a = db('t'); await other(); await a; };",
		// Nothing says that it is awaited for more than form's sake.
		'async (load: any, other: any) => { const a = load(); await other(); console.log(a); await a; };',
		// Lists.
		`${HEAD} async () => { const all = [load(), load()]; for (const each of await Promise.all(all)) console.log(each); };`,
		`${HEAD} async () => { for (const id of [1, 2]) await load(id); };`,
		code`
			async function load(id: number) { return (await fetch('/' + id)).status; }
			async (ids: number[]) => {
				const all = ids.map(id => load(id));
				void Promise.allSettled(all);
				for (const each of all) await each;
			};
		`,
		'async (all: Promise<void>[]) => { for (const each of all) await each; };',
		'async (source: AsyncIterable<string>) => { for await (const line of source) console.log(line); };',
		// That is no-sync-protocol's.
		`${HEAD} async () => { for await (const each of [load(), load()]) console.log(each); };`,
		// Shadowed: the one that is awaited is another.
		`${HEAD} async () => { const a = load(); { const a = 1; await other(); console.log(a); } };`,
	],
	invalid: [
		code`
			import { once } from 'node:events';
			async function other() {}
			async (stream: any) => { const ending = once(stream, 'end'); await other(); await ending; };
			                               ~~~~~~ gap
			=> awaitTogether
			import { once } from 'node:events';
			async function other() {}
			async (stream: any) => { const ending = once(stream, 'end'); await Promise.all([other(), ending]); };
		`,
		code`
			async function other() {}
			class Places {
				take(): Promise<void> { return Promise.resolve(); }
			}
			async (use: (id: number) => void) => {
				const places = new Places();
				const waiting = places.take().then(() => use(1));
				      ~~~~~~~ gap
				await other();
				await waiting;
			};
			=> awaitTogether
			async function other() {}
			class Places {
				take(): Promise<void> { return Promise.resolve(); }
			}
			async (use: (id: number) => void) => {
				const places = new Places();
				const waiting = places.take().then(() => use(1));
				await Promise.all([other(), waiting]);
			};
		`,
		// Nothing tells what it gives, and it is awaited.
		{
			filename: 'case.js',
			code: code`
				export async function show(load, other) {
					const user = load();
					      ~~~~ gap
					await other();
					return await user;
				}
			`,
		},
		code`
			export async function show(store: Store) {
				const a = store.load();
				const b = store.list();
				      ~ gap
				return [await a, await b];
			}
		`,
		// A parameter is not the function that it belongs to, which cannot reject.
		{
			filename: 'case.ts',
			code: code`
				export async function run(load: () => Promise<void>, other: () => Promise<void>) {
					try {
						const loading = load();
						      ~~~~~~~ gap
						await other();
						await loading;
					} catch {}
				}
				=> awaitTogether
				export async function run(load: () => Promise<void>, other: () => Promise<void>) {
					try {
						const loading = load();
						await Promise.all([other(), loading]);
					} catch {}
				}
			`,
		},
		code`
			async function load() { await fetch('/'); }
			async () => {
				const first = load();
				const second = load();
				      ~~~~~~ gap
				await first;
				await second;
			};
			=> awaitTogether
			async function load() { await fetch('/'); }
			async () => {
				const first = load();
				const second = load();
				await Promise.all([first, second]);
			};
		`,
		code`
			async function load(id: number) { return (await fetch('/' + id)).status; }
			async function main() {
				const user = load(1);
				const team = load(2);
				      ~~~~ gap
				const a = await user;
				const b = await team;
				return a + b;
			}
			main().catch(console.error);
			=> awaitTogether
			async function load(id: number) { return (await fetch('/' + id)).status; }
			async function main() {
				const user = load(1);
				const team = load(2);
				const [a, b] = await Promise.all([user, team]);
				return a + b;
			}
			main().catch(console.error);
		`,
		// The gap is older than what could be put together.
		code`
			async function load(id: number) { return (await fetch('/' + id)).status; }
			async function main(ready: Promise<void>, pause: (ms: number) => Promise<void>) {
				const user = load(1);
				      ~~~~ gap
				await ready;
				await pause(10);
				return await user;
			}
			main().catch(console.error);
		`,
		{
			filename: 'case.mjs',
			code: code`
				async function load(id) { return (await fetch('/' + id)).status }
				const first = load(1)
				const second = load(2)
				      ~~~~~~ gap
				await first
				await second
				=> awaitTogether
				async function load(id) { return (await fetch('/' + id)).status }
				const first = load(1)
				const second = load(2)
				await Promise.all([first, second])
			`,
		},
		// Another await before it: the first may be any.
		code`
			async function load() { return (await fetch('/')).status; }
			async function save(value: number) {}
			async () => {
				const user = load();
				      ~~~~ gap
				await save(1);
				return { user: await user };
			};
		`,
		code`
			async function load() { return (await fetch('/')).status; }
			async function save() {}
			async () => {
				const user = load();
				      ~~~~ gap
				await save();
				const it = await user;
				return it;
			};
			=> awaitTogether
			async function load() { return (await fetch('/')).status; }
			async function save() {}
			async () => {
				const user = load();
				const [, it] = await Promise.all([save(), user]);
				return it;
			};
		`,
		// On one way only.
		code`
			async function load() { return (await fetch('/')).status; }
			async function save() {}
			async (slow: boolean) => {
				const user = load();
				      ~~~~ gap
				if (slow) await save();
				return user;
			};
		`,
		// In a loop, and in JavaScript.
		{
			filename: 'case.js',
			code: code`
				import { load, save } from './store.js';
				export async function run(ids) {
					for (const id of ids) {
						const user = load(id);
						      ~~~~ gap
						for (let index = 0; index < 3; index++) await save(index);
						console.log(await user);
					}
				}
			`,
			files: { 'store.js': 'export const load = async id => fetch(id);\nexport async function save(index) {}' },
		},
		{
			filename: 'case.cjs',
			code: code`
				const { load } = require('./store.cjs');
				module.exports = async () => {
					const user = load();
					      ~~~~ gap
					const text = await fetch('https://example.com');
					return [text, await user];
				};
			`,
			files: { 'store.cjs': 'module.exports.load = async () => fetch(1);' },
		},
		// A module.
		code`
			import { readFile } from 'node:fs/promises';
			const text = readFile('a', 'utf8');
			      ~~~~ gap
			await fetch('https://example.com');
			export const length = (await text).length;
		`,
		// for await waits too, and so does yield.
		code`
			async function load() { return (await fetch('/')).status; }
			async (lines: AsyncIterable<string>) => {
				const user = load();
				      ~~~~ gap
				for await (const line of lines) console.log(line);
				return user;
			};
		`,
		code`
			async function load() { return (await fetch('/')).status; }
			export async function* all() {
				const user = load();
				      ~~~~ gap
				yield 1;
				yield await user;
			}
		`,
		// A list.
		code`
			async function load(id: number) { return (await fetch('/' + id)).status; }
			export async function all(ids: number[]) {
				const loads = ids.map(id => load(id));
				const found: number[] = [];
				for (const each of loads) found.push(await each);
				                   ~~~~~ listGap
				return found;
			}
			=> awaitTogether
			async function load(id: number) { return (await fetch('/' + id)).status; }
			export async function all(ids: number[]) {
				const loads = ids.map(id => load(id));
				const found: number[] = [];
				for (const each of await Promise.all(loads)) found.push(each);
				return found;
			}
		`,
	],
};
