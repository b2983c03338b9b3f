import { code, type Cases } from '#test';

const options = { checkUnknown: true };

/** What other functions of the file treat as something to close. */
const elsewhere: Cases = {
	valid: [
		// What is only looked up may be others' as well: that one function ends it says little.
		{
			code: code`
				export async function first() {
					const store = getStore();
					try { return await store.first(); } finally { await store.close(); }
				}
				export async function last() {
					const store = getStore();
					return await store.last();
				}
			`,
			options,
		},
		// The end of something that all others use.
		{
			code: code`
				export async function stop() {
					const store = openStore();
					try { await 1; } finally { await store.close(); }
				}
				export async function last() {
					const store = openStore();
					return await store.last();
				}
			`,
			options,
		},
		// More leave it open than close it.
		{
			code: code`
				export async function first() {
					const store = openStore();
					try { return await store.first(); } finally { await store.close(); }
				}
				export async function second() { const store = openStore(); return await store.second(); }
				export async function last() { const store = openStore(); return await store.last(); }
			`,
			options,
		},
		// Another thing of the same name.
		{
			code: code`
				export class A {
					async first() { using store = await this.open(); return await store.first(); }
				}
				export class B {
					async last() { const store = await this.open(); return await store.last(); }
				}
			`,
			options,
		},
		{
			code: code`
				export async function first(db) { using store = await db.open(); return await store.first(); }
				export async function last(db) { const store = await db.open(); return await store.last(); }
			`,
			options,
		},
		// It is given away.
		{
			code: code`
				export async function first() { using store = await openStore(); return await store.first(); }
				export async function make() { const store = await openStore(); return store; }
				export async function keep(all) { const store = await openStore(); all.push(store); }
			`,
			options,
		},
		code`
			export async function first() { using store = await openStore(); return await store.first(); }
			export async function last() { const store = await openStore(); return await store.last(); }
		`,
		// A part of it that is closed instead, or all of it.
		{
			code: code`
				export async function first() { using store = await openStore(); return await store.first(); }
				export async function last() {
					const { reader } = await openStore();
					const store = await openStore();
					const { connection } = store;
					try { return await reader.last(); } finally { connection.close(); }
				}
			`,
			options,
		},
		{
			code: code`
				export async function first() { using store = await openStore(); return await store.first(); }
				export async function last() { const store = await openStore(); const { ...all } = store; return await all.last(); }
			`,
			options,
		},
	],
	invalid: [
		// Parts of it that are only used.
		{
			code: code`
				export async function first() { using store = await openStore(); return await store.first(); }
				export async function last() {
					const store = await openStore();
					      ~~~~~ neverClosed
					const { reader, path = '' } = store;
					return await reader.last(path);
				}
				=> useAwaitUsing
				export async function first() { using store = await openStore(); return await store.first(); }
				export async function last() {
					using store = await openStore();
					const { reader, path = '' } = store;
					return await reader.last(path);
				}
			`,
			options,
		},
		{
			code: code`
				export async function first() { using store = await openStore(); return await store.first(); }
				export async function last() { const store = await openStore(); return await store.last(); }
				                                     ~~~~~ neverClosed
				=> useAwaitUsing
				export async function first() { using store = await openStore(); return await store.first(); }
				export async function last() { using store = await openStore(); return await store.last(); }
			`,
			options,
		},
		{
			code: code`
				export class Entries {
					async first() {
						const store = this.#open();
						try { return await store.first(); } finally { await store.dispose(); }
					}
					async last() {
						const store = this.#open();
						      ~~~~~ neverClosed
						return await store.last();
					}
				}
				=> closeInFinally
				export class Entries {
					async first() {
						const store = this.#open();
						try { return await store.first(); } finally { await store.dispose(); }
					}
					async last() {
						const store = this.#open();
						try {
							return await store.last();
						} finally {
							await store.dispose();
						}
					}
				}
			`,
			options,
		},
		{
			code: code`
				export class Entries {
					async first() { using store = await this.getStore(); return await store.first(); }
					async second() { using store = await this.getStore(); return await store.second(); }
					async last() { const store = await this.getStore(); return await store.last(); }
					                     ~~~~~ neverClosed
				}
				=> useAwaitUsing
				export class Entries {
					async first() { using store = await this.getStore(); return await store.first(); }
					async second() { using store = await this.getStore(); return await store.second(); }
					async last() { using store = await this.getStore(); return await store.last(); }
				}
			`,
			options,
		},
	],
};

/** What a type says. */
const declared: Cases = {
	valid: [
		{
			code: 'export async function all(from: Source) { const files = (await from.list()) as Disposable[]; await use(files); }',
			options,
		},
		{
			code: "import type { Disposable } from './own'; export async function one(from: Source) { const file = (await from.one()) as Disposable; await file.use(); }",
			options,
		},
		// An interface says nothing of whose it is, where the name does not say that there is a new one.
		{
			code: "import { getStore } from './store'; export async function count() { const store = getStore(); return await store.count(); }",
			files: {
				'store.ts':
					'export interface Store { count(): Promise<number>; close(): void } export function getStore(): Store { return current!; } let current: Store | undefined;',
			},
			options,
		},
		{
			code: "import { Store } from './store'; export async function count() { const store = Store.open('a'); return await store.count(); }",
			files: {
				'store.ts':
					'const all = new Map<string, Store>(); export class Store { static open(path: string): Store { if (!all.has(path)) all.set(path, new Store()); return all.get(path)!; } async count() { return 1; } close() {} }',
			},
			options,
		},
		// State that can be thrown away.
		{
			code: "import { createState } from './state'; export async function count() { const state = createState(); return await state.count(); }",
			files: { 'state.ts': 'export const createState = () => ({ count: async () => 1, dispose() { clear(); } });' },
			options,
		},
		// A part of it is closed, and that may be all there is.
		{
			code: "import { startApi } from './api'; export async function run(test) { let api; try { api = startApi(); await test(api.url); } finally { api?.server.close(); } }",
			files: {
				'api.ts':
					"import { createServer } from 'http'; export function startApi() { const server = createServer(); return { url: '', server, close: () => server.close() }; }",
			},
			options,
		},
		{
			code: "import { createStore } from './store'; export async function count() { const store = createStore(); return await store.count(); }",
			files: {
				'store.ts':
					'export interface Store { count(): Promise<number> } export function createStore(): Store { return { count: async () => 1 }; }',
			},
			options,
		},
	],
	invalid: [
		{
			code: code`
				export async function status(from: Source) {
					const answer = (await from.status()) as Status & Disposable;
					      ~~~~~~ neverClosed
					return structuredClone(answer);
				}
				=> useAwaitUsing
				export async function status(from: Source) {
					using answer = (await from.status()) as Status & Disposable;
					return structuredClone(answer);
				}
			`,
			options,
		},
		{
			code: code`
				export async function status(from: Source) {
					const answer: AsyncDisposable & Status = await from.status();
					      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ neverClosed
					return await answer.text();
				}
				=> useAwaitUsing
				export async function status(from: Source) {
					await using answer: AsyncDisposable & Status = await from.status();
					return await answer.text();
				}
			`,
			options,
		},
		{
			code: code`
				import { createReport } from './report';
				export async function tag(path?: string) {
					const report = await createReport(path);
					      ~~~~~~ neverClosed
					await write({ report, all: true });
				}
				=> useAwaitUsing
				import { createReport } from './report';
				export async function tag(path?: string) {
					await using report = await createReport(path);
					await write({ report, all: true });
				}
			`,
			files: {
				'report.ts':
					'export interface Report { write(text: string): void; [Symbol.asyncDispose](): Promise<void> } export async function createReport(path?: string): Promise<Report | undefined> { if (!path) return undefined; return { write, async [Symbol.asyncDispose]() {} }; }',
			},
			options,
		},
		{
			code: code`
				import { startReceiver } from './receiver';
				export async function run(steps) {
					const receiver = await startReceiver();
					      ~~~~~~~~ neverClosed
					for (const step of steps) await fetch(step, { headers: { to: receiver.url } });
				}
				=> closeInFinally
				import { startReceiver } from './receiver';
				export async function run(steps) {
					const receiver = await startReceiver();
					try {
						for (const step of steps) await fetch(step, { headers: { to: receiver.url } });
					} finally {
						await receiver.close();
					}
				}
			`,
			files: {
				'receiver.ts':
					"interface Receiver { url: string; close: () => Promise<void> } export function startReceiver(): Promise<Receiver> { return new Promise(resolve => listen(stop => resolve({ url: '', close: stop }))); }",
			},
			options,
		},
		{
			// What closes it gives nothing to wait for.
			code: code`
				import { Feed } from './feed';
				export async function read() {
					const feed = new Feed();
					      ~~~~ neverClosed
					return await feed.next();
				}
				=> closeInFinally
				import { Feed } from './feed';
				export async function read() {
					const feed = new Feed();
					try {
						return await feed.next();
					} finally {
						feed.close();
					}
				}
			`,
			files: {
				'feed.ts': 'export class Feed { async next() { return await pull(); } close() { this.socket.end(); } }',
			},
			options,
		},
		{
			code: code`
				import { openStore } from './store';
				export async function count() {
					const store = openStore();
					      ~~~~~ neverClosed
					return await store.count();
				}
				=> useAwaitUsing
				import { openStore } from './store';
				export async function count() {
					using store = openStore();
					return await store.count();
				}
			`,
			files: {
				'store.ts': 'export function openStore() { return { count: async () => 1, [Symbol.dispose]() { stop(); } }; }',
			},
			options,
		},
	],
};

export const unknown: Cases = {
	valid: [...elsewhere.valid, ...declared.valid],
	invalid: [...elsewhere.invalid, ...declared.invalid],
};
