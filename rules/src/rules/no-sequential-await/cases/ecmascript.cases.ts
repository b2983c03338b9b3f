import { code, type Cases } from '#test';

/** Waiting for one thing after another. */
export const ecmascript: Cases = {
	valid: [
		// One needs the other; something stands between; a guard.
		code`
			export async function main(id) {
				const user = await fetch('/users/' + id);
				const posts = await fetch(user.posts);
				if (!posts.ok) return;
				const more = await fetch('/more');
				console.log(more);
				const last = await fetch(await next());
				const after = await fetch('/after');
			}
		`,
		// Objects with a state of their own, and work in memory.
		code`
			const double = async value => value * 2;
			export async function main(page, connection) {
				const title = await page.title();
				const text = await page.content();
				const a = await double(1);
				const b = await double(2);
				const c = await connection.query('a');
				const d = await connection.query('b');
			}
			export class Client {
				async load() {
					const a = await this.request('a');
					const b = await this.request('b');
					return [a, b];
				}
				request(path) { return fetch(path); }
			}
		`,
		// Loops: leaving early, retries, one turn after the other on purpose, items without a call.
		code`
			export async function first(urls) {
				for (const url of urls) {
					const response = await fetch(url);
					if (response.ok) return response;
				}
				for (const url of urls) {
					try { await fetch(url); } catch { continue; }
				}
				let cursor;
				for (const url of urls) cursor = await fetch(url, { cursor });
				for (const url of urls) {
					await fetch(url);
					await pause(100);
				}
				for (const url of urls) await fetch('/same');
				for (let page = 0; page < 3; page++) await fetch('/' + page);
			}
		`,
		// Writing, asking a person, one transaction.
		code`
			import { writeFile } from 'node:fs/promises';
			const savePage = path => fetch(path, { method: 'POST' });
			const getOrPrompt = path => fetch(path);
			const getUser = (id, transaction) => fetch('/users/' + id);
			export async function main(ids, transaction) {
				const a = await savePage('a');
				const b = await savePage('b');
				const c = await getOrPrompt('c');
				const d = await getOrPrompt('d');
				const e = await getUser(1, transaction);
				const f = await getUser(2, transaction);
				for (const id of ids) await writeFile(id, 'text');
			}
		`,
		// A test does things in order.
		code`
			import { test } from 'node:test';
			test('loads', async () => {
				const a = await fetch('a');
				const b = await fetch('b');
			});
		`,
		code`
			export async function main(load, limited) {
				const a = await load('a');
				const b = await load('b');
				const withLock = async path => fetch(path);
				const c = await withLock('a');
				const d = await withLock('b');
			}
		`,
	],
	invalid: [
		{
			options: { checkEveryLoop: true },
			code: code`
			export async function main(work, urls, jobs) {
				for (const url of await work(urls)) {
					await work(url);
					~~~~~ inLoop
				}
				for (let i = await work(0); i < 3; i += await work(i)) {
				                                        ~~~~~ inLoop
					if (await work(i)) return i;
					    ~~~~~ inLoop
				}
				while (await work()) {
				       ~~~~~ inLoop
					urls.map(async url => { await work(url); });
				}
				do {
					await using lock = work();
					~~~~~ inLoop
				} while (jobs.length);
				for await (const job of jobs) await job();
				for (const url of urls) await fetch(url);
				                        ~~~~~ turnByTurn
			}
		`,
		},
		code`
			const load = path => fetch(path);
			export async function main(id) {
				const user = await load('/users/' + id);
				const posts = await fetch('/posts/' + id);
				              ~~~~~ afterAnother
				return { user, posts };
			}
			=> runTogether
			const load = path => fetch(path);
			export async function main(id) {
				const [user, posts] = await Promise.all([load('/users/' + id), fetch('/posts/' + id)]);
				return { user, posts };
			}
		`,
		// Comments and types stay: no suggestion.
		{
			filename: 'case.ts',
			code: code`
				import { readFile } from 'node:fs/promises';
				export async function main(): Promise<string> {
					const a = await readFile('a', 'utf8'); // The first.
					const b: string = await readFile('b', 'utf8');
					                  ~~~~~ afterAnother
					return a + b;
				}
			`,
		},
		{
			files: {
				'api.js':
					"export const getUser = id => fetch('/users/' + id);\nexport const getPosts = async id => await fetch('/posts/' + id);\n",
			},
			code: code`
				import * as api from './api.js';
				export const main = async id => {
					const user = await api.getUser(id)
					const posts = await api.getPosts(id)
					              ~~~~~ afterAnother
					return [user, posts]
				}
				=> runTogether
				import * as api from './api.js';
				export const main = async id => {
					const [user, posts] = await Promise.all([api.getUser(id), api.getPosts(id)])
					return [user, posts]
				}
			`,
		},
		code`
			export async function main(urls) {
				const pages = [];
				for (const url of urls) {
					pages.push(await fetch(url));
					           ~~~~~ turnByTurn
				}
				for (const { path } of urls) {
					const full = '/' + path;
					await fetch(full);
					~~~~~ turnByTurn
				}
				return pages;
			}
		`,
	],
};
