import { code, type Cases } from '#test';

const all = { checkElements: true, checkSinglePromises: true, checkWrappers: true };

/** Awaits that wait for nothing. */
export const ecmascript: Cases = {
	valid: [
		{
			options: { checkWrappers: true },
			code: 'export const sizes = (urls, next) => { urls.map(url => Promise.resolve(url.size)); next.then(() => { try { return Promise.reject(1); } catch {} }); next.then(n => (n ? Promise.resolve(n) : fetch(n))); };',
		},
		'async () => { await fetch("/"); };',
		// What only throws is there for others to take its place.
		{
			code: 'import { shim } from "./shim.ts"; export async function draw() { await shim.waitForFrame(); }',
			files: {
				'shim.ts': 'export const shim = { waitForFrame: (): any => { throw new Error("not for this platform"); } };\n',
			},
		},
		// What it may give in a class that extends this one.
		'export class Base { protected headers(): object | Promise<object> { return {}; } async send() { return fetch("/", await this.headers()); } }',
		'class Base { subscribe(): number | Promise<number> { return 1; } } export class View extends Base { override async subscribe() { return (await super.subscribe()) + 1; } }',
		// An object's own `bind` gives what it likes.
		'import { endpointOf } from "zigbee"; export const main = async () => { const endpoint = endpointOf(1); await endpoint.bind("lights"); };',
		'import { Endpoint } from "zigbee"; export const main = async (all: Endpoint[]) => { for (const each of all) await each.bind("lights"); };',
		'class Endpoint { bind(cluster: string) { return fetch(cluster); } } export const main = async () => { await new Endpoint().bind("lights"); };',
		'async (load: any) => { await load(); };',
		'async (load: () => unknown) => { await load(); };',
		'async <T,>(value: T) => { await value; };',
		'async (value: number | Promise<number>) => { await value; };',
		'async (value?: Promise<number>) => { await value; };',
		'async (value: PromiseLike<number>) => { await value; };',
		'async (value: { then(run: (value: number) => void): void }) => { await value; };',
		'async (value) => { await value; await value.load(); };',
		// What stands in an object until something else does.
		{
			filename: 'case.js',
			code: 'const style = { loading: null, load() { return (this.loading ??= this.fetch()); }, async fetch() { await fetch("/style"); }, async inject() { await this.load(); } };',
		},
		{
			filename: 'case.js',
			code: 'const state = { running: null, isReady: false }; export function start() { state.running ??= state.isReady = fetch("/"); } export const main = async () => { await state.running; await state.isReady; };',
		},
		// How people let what is queued run first.
		'async () => { await null; await undefined; await 0; await void 0; await Promise.resolve(); };',
		'import { load } from "somewhere"; export const main = async () => await load();',
		'async (list) => { await Promise.all(list.map(async each => each)); };',
		'async (list: Promise<number>[]) => { await Promise.all(list); };',
		'async (list: Iterable<number>) => { await Promise.all(list); };',
		'async (list: (number | Promise<number>)[]) => { await Promise.all(list); };',
		'async (a: Promise<number>) => { const [x, y] = await Promise.all([a, 1]); };',
		'async (a: Promise<number>) => { await Promise.all([a]); };',
		'async () => Promise.resolve(1);',
		'class Query extends Base { load() { return this; } } declare class Base { then(run: () => void): void } async () => { await new Query(); };',
		'class Query { then(run: () => void) { run(); } } async () => { await new Query(); };',
		'async () => { await { then(run) { run(1); } }; };',
		// Whoever extends the class has the body.
		'export class Collector { collect() {} async run() { const id = await this.collect(); if (id) console.log(id); } }',
		'export class Store { load() { throw new Error("not implemented"); } async read() { return [await this.load()]; } }',
		// A function that gives a promise may stand behind one that gives nothing.
		'async (done: () => void) => { await done(); };',
		'declare const targets: Record<string, { start: () => void; stop(): void }>; async (name: string) => { await targets[name]!.start(); await targets[name]!.stop(); };',
		'declare const targets: { start: () => void }[]; async () => { await Promise.all(targets.map(each => each.start())); };',
		'async (list: PromiseLike<number>[]) => { await Promise.all(list); };',
		{
			filename: 'case.js',
			code: 'export const retry = async ({ again = () => true } = {}) => { if (await again()) return 1; };',
		},
		{
			options: all,
			code: code`
				async (a: Promise<number>, b: Promise<number>) => {
					await Promise.all([a, b]);
					await Promise.allSettled([a]);
					await Promise.all([...[a]]);
					await Promise.resolve();
					try { return Promise.reject(new Error('caught elsewhere')); } catch {}
					return () => Promise.resolve(1);
				}
			`,
		},
		// The value of an `await` in the list is no-await-in-concurrent-call's.
		{ options: all, code: 'async (a: Promise<number>) => { await Promise.all([await a, a]); };' },
	],
	invalid: [
		{
			options: { checkWrappers: true },
			code: code`
				export const size = url =>
					fetch(url).then(response => Promise.resolve(response.size)).catch(error => { return Promise.reject(error.cause); });
					                            ~~~~~~~~~~~~~~~ wrappedInReaction
					                                                                                    ~~~~~~~~~~~~~~ wrappedInReaction
				=> unwrap
				export const size = url =>
					fetch(url).then(response => response.size).catch(error => { return Promise.reject(error.cause); });
				=> unwrap
				export const size = url =>
					fetch(url).then(response => Promise.resolve(response.size)).catch(error => { throw error.cause; });
			`,
		},
		code`
			async () => {
				const text = await 'text';
				             ~~~~~ useless
				return await { text };
				       ~~~~~ useless
			}
			=> removeAwait
			async () => {
				const text = 'text';
				return await { text };
			}
			=> removeAwait
			async () => {
				const text = await 'text';
				return { text };
			}
		`,
		code`
			function size(list: string) { return list.length * 2; }
			export async function main(list: string) {
				if (await size(list)) return (await (1 + 2));
				    ~~~~~ uselessCall
				                              ~~~~~ useless
			}
			=> removeAwait
			function size(list: string) { return list.length * 2; }
			export async function main(list: string) {
				if (size(list)) return (await (1 + 2));
			}
			=> removeAwait
			function size(list: string) { return list.length * 2; }
			export async function main(list: string) {
				if (await size(list)) return ((1 + 2));
			}
		`,
		code`
			async (load: any) => {
				const value = await (await load());
				              ~~~~~ awaitedTwice
			}
			=> removeAwait
			async (load: any) => {
				const value = (await load());
			}
		`,
		// Nobody puts anything else there.
		code`
			const style = { name: 'dark' };
			export const main = async () => style.name === 'light' || (await style.name);
			                                                           ~~~~~ useless
			=> removeAwait
			const style = { name: 'dark' };
			export const main = async () => style.name === 'light' || (style.name);
		`,
		// Without the word the statement would go on with the line before.
		code`
			async () => {
				await (() => {});
				~~~~~ useless
			}
		`,
		code`
			export async function main(urls: string[]) {
				await urls.map(async url => fetch(url)); // all of them
				~~~~~ list
				await [fetch('/a'), fetch('/b')];
				~~~~~ list
			}
			=> addAll
			export async function main(urls: string[]) {
				await Promise.all(urls.map(async url => fetch(url))); // all of them
				await [fetch('/a'), fetch('/b')];
			}
			=> addAll
			export async function main(urls: string[]) {
				await urls.map(async url => fetch(url)); // all of them
				await Promise.all([fetch('/a'), fetch('/b')]);
			}
		`,
		code`
			async (urls: string[]) => {
				const first = fetch(urls[0]!);
				await Promise.all(first);
				                  ~~~~~ notList
			}
		`,
		{
			typed: true,
			code: code`
				declare function save(url: string): Promise<void>;
				export async function main(urls: string[], sizes: number[]) {
					await Promise.all(urls.map(url => { save(url); }));
					                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ plainList
					await Promise.race(sizes);
					                   ~~~~~ plainList
				}
			`,
		},
		{
			typed: true,
			code: code`
				export async function main(map: Map<string, string>) {
					return await map.get('a');
					       ~~~~~ uselessCall
				}
				=> removeAwait
				export async function main(map: Map<string, string>) {
					return map.get('a');
				}
			`,
		},
		{
			options: all,
			code: code`
				async (a: Promise<number>) => {
					await Promise.all([a, 1]);
					                      ~ plainElement
					await Promise.all([a]);
					      ~~~~~~~~~~~ single
					const [first] = await Promise.all([a]);
					                      ~~~~~~~~~~~ single
					const value = await Promise.race([a]);
					                    ~~~~~~~~~~~~ single
				}
				=> unwrap
				async (a: Promise<number>) => {
					await Promise.all([a, 1]);
					await a;
					const [first] = await Promise.all([a]);
					const value = await Promise.race([a]);
				}
				=> unwrap
				async (a: Promise<number>) => {
					await Promise.all([a, 1]);
					await Promise.all([a]);
					const [first] = await Promise.all([a]);
					const value = await a;
				}
			`,
		},
		{
			options: all,
			code: code`
				async (value: any) => {
					if (value.isOld) return Promise.reject(new Error('old'));
					                        ~~~~~~~~~~~~~~ wrapped
					const found = await Promise.resolve(value);
					                    ~~~~~~~~~~~~~~~ wrapped
					return async () => Promise.resolve({ found });
					                   ~~~~~~~~~~~~~~~ wrapped
				}
				=> unwrap
				async (value: any) => {
					if (value.isOld) throw new Error('old');
					const found = await Promise.resolve(value);
					return async () => Promise.resolve({ found });
				}
				=> unwrap
				async (value: any) => {
					if (value.isOld) return Promise.reject(new Error('old'));
					const found = await value;
					return async () => Promise.resolve({ found });
				}
				=> unwrap
				async (value: any) => {
					if (value.isOld) return Promise.reject(new Error('old'));
					const found = await Promise.resolve(value);
					return async () => ({ found });
				}
			`,
		},
		{
			filename: 'case.cjs',
			code: code`
				const double = n => n * 2;
				module.exports = async n => {
					return await double(n)
					       ~~~~~ uselessCall
				}
				=> removeAwait
				const double = n => n * 2;
				module.exports = async n => {
					return double(n)
				}
			`,
		},
		// An operand that `await` would take apart stays in parentheses.
		{
			options: all,
			code: code`
				export const main = async (first: Promise<number>, other: Promise<number>, any: any) => {
					const found = await Promise.resolve(any ? first : other);
					                    ~~~~~~~~~~~~~~~ wrapped
					const won = await Promise.race([any ?? first]);
					                  ~~~~~~~~~~~~ single
				};
				=> unwrap
				export const main = async (first: Promise<number>, other: Promise<number>, any: any) => {
					const found = await (any ? first : other);
					const won = await Promise.race([any ?? first]);
				};
				=> unwrap
				export const main = async (first: Promise<number>, other: Promise<number>, any: any) => {
					const found = await Promise.resolve(any ? first : other);
					const won = await (any ?? first);
				};
			`,
		},
		// Nothing is left to wait for.
		{
			options: all,
			code: code`
				export const main = async (id: number) => {
					const found = await Promise.resolve({ id });
					                    ~~~~~~~~~~~~~~~ wrapped
				};
				=> unwrapValue
				export const main = async (id: number) => {
					const found = { id };
				};
			`,
		},
		{
			options: all,
			code: code`
				export const main = async (id: number) => {
					return (Promise.reject(new Error(String(id))));
					        ~~~~~~~~~~~~~~ wrapped
				};
				=> unwrap
				export const main = async (id: number) => {
					throw (new Error(String(id)));
				};
			`,
		},
	],
};
