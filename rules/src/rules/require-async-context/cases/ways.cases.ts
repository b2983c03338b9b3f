import { code, type Cases } from '#test';

const OPEN = "import { open } from 'node:fs/promises';";

/** What is closed on some ways only. */
export const ways: Cases = {
	valid: [
		// What cannot fail: nobody could reject it.
		code`
			export async function ask(url, question) {
				const socket = new WebSocket(url);
				const answer = await new Promise(resolve => { socket.send(question, resolve); });
				await new Promise(resolve => setTimeout(resolve, 100));
				socket.close();
				return answer;
			}
		`,
		// Nothing that is waited for lies between.
		`${OPEN} export async function touch(path) { const file = await open(path); await file.close(); }`,
		`${OPEN} export async function touch(path) { const file = await open(path); log(path); await file.close(); }`,
		code`
			import { open } from 'fs/promises';
			export async function size(path) {
				const file = await open(path);
				try {
					const { size } = await file.stat();
					await file.close();
					return size;
				} catch (error) {
					await file.close();
					throw error;
				}
			}
		`,
		code`
			import { open } from 'fs/promises';
			export async function size(path) {
				const file = await open(path);
				const { size } = await file.stat().finally(() => file.close());
				return size;
			}
		`,
		`${OPEN} export async function all(path, jobs) { const file = await open(path); await Promise.allSettled(jobs); await file.close(); }`,
		// What is awaited has its rejection caught.
		`${OPEN} export async function all(path, save) { const file = await open(path); await save().catch(error => { console.error(error); }); await file.close(); }`,
		// Whether it is closed depends on what opened it.
		code`
			import { open } from 'fs/promises';
			export async function size(path, given) {
				let file = given;
				if (!given) file = await open(path);
				const { size } = await file.stat();
				if (!given) await file.close();
				return size;
			}
		`,
		{
			code: `${OPEN} export async function size(path) { const file = await open(path); const { size } = await file.stat(); await file.close(); return size; }`,
			options: { checkPaths: false },
		},
	],
	invalid: [
		code`
			import { open } from 'node:fs/promises';
			export async function all(path, save) {
				const file = await open(path);
				      ~~~~ openOnError
				await save().catch(error => { throw new Error('not saved', { cause: error }); });
				await file.close();
			}
			=> useAwaitUsing
			import { open } from 'node:fs/promises';
			export async function all(path, save) {
				await using file = await open(path);
				await save().catch(error => { throw new Error('not saved', { cause: error }); });
			}
		`,
		code`
			export async function ask(url, question) {
				const socket = new WebSocket(url);
				      ~~~~~~ openOnError
				const answer = await new Promise((resolve, reject) => {
					socket.send(question, error => (error ? reject(error) : resolve()));
				});
				socket.close();
				return answer;
			}
		`,
		code`
			import { open } from 'node:fs/promises';
			export async function first(path: string) {
				const file = await open(path);
				      ~~~~ openOnError
				await file.read();
				await file.close();
			}
			=> useAwaitUsing
			import { open } from 'node:fs/promises';
			export async function first(path: string) {
				await using file = await open(path);
				await file.read();
			}
		`,
		code`
			import { Client } from 'pg';
			export async function ask(text: string) {
				// One connection each time.
				const client = new Client();
				      ~~~~~~ openOnError
				await client.connect();

				console.log(await client.query(text)); // It is short.
				await client.end();
			}
			=> closeInFinally
			import { Client } from 'pg';
			export async function ask(text: string) {
				// One connection each time.
				const client = new Client();
				try {
					await client.connect();

					console.log(await client.query(text)); // It is short.
				} finally {
					await client.end();
				}
			}
		`,
		code`
			import { open } from 'node:fs/promises';
			export async function first(path: string) {
				const file = await open(path);
				      ~~~~ openOnReturn
				if (path.endsWith('/')) return '';
				try {
					return await file.readFile('utf8');
				} finally {
					await file.close();
				}
			}
		`,
		code`
			import puppeteer from 'puppeteer';
			export async function shot(url: string) {
				const browser = await puppeteer.launch();
				      ~~~~~~~ openOnError
				try {
					const page = await browser.newPage();
					await page.goto(url);
					await browser.close();
				} catch (error) {
					throw new Error('no shot', { cause: error });
				}
			}
		`,
		{
			code: code`
				import { openStore } from './store';

				export async function count() {
					const store = await openStore();
					      ~~~~~ neverClosed
					return await store.all('select 1');
				}
				=> closeInFinally
				import { openStore } from './store';

				export async function count() {
					const store = await openStore();
					try {
						return await store.all('select 1');
					} finally {
						await store.close();
					}
				}
			`,
			files: {
				'store.ts':
					"import { open } from 'sqlite'; export async function openStore() { const store = await open({ filename: 'a' }); return store; }",
			},
		},
		{
			code: code`
				import { connect } from './store';

				export async function count() {
					const client = await connect();
					      ~~~~~~ openOnError
					await client.connect();
					const rows = await client.query('select 1');
					await client.end();
					return rows;
				}
			`,
			files: {
				'store.ts':
					"import { Client } from 'pg'; const make = () => new Client(); export const connect = () => make();",
			},
		},
		{
			code: code`
				import { Store } from './store';

				export async function count() {
					const store = new Store();
					      ~~~~~ neverClosed
					return await store.count();
				}
				=> useAwaitUsing
				import { Store } from './store';

				export async function count() {
					await using store = new Store();
					return await store.count();
				}
			`,
			files: {
				'store.ts':
					'export class Store { async count() { return 1; } async close() {} async [Symbol.asyncDispose]() { await this.close(); } }',
			},
			options: { checkUnknown: true },
		},
		{
			code: code`
				import { Store } from './store';

				export async function count() {
					const store = new Store();
					      ~~~~~ neverClosed
					return await store.count();
				}
				=> closeInFinally
				import { Store } from './store';

				export async function count() {
					const store = new Store();
					try {
						return await store.count();
					} finally {
						await store.close();
					}
				}
			`,
			files: { 'store.ts': 'export class Store { async count() { return 1; } async close() {} }' },
			options: { checkUnknown: true },
		},
		{
			code: code`
				export async function fill(items) {
					const store = openStore();
					      ~~~~~ openOnError
					for (const item of items) await add(store, item);
					await store.close();
				}
				=> closeInFinally
				export async function fill(items) {
					const store = openStore();
					try {
						for (const item of items) await add(store, item);
					} finally {
						await store.close();
					}
				}
			`,
			options: { checkUnknown: true },
		},
		{
			code: code`
				export async function first(path) {
					const reader = makeReader(path);
					      ~~~~~~ openOnError
					if (!(await reader.next())) return undefined;
					const found = reader.value;
					reader.dispose();
					return found;
				}
			`,
			options: { checkUnknown: true },
		},
	],
};
