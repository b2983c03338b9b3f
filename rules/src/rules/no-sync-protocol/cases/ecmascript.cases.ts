import { code, type Cases } from '#test';

/** Loops and `using` of the wrong kind. */
export const ecmascript: Cases = {
	valid: [
		// A set of promises, or of anything, may well be waited for.
		{
			typed: true,
			code: 'async (jobs: Set<Promise<number>>, all: Set<any>) => { for await (const job of jobs) console.log(job); for await (const each of all) console.log(each); };',
		},
		'async function* pages() { yield 1; } async () => { for await (const page of pages()) console.log(page); };',
		'function* pages() { yield 1; } () => { for (const page of pages()) console.log(page); return [...pages()]; };',
		// A generator may make its promises one after the other.
		'function* pages() { yield fetch("/"); } async () => { for await (const page of pages()) console.log(page); };',
		'async (pages: any) => { for await (const page of pages) console.log(page); for (const page of pages) console.log(page); };',
		'async (pages: AsyncIterable<string>) => { for await (const page of pages) console.log(page); };',
		'(pages: Iterable<string> | AsyncIterable<string>) => { for (const page of pages as any) console.log(page); };',
		'class Both { *[Symbol.iterator]() {} async *[Symbol.asyncIterator]() {} } for (const page of new Both()) console.log(page);',
		'class Lines extends Array { async *[Symbol.asyncIterator]() {} } for (const line of new Lines()) console.log(line);',
		'const events = { on() { return [1]; } }; for (const event of events.on()) console.log(event);',
		'async function* all() { yield* pages(); } async function* pages() { yield 1; }',
		'export const copy = () => ({ ...pages() }); async function* pages() { yield 1; }',
		'class File { [Symbol.dispose]() {} } { using file = new File(); }',
		'class File { async [Symbol.asyncDispose]() {} } async () => { await using file = new File(); };',
		'class File { [Symbol.dispose]() {} async [Symbol.asyncDispose]() {} } async () => { using a = new File(); await using b = new File(); };',
		'async (open: any) => { using a = open(); await using b = open(); using c = null; };',
	],
	invalid: [
		code`
			export async function main() {
				await using lock = { [Symbol.dispose]() {} };
				~~~~~~~~~~~ syncManaged
			}
			=> removeAwait
			export async function main() {
				using lock = { [Symbol.dispose]() {} };
			}
		`,
		{
			typed: true,
			code: code`
			export async function main(sizes: ReadonlySet<number>) {
				for await (const size of sizes) console.log(size);
				    ~~~~~ syncIterable
			}
			=> removeAwait
			export async function main(sizes: ReadonlySet<number>) {
				for (const size of sizes) console.log(size);
			}
		`,
		},
		code`
			async function* pages() { yield 1; }
			export async function main() {
				for (const page of pages()) console.log(page);
				                   ~~~~~ asyncIterable
				const all = pages();
				console.log(...all, [...pages()]);
				               ~~~ asyncIterable
				                        ~~~~~ asyncIterable
			}
			=> addAwait
			async function* pages() { yield 1; }
			export async function main() {
				for await (const page of pages()) console.log(page);
				const all = pages();
				console.log(...all, [...pages()]);
			}
		`,
		code`
			import { on } from 'node:events';
			import * as fs from 'node:fs';
			function watch(emitter) {
				for (const [event] of on(emitter, 'change')) console.log(event);
				                      ~~ asyncIterable
				return Array.from(fs.promises.watch('.'));
				                              ~~~~~ asyncCollected
			}
			export const main = async emitter => { await watch(emitter); };
			=> addAwaitAndAsync
			import { on } from 'node:events';
			import * as fs from 'node:fs';
			async function watch(emitter) {
				for await (const [event] of on(emitter, 'change')) console.log(event);
				return Array.from(fs.promises.watch('.'));
			}
			export const main = async emitter => { await watch(emitter); };
		`,
		{
			filename: 'case.cjs',
			code: code`
				const { createInterface } = require('readline')
				const { Readable } = require('stream')
				test('lines', () => {
					for (const line of createInterface({ input: process.stdin })) console.log(line)
					                   ~~~~~~~~~~~~~~~ asyncIterable
					for (const chunk of new Readable()) console.log(chunk)
					                        ~~~~~~~~ asyncIterable
				})
				=> addAwaitAndAsyncCallback
				const { createInterface } = require('readline')
				const { Readable } = require('stream')
				test('lines', async () => {
					for await (const line of createInterface({ input: process.stdin })) console.log(line)
					for (const chunk of new Readable()) console.log(chunk)
				})
				=> addAwaitAndAsyncCallback
				const { createInterface } = require('readline')
				const { Readable } = require('stream')
				test('lines', async () => {
					for (const line of createInterface({ input: process.stdin })) console.log(line)
					for await (const chunk of new Readable()) console.log(chunk)
				})
			`,
		},
		code`
			class Lines {
				async *[Symbol.asyncIterator]() { yield 'a'; }
			}
			const lines = new Lines();
			export function* all() {
				yield* lines;
				       ~~~~~ asyncIterable
			}
		`,
		{
			typed: true,
			code: code`
				export async function main(pages: AsyncIterable<string>) {
					for (const page of pages) console.log(page);
					                   ~~~~~ asyncIterable
				}
				=> addAwait
				export async function main(pages: AsyncIterable<string>) {
					for await (const page of pages) console.log(page);
				}
			`,
		},
		code`
			export async function main(urls: string[]) {
				for await (const url of urls) console.log(url);
				    ~~~~~ syncIterable
				for await (const response of urls.map(url => fetch(url))) console.log(response);
				    ~~~~~ eagerPromises
			}
			=> removeAwait
			export async function main(urls: string[]) {
				for (const url of urls) console.log(url);
				for await (const response of urls.map(url => fetch(url))) console.log(response);
			}
			=> awaitAll
			export async function main(urls: string[]) {
				for await (const url of urls) console.log(url);
				for (const response of await Promise.all(urls.map(url => fetch(url)))) console.log(response);
			}
		`,
		code`
			class Connection { async [Symbol.asyncDispose]() {} }
			class File { [Symbol.dispose]() {} }
			export async function main() {
				using connection = new Connection();
				~~~~~ asyncManaged
				await using file = new File();
				~~~~~~~~~~~ syncManaged
			}
			=> addAwait
			class Connection { async [Symbol.asyncDispose]() {} }
			class File { [Symbol.dispose]() {} }
			export async function main() {
				await using connection = new Connection();
				await using file = new File();
			}
			=> removeAwait
			class Connection { async [Symbol.asyncDispose]() {} }
			class File { [Symbol.dispose]() {} }
			export async function main() {
				using connection = new Connection();
				using file = new File();
			}
		`,
		code`
			import { open } from 'node:fs/promises';
			export async function main() {
				using file = await open('a');
				~~~~~ asyncManaged
			}
			=> addAwait
			import { open } from 'node:fs/promises';
			export async function main() {
				await using file = await open('a');
			}
		`,
	],
};
