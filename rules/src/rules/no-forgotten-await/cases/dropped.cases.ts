import { code, type Cases } from '#test';

/** A call as a statement of an async function, and what the suggestions make of it. */
function droppedCall(head: string, object: string, method: string, rest: string) {
	const text = (statement: string) => [head, 'export async function run() {', `\t${statement}`, '}'];
	const call = `${object}${method}${rest}`;
	const [first, second, third, last] = text(`${call};`);
	const squiggle = `\t${' '.repeat(object.length)}${'~'.repeat(method.length)} dropped`;
	return {
		filename: 'case.js',
		code: [
			...[first, second, third, squiggle, last],
			...['=> addAwait', ...text(`await ${call};`)],
			...['=> addCatch', ...text(`${call}.catch(console.error);`)],
			...['=> addVoid', ...text(`void ${call};`)],
		].join('\n'),
	};
}

/** Promises that are a whole statement. */
export const dropped: Cases = {
	valid: [
		// That the rejection is lost in an executor is no-broken-executor's.
		"export const load = () => new Promise(resolve => { fetch('/').then(resolve); });",
		"export const load = () => new Promise(resolve => { fetch('/').then(page => { resolve(page.status); }); });",
		{
			options: { allowForKnownSafePromises: [{ from: 'file', name: 'SafePromise' }] },
			code: code`
			type SafePromise = Promise<number> & { safe?: true };
			function track(): SafePromise { return Promise.resolve(1); }
			export const click = () => { track(); };
		`,
		},
		// Libraries: given a callback, awaited, other methods, shadowed.
		code`
			import { Pool } from 'pg';
			const pool = new Pool();
			export function first(done) {
				pool.query('select 1', (error, result) => done(error, result));
				pool.query('select 1', done);
				pool.on('error', console.error);
			}
			export async function second() {
				const client = await pool.connect();
				try { await client.query('select 1'); } finally { client.release(); }
			}
			export const third = (Pool) => { new Pool().query('select 1'); };
		`,
		"export const read = async fetch => { const page = await fetch('/'); page.json(); };",
		'export async function all(ids) { ids.values().map(id => fetch(id)); ids.map(id => id + 1); }',
		// Tests are require-async-test-marker's where it is on.
		{
			typed: true,
			options: { checkTests: false },
			code: code`
				import assert from 'node:assert';
				export async function run() { assert.rejects(fetch('/')); }
			`,
		},
		code`
			const EventEmitter = require('events');
			class Client extends EventEmitter {
				open(onOpen) {
					this.once('open', onOpen);
				}
			}
			new Client().once('error', console.error);
		`,
		code`
			async function load() {}
			async function main() {
				await load();
				return load();
			}
		`,
		'async function load() {} export const loading = () => load();',
		'async function load() {} load().catch(error => console.error(error));',
		'async function load() {} load().then(() => {}, () => {});',
		'async function load() {} load().catch(() => {}).finally(() => {});',
		'async function load() {} load().then(() => {}).catch(() => {});',
		'async function load() {} function report(error: unknown) {} load().catch(report);',
		'async function load() {} void load();',
		'function load() {} load();',
		'async function load() {} let last; last = load(); export { last };',
		'async function load() {} export const store = { last: load() };',
		code`
			async function load() {}
			class Store {
				last = load();
				refresh() { this.last = load(); }
			}
			export { Store };
		`,
		'async function load() {} async function main() { await Promise.all([load(), load()]); } export { main };',
		'async function load() {} export function start(tasks: Promise<void>[]) { tasks.push(load()); }',
		'async function load() {} export async function* all() { yield load(); }',
		'declare const handler: any; async function load() {} load().catch(handler);',
		// Nothing can be lost: the function looks after its own errors.
		code`
			async function load() {}
			(async () => {
				try {
					await load();
				} catch (error) {
					console.error(error);
				}
			})();
		`,
		code`
			async function load() {}
			async function main() {
				try {
					await load();
				} catch (error) {
					console.error(error);
				}
			}
			main();
		`,
		// What it awaits is caught, whatever stands around.
		code`
			export function Row({ id }: { id: string }) {
				const copy = async (path: string) => {
					const url = path.startsWith('/') ? path : id + path;
					try {
						await navigator.clipboard.writeText(url);
					} catch (error) {
						console.error(error);
					}
					document.title = url;
				};
				return () => { copy('/'); };
			}
		`,
		// A script's last statement: Node.js shows the error.
		'import { load } from "./load.js"; async function main() { await load(); } main();',
		'async function run() { await fetch("/"); } run();',
		{ filename: 'case.cjs', code: 'const start = async () => { await fetch("/"); }; start();' },
		// It tells its errors to the callback.
		{
			filename: 'case.js',
			code: code`
				async function build(targets, callback) { await fetch(targets); }
				export function watch(log, done) {
					build('styles', err => log(err));
					build('styles', function (error) { log(error); });
					build('styles', done);
				}
			`,
		},
		code`
			declare const onError: ((error: unknown) => void) | undefined;
			async function load() {}
			export const start = () => {
				(async () => {
					let loaded: unknown;
					const controller = new AbortController();
					try {
						loaded = await load();
					} catch (error) {
						if (!controller.signal.aborted) onError?.(error);
					} finally {
						console.log(loaded);
					}
				})();
			};
		`,
		{ code: 'async function load() {} (async () => { await load(); })();', options: { checkIIFE: false } },
		{ code: "import { test } from 'node:test'; test('loads', async () => {});" },
		{
			code: "import test, { describe } from 'node:test'; describe('all', () => { test.skip('loads', async () => {}); });",
		},
		{ code: "import { it as spec } from 'node:test'; spec('loads', async () => {});" },
		// A function of another file in which every error is caught.
		{
			code: "import { track } from './track.js'; export function click() { track('click'); }",
			filename: 'case.js',
			files: {
				'track.js': `
					import { send } from './send.js';
					const wait = ms => new Promise(resolve => setTimeout(resolve, ms));
					export async function track(event) { await send(event); await wait(1); }`,
				'send.js': `
					export async function send(event) {
						const start = Date.now();
						try { await fetch('/', { body: event }); } catch (error) { console.error(error, start); }
					}`,
			},
		},
		// What it awaits is caught; what it only runs may throw as in any function.
		{
			code: "import { scanner } from './scanner.js'; export function start(schedule) { schedule(() => { scanner.run(); }); }",
			filename: 'case.js',
			files: {
				'scanner.js': `
					import { log, settings } from 'somewhere';
					class Scanner {
						async run() {
							const { servers } = settings();
							const id = this.begin();
							try { for (const server of servers) await this.scan(server); }
							catch (error) { log(error); }
							finally { this.end(id); }
						}
						begin() { return log('begin'); }
						end(id) { log(id); }
						async scan(server) { await server.scan(); }
					}
					export const scanner = new Scanner();`,
			},
		},
		// Only says when the worker has ended.
		"import { Worker } from 'node:worker_threads'; const worker = new Worker('a.js'); export function stop() { worker.terminate(); }",
		// The clock of the test has to go on first.
		code`
			import { test, vi } from 'vitest';
			async function load() { await fetch('/'); }
			test('loads', async () => {
				load();
				const calls = 1;
				await vi.advanceTimersByTimeAsync(100 * calls);
				load();
				await flushPromises();
			});
		`,
		// It is async and waits for nothing, and the one that calls it cannot wait.
		code`
			export function effect(all, show) {
				const choose = async (): Promise<void> => {
					if (!all) return;
					show(all.filter(each => each.chosen));
				};
				choose();
			}
		`,
		{
			code: 'async function track(event: string) {} export function click() { track("click"); }',
			options: { allowForKnownSafeCalls: ['track'] },
		},
		{
			code: 'async function track(event: string) {} export function click() { track("click"); }',
			options: { allowForKnownSafeCalls: [{ from: 'file', name: ['track', 'count'] }] },
		},
		{
			code: "import { track } from './track.ts'; export function click() { track('click'); }",
			files: { 'track.ts': 'export async function track(event: string) {}' },
			options: { allowForKnownSafeCalls: [{ from: 'file', name: 'track', path: 'track.ts' }] },
		},
		{
			code: "import { writeFile } from 'node:fs/promises'; writeFile('a', 'b');",
			options: { allowForKnownSafeCalls: [{ from: 'package', name: 'writeFile', package: 'fs/promises' }] },
		},
		{
			code: 'class SafePromise<T> extends Promise<T> {} declare function load(): SafePromise<void>; load();',
			options: { allowForKnownSafePromises: [{ from: 'file', name: 'SafePromise' }] },
		},
		// A thenable is no promise.
		'declare const query: { then(done: () => void): void }; query;',
		// With a callback it gives no promise.
		code`
			function close(done?: () => void) {
				if (!done) return new Promise<void>(resolve => close(resolve));
				setTimeout(done, 1);
			}
			close(() => {});
		`,
		'const queue: Promise<void>[] = []; export const next = () => { queue.shift(); queue.splice(0, 1); };',
		'console.log(1); new Map(); [1, 2].map(value => value);',
		// Somebody else's rule.
		'async function load() {} export const all = (ids: string[]) => ids.forEach(async () => load());',
	],
	invalid: [
		{
			options: { checkEntryPoints: true },
			code: code`
				async function main() { await fetch('/'); }
				main();
				~~~~ dropped
				=> addCatch
				async function main() { await fetch('/'); }
				main().catch(console.error);
				=> addVoid
				async function main() { await fetch('/'); }
				void main();
			`,
		},
		// Somebody may start it again.
		code`
			export async function main() { await fetch('/'); }
			main();
			~~~~ dropped
			=> addAwait
			export async function main() { await fetch('/'); }
			await main();
			=> addCatch
			export async function main() { await fetch('/'); }
			main().catch(console.error);
			=> addVoid
			export async function main() { await fetch('/'); }
			void main();
		`,
		// The error is the first thing that it awaits no more.
		code`
			async function save() { await fetch('/'); try { await fetch('/b'); } catch {} }
			export const onClick = () => { save(); };
			                               ~~~~ dropped
			=> addCatch
			async function save() { await fetch('/'); try { await fetch('/b'); } catch {} }
			export const onClick = () => { save().catch(console.error); };
			=> addVoid
			async function save() { await fetch('/'); try { await fetch('/b'); } catch {} }
			export const onClick = () => { void save(); };
		`,
		// What then is given is no callback for errors.
		code`
			async function find(id: string) { return (await fetch(id)).statusText; }
			export function show() { find('a').then(err => console.log(err)); }
			                         ~~~~ dropped
			=> addCatch
			async function find(id: string) { return (await fetch(id)).statusText; }
			export function show() { find('a').then(err => console.log(err)).catch(console.error); }
			=> addVoid
			async function find(id: string) { return (await fetch(id)).statusText; }
			export function show() { void find('a').then(err => console.log(err)); }
		`,
		// Libraries, by what they document, where no types are.
		droppedCall("import { Pool } from 'pg';\nconst pool = new Pool();", 'pool.', 'query', "('select 1', [1])"),
		droppedCall("import fs from 'fs-extra';", 'fs.', 'outputFile', "('a', 'b')"),
		droppedCall("import { S3Client } from '@aws-sdk/client-s3';\nconst s3 = new S3Client({});", 's3.', 'send', '({})'),
		droppedCall(
			"import { PrismaClient } from '@prisma/client';\nconst prisma = new PrismaClient();",
			'prisma.user.',
			'create',
			'({})',
		),
		droppedCall("import { screen } from '@testing-library/react';", 'screen.', 'findByText', "('a')"),
		droppedCall("import { open } from 'node:fs/promises';\nconst file = await open('a');", 'file.', 'close', '()'),
		droppedCall("const page = await fetch('/');", 'page.', 'json', '()'),
		code`
			export const load = () => new Promise(resolve => {
				fetch('/').then(console.log);
				~~~~~ dropped
				setTimeout(resolve, 9);
			});
			=> addCatch
			export const load = () => new Promise(resolve => {
				fetch('/').then(console.log).catch(console.error);
				setTimeout(resolve, 9);
			});
			=> addVoid
			export const load = () => new Promise(resolve => {
				void fetch('/').then(console.log);
				setTimeout(resolve, 9);
			});
		`,
		code`
			export function read(ids) {
				ids.map(id => fetch(id));
				    ~~~ droppedItems
			}
		`,
		{
			typed: true,
			code: code`
			declare function save(item: number): Promise<void>;
			export function main(items: number[]) {
				items.map(item => save(item));
				      ~~~ droppedItems
				items.flatMap(async item => item);
				      ~~~~~~~ droppedItems
			}
		`,
		},
		{
			typed: true,
			code: code`
				import assert from 'node:assert';
				void assert.rejects(fetch('/'));
				            ~~~~~~~ dropped
				=> addAwait
				import assert from 'node:assert';
				await assert.rejects(fetch('/'));
				=> addCatch
				import assert from 'node:assert';
				void assert.rejects(fetch('/')).catch(console.error);
			`,
			options: { checkVoid: true },
		},
		// What the handler throws is lost.
		code`
			async function load() {}
			(async () => {
			 ~~~~~ dropped
				try {
					await load();
				} catch (error) {
					throw new Error('failed', { cause: error });
				}
			})();
			=> addCatch
			async function load() {}
			(async () => {
				try {
					await load();
				} catch (error) {
					throw new Error('failed', { cause: error });
				}
			})().catch(console.error);
			=> addVoid
			async function load() {}
			void (async () => {
				try {
					await load();
				} catch (error) {
					throw new Error('failed', { cause: error });
				}
			})();
		`,
		code`
			async function load() {}
			async function main() {
				load();
				~~~~ dropped
			}
			=> addAwait
			async function load() {}
			async function main() {
				await load();
			}
			=> addCatch
			async function load() {}
			async function main() {
				load().catch(console.error);
			}
			=> addVoid
			async function load() {}
			async function main() {
				void load();
			}
		`,
		// A module may await at its top level.
		code`
			export async function load() {}
			load();
			~~~~ dropped
			=> addAwait
			export async function load() {}
			await load();
			=> addCatch
			export async function load() {}
			load().catch(console.error);
			=> addVoid
			export async function load() {}
			void load();
		`,
		// A script may not.
		code`
			async function load() {}
			load();
			~~~~ dropped
			=> addCatch
			async function load() {}
			load().catch(console.error);
			=> addVoid
			async function load() {}
			void load();
		`,
		// The function is called by nobody but us, and its result is not used.
		code`
			async function load() {}
			const start = () => {
				load();
				~~~~ dropped
			};
			async function main() {
				start();
			}
			=> addAwaitAndAsync
			async function load() {}
			const start = async () => {
				await load();
			};
			async function main() {
				await start();
			}
			=> addCatch
			async function load() {}
			const start = () => {
				load().catch(console.error);
			};
			async function main() {
				start();
			}
			=> addVoid
			async function load() {}
			const start = () => {
				void load();
			};
			async function main() {
				start();
			}
		`,
		// The callers of an exported function are unknown.
		code`
			async function load() {}
			export function start() {
				load();
				~~~~ dropped
			}
			=> addCatch
			async function load() {}
			export function start() {
				load().catch(console.error);
			}
			=> addVoid
			async function load() {}
			export function start() {
				void load();
			}
		`,
		code`
			async function load() {}
			export const done = fetch('/').then(() => {
				load();
				~~~~ dropped
			});
			=> addReturn
			async function load() {}
			export const done = fetch('/').then(() => {
				return load();
			});
			=> addAwaitAndAsyncCallback
			async function load() {}
			export const done = fetch('/').then(async () => {
				await load();
			});
			=> addCatch
			async function load() {}
			export const done = fetch('/').then(() => {
				load().catch(console.error);
			});
			=> addVoid
			async function load() {}
			export const done = fetch('/').then(() => {
				void load();
			});
		`,
		code`
			async function save(id: string) {}
			export const all = (ids: string[]) => Promise.all(ids.map(id => {
				save(id);
				~~~~ dropped
			}));
			=> addReturn
			async function save(id: string) {}
			export const all = (ids: string[]) => Promise.all(ids.map(id => {
				return save(id);
			}));
			=> addCatch
			async function save(id: string) {}
			export const all = (ids: string[]) => Promise.all(ids.map(id => {
				save(id).catch(console.error);
			}));
			=> addVoid
			async function save(id: string) {}
			export const all = (ids: string[]) => Promise.all(ids.map(id => {
				void save(id);
			}));
		`,
		// The call that started the work is underlined, not the last of the chain.
		code`
			async function load() {}
			class Page {
				show() {
					load().then(() => this.draw()).finally(() => {});
					~~~~ dropped
				}
				draw() {}
			}
			=> addCatch
			async function load() {}
			class Page {
				show() {
					load().then(() => this.draw()).finally(() => {}).catch(console.error);
				}
				draw() {}
			}
			=> addVoid
			async function load() {}
			class Page {
				show() {
					void load().then(() => this.draw()).finally(() => {});
				}
				draw() {}
			}
		`,
		code`
			export function wait(loading: Promise<void>) {
				loading.then(() => {});
				        ~~~~ dropped
			}
			=> addCatch
			export function wait(loading: Promise<void>) {
				loading.then(() => {}).catch(console.error);
			}
			=> addVoid
			export function wait(loading: Promise<void>) {
				void loading.then(() => {});
			}
		`,
		code`
			async function load() {}
			export async function main(ready: boolean) {
				ready && load();
				         ~~~~ dropped
			}
			=> addAwait
			async function load() {}
			export async function main(ready: boolean) {
				ready && await load();
			}
			=> addCatch
			async function load() {}
			export async function main(ready: boolean) {
				ready && load().catch(console.error);
			}
			=> addVoid
			async function load() {}
			export async function main(ready: boolean) {
				ready && void load();
			}
		`,
		// There may be nothing to catch, so `.catch()` is not offered.
		{
			code: code`
				export async function main(other?: { load(): Promise<void> }) {
					other?.load();
					       ~~~~ dropped
				}
				=> addAwait
				export async function main(other?: { load(): Promise<void> }) {
					await other?.load();
				}
				=> addVoid
				export async function main(other?: { load(): Promise<void> }) {
					void other?.load();
				}
			`,
			typed: true,
		},
		code`
			async function load() {}
			async function save() {}
			export function main(ready: boolean) {
				ready ? load() : save();
				        ~~~~ dropped
				                 ~~~~ dropped
			}
			=> addCatch
			async function load() {}
			async function save() {}
			export function main(ready: boolean) {
				ready ? load().catch(console.error) : save();
			}
			=> addVoid
			async function load() {}
			async function save() {}
			export function main(ready: boolean) {
				ready ? void load() : save();
			}
			=> addCatch
			async function load() {}
			async function save() {}
			export function main(ready: boolean) {
				ready ? load() : save().catch(console.error);
			}
			=> addVoid
			async function load() {}
			async function save() {}
			export function main(ready: boolean) {
				ready ? load() : void save();
			}
		`,
		code`
			async function load() {}
			export async function main() {
				[load(), 1];
				 ~~~~ dropped
			}
			=> addAwait
			async function load() {}
			export async function main() {
				[await load(), 1];
			}
			=> addCatch
			async function load() {}
			export async function main() {
				[load().catch(console.error), 1];
			}
		`,
		code`
			export async function main(ids: string[]) {
				ids.map(async id => fetch(id));
				    ~~~ droppedItems
			}
			=> addAwaitAll
			export async function main(ids: string[]) {
				await Promise.all(ids.map(async id => fetch(id)));
			}
		`,
		code`
			async function load(id: string) {}
			export async function main(ids: string[]) {
				ids.map(load);
				    ~~~ droppedItems
			}
			=> addAwaitAll
			async function load(id: string) {}
			export async function main(ids: string[]) {
				await Promise.all(ids.map(load));
			}
		`,
		code`
			(async () => {
			 ~~~~~ dropped
				await fetch('/');
			})();
			=> addCatch
			(async () => {
				await fetch('/');
			})().catch(console.error);
			=> addVoid
			void (async () => {
				await fetch('/');
			})();
		`,
		code`
			export class Later {
				start() {
					new Promise(resolve => setTimeout(resolve, 1));
					    ~~~~~~~ dropped
				}
			}
			=> addCatch
			export class Later {
				start() {
					new Promise(resolve => setTimeout(resolve, 1)).catch(console.error);
				}
			}
			=> addVoid
			export class Later {
				start() {
					void new Promise(resolve => setTimeout(resolve, 1));
				}
			}
		`,
		code`
			export function start() {
				import('node:fs');
				~~~~~~ dropped
			}
			=> addCatch
			export function start() {
				import('node:fs').catch(console.error);
			}
			=> addVoid
			export function start() {
				void import('node:fs');
			}
		`,
		code`
			async function load() {}
			export function start() {
				load().catch();
				       ~~~~~ noHandler
				load().then(() => {}, undefined);
				                      ~~~~~~~~~ noHandler
			}
			=> addVoid
			async function load() {}
			export function start() {
				void load().catch();
				load().then(() => {}, undefined);
			}
			=> addVoid
			async function load() {}
			export function start() {
				load().catch();
				void load().then(() => {}, undefined);
			}
		`,
		{
			code: code`
				async function load() {}
				export async function main() {
					void load();
					     ~~~~ dropped
				}
				=> addAwait
				async function load() {}
				export async function main() {
					await load();
				}
				=> addCatch
				async function load() {}
				export async function main() {
					void load().catch(console.error);
				}
			`,
			options: { checkVoid: true },
		},
		{
			code: code`
				declare function find(): { then(done: () => void): void };
				export function start() {
					find();
					~~~~ dropped
				}
				=> addVoid
				declare function find(): { then(done: () => void): void };
				export function start() {
					void find();
				}
			`,
			options: { checkThenables: true },
			typed: true,
		},
		{
			code: code`
				import { load } from './load.js';
				export function start() {
					load();
					~~~~ dropped
				}
				=> addCatch
				import { load } from './load.js';
				export function start() {
					load().catch(console.error);
				}
				=> addVoid
				import { load } from './load.js';
				export function start() {
					void load();
				}
			`,
			filename: 'case.js',
			files: { 'load.js': "export async function load() { await fetch('/'); }" },
		},
		// A `try` in another file ends only what happens in it.
		{
			code: code`
				import { load } from './load.js';
				export function start() {
					load();
					~~~~ dropped
				}
				=> addCatch
				import { load } from './load.js';
				export function start() {
					load().catch(console.error);
				}
				=> addVoid
				import { load } from './load.js';
				export function start() {
					void load();
				}
			`,
			filename: 'case.js',
			files: {
				'load.js': 'export async function load() { try { await read(); } catch (error) { await report(error); } }',
			},
		},
		{
			code: code`
				import { scanner } from './scanner.js';
				export function start() {
					scanner.run();
					        ~~~ dropped
				}
				=> addCatch
				import { scanner } from './scanner.js';
				export function start() {
					scanner.run().catch(console.error);
				}
				=> addVoid
				import { scanner } from './scanner.js';
				export function start() {
					void scanner.run();
				}
			`,
			filename: 'case.js',
			files: {
				'scanner.js': `
					class Scanner {
						async run() {
							await this.prepare();
							try { await this.scan(); } catch (error) { console.error(error); }
						}
						async prepare() { await fetch('/'); }
						async scan() { await fetch('/'); }
					}
					export const scanner = new Scanner();`,
			},
		},
		code`
			import { Worker } from 'node:worker_threads';
			const worker = new Worker('a.js');
			export async function stop() {
				worker.terminate();
				       ~~~~~~~~~ dropped
			}
			=> addAwait
			import { Worker } from 'node:worker_threads';
			const worker = new Worker('a.js');
			export async function stop() {
				await worker.terminate();
			}
			=> addCatch
			import { Worker } from 'node:worker_threads';
			const worker = new Worker('a.js');
			export async function stop() {
				worker.terminate().catch(console.error);
			}
			=> addVoid
			import { Worker } from 'node:worker_threads';
			const worker = new Worker('a.js');
			export async function stop() {
				void worker.terminate();
			}
		`,
		// What waits for something else first, and what is no test.
		code`
			import { test, vi } from 'vitest';
			async function load() { await fetch('/'); }
			test('loads', async () => {
				load();
				~~~~ dropped
				await load();
				await vi.runAllTimersAsync();
			});
			=> addAwait
			import { test, vi } from 'vitest';
			async function load() { await fetch('/'); }
			test('loads', async () => {
				await load();
				await load();
				await vi.runAllTimersAsync();
			});
			=> addCatch
			import { test, vi } from 'vitest';
			async function load() { await fetch('/'); }
			test('loads', async () => {
				load().catch(console.error);
				await load();
				await vi.runAllTimersAsync();
			});
			=> addVoid
			import { test, vi } from 'vitest';
			async function load() { await fetch('/'); }
			test('loads', async () => {
				void load();
				await load();
				await vi.runAllTimersAsync();
			});
		`,
		code`
			async function load() { await fetch('/'); }
			export async function run(queue) {
				load();
				~~~~ dropped
				await queue.flush();
			}
			=> addAwait
			async function load() { await fetch('/'); }
			export async function run(queue) {
				await load();
				await queue.flush();
			}
			=> addCatch
			async function load() { await fetch('/'); }
			export async function run(queue) {
				load().catch(console.error);
				await queue.flush();
			}
			=> addVoid
			async function load() { await fetch('/'); }
			export async function run(queue) {
				void load();
				await queue.flush();
			}
		`,
		// Nested tests of node:test must be awaited.
		{
			code: code`
				import { test } from 'node:test';
				test('outer', async t => {
					t.test('inner', async () => {});
					  ~~~~ dropped
				});
				=> addAwait
				import { test } from 'node:test';
				test('outer', async t => {
					await t.test('inner', async () => {});
				});
				=> addCatch
				import { test } from 'node:test';
				test('outer', async t => {
					t.test('inner', async () => {}).catch(console.error);
				});
				=> addVoid
				import { test } from 'node:test';
				test('outer', async t => {
					void t.test('inner', async () => {});
				});
			`,
			typed: true,
		},
	],
};
