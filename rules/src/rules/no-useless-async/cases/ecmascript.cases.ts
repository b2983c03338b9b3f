import { code, type Cases } from '#test';

/** Functions that are async for no reason of their own. */
export const ecmascript: Cases = {
	valid: [
		code`
			async function load() { return (await fetch('/')).ok; }
			async function each() { for await (const row of rows()) console.log(row); }
			async function* rows() { yield 1; }
			async function use() { await using file = open(); console.log(file); }
			await load(); await each(); await use();
		`,
		code`
			// Errors of these are rejections, and promises stay what they are.
			async function check(value: number) { if (!value) throw new Error('none'); return value > 1; }
			async function send(url: string) { return fetch(url); }
			async function run(work: () => Promise<void>) { return work(); }
			async function either(url: string) { return url ? fetch(url) : undefined; }
			await check(1); await send('/'); await run(async () => {}); await either('');
		`,
		code`
			// Others may want a promise.
			export async function exported() { return 1; }
			async function later() { return 1; }
			export { later };
			export default async function page() { return 1; }
			async function handler() { console.log(1); }
			export const routes = { handler, get: async () => 1 };
			async function chained() { return 1; }
			chained().then(console.log);
			async function kept() { return 1; }
			const keeping = kept();
			export const all = Promise.all([keeping]);
		`,
		code`
			type Handler = () => Promise<number>;
			const handler: Handler = async () => 1;
			export const call = () => handler();
		`,
		code`
			interface Store { size(): Promise<number> }
			export class Memory implements Store { async size() { return 1; } }
			export class Child extends Memory { override async size() { return 2; } private async own() { return 1; } }
			export class Routes { @get('/') async index() { return 1; } async open() { return 1; } }
		`,
		code`
			async function stub() {}
			async function later() { /* to do */ }
			await stub(); await later();
		`,
		code`
			test('a', async () => { console.log(1); });
			app.get('/', async () => 1);
			export const items = [1].map(async item => item > 1);
		`,
		{
			filename: 'case.cjs',
			code: code`
			async function size() { return 1; }
			module.exports = { size };
			exports.other = async () => 1;
		`,
		},
		{
			filename: 'case.js',
			code: code`
			async function size() { return 1; }
			async function start() { await size(); }
			start();
		`,
		},
		code`
			'use server';
			export async function save() { return 1; }
			async function own() { return 1; }
			await own();
		`,
		code`
			export async function act() {
				async function save() { 'use server'; console.log(1); }
				await save();
			}
		`,
		code`
			function over(a: string): Promise<string>;
			function over(a: number): Promise<number>;
			async function over(a: any) { return [a]; }
			await over(1);
		`,
	],
	invalid: [
		{
			options: { checkEveryFunction: true },
			code: code`
			interface Store { size(): Promise<number> }
			export class MemoryStore implements Store { async size() { return 1; } }
			                                            ~~~~~ useless
			export const handlers = { async open() { return 1; }, close: async () => 2, stub: async () => {} };
			                          ~~~~~ useless
			                                                             ~~~~~ useless
			on('open', async () => { console.log('open'); });
			           ~~~~~ uselessCallback
			on('load', async () => fetch('/'));
			on('error', async () => { throw new Error('no'); });
			declare function on(name: string, run: () => unknown): void;
		`,
		},
		code`
			async function double(value: number) {
			~~~~~ useless
				return value * 2;
			}
			export async function main() {
				console.log(await double(2));
			}
			=> removeAsyncAndAwaits
			function double(value: number) {
				return value * 2;
			}
			export async function main() {
				console.log(double(2));
			}
		`,
		[
			'// The type goes with the word.',
			'const label = async (value: number): Promise<string> => `${value} m`;',
			'              ~~~~~ useless',
			'export async function main() {',
			'\treturn label(2);',
			'}',
			'=> removeAsync',
			'// The type goes with the word.',
			'const label = (value: number): string => `${value} m`;',
			'export async function main() {',
			'\treturn label(2);',
			'}',
		].join('\n'),
		{
			filename: 'case.cjs',
			code: code`
			const log = async function (text) {
			            ~~~~~ useless
				console.log(text);
			};
			module.exports.start = () => { log('a'); };
			=> removeAsync
			const log = function (text) {
				console.log(text);
			};
			module.exports.start = () => { log('a'); };
		`,
		},
		code`
			class Store {
				#rows = [];
				async #size() { return this.#rows.length > 1; }
				~~~~~ useless
				private async names(): Promise<string[]> { return ['a']; }
				        ~~~~~ useless
				async load() { return [await this.names(), await this.#size()]; }
			}
			export { Store };
			=> removeAsyncAndAwaits
			class Store {
				#rows = [];
				#size() { return this.#rows.length > 1; }
				private async names(): Promise<string[]> { return ['a']; }
				async load() { return [await this.names(), this.#size()]; }
			}
			export { Store };
			=> removeAsyncAndAwaits
			class Store {
				#rows = [];
				async #size() { return this.#rows.length > 1; }
				private names(): string[] { return ['a']; }
				async load() { return [this.names(), await this.#size()]; }
			}
			export { Store };
		`,
		{
			filename: 'case.js',
			code: code`
			export const load = url => fetch(url).then(async response => { console.log(response.status); return response.status > 1; });
			                                           ~~~~~ uselessCallback
			setTimeout(async () => { console.log('late'); }, 10);
			           ~~~~~ uselessCallback
			=> removeAsync
			export const load = url => fetch(url).then(response => { console.log(response.status); return response.status > 1; });
			setTimeout(async () => { console.log('late'); }, 10);
			=> removeAsync
			export const load = url => fetch(url).then(async response => { console.log(response.status); return response.status > 1; });
			setTimeout(() => { console.log('late'); }, 10);
		`,
		},
		{
			options: { checkExported: true },
			code: code`
			export async function size(list: string[]) { return list.length > 1; }
			       ~~~~~ useless
			export class Store {
				async size() { return 1; }
				~~~~~ useless
			}
			async function own() { return 1; }
			~~~~~ useless
			export { own as other };
			=> removeAsync
			export function size(list: string[]) { return list.length > 1; }
			export class Store {
				async size() { return 1; }
			}
			async function own() { return 1; }
			export { own as other };
			=> removeAsync
			export async function size(list: string[]) { return list.length > 1; }
			export class Store {
				size() { return 1; }
			}
			async function own() { return 1; }
			export { own as other };
			=> removeAsync
			export async function size(list: string[]) { return list.length > 1; }
			export class Store {
				async size() { return 1; }
			}
			function own() { return 1; }
			export { own as other };
		`,
		},
		code`
			async function nested() {
				const later = async () => { console.log(1); };
				              ~~~~~ useless
				await later();
				const wait = async () => { await fetch('/'); };
				await wait();
			}
			await nested();
			=> removeAsyncAndAwaits
			async function nested() {
				const later = () => { console.log(1); };
				later();
				const wait = async () => { await fetch('/'); };
				await wait();
			}
			await nested();
		`,
		code`
			import { sum } from './sum';
			async function total(values: number[]) { const all = sum(values); return all > 1 ? [all] : []; }
			~~~~~ useless
			export async function main() { await total([1]); }
			=> removeAsyncAndAwaits
			import { sum } from './sum';
			function total(values: number[]) { const all = sum(values); return all > 1 ? [all] : []; }
			export async function main() { total([1]); }
		`,
	],
};
