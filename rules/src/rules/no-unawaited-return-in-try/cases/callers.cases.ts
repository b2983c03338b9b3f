import { code, type Cases } from '#test';

const injected = {
	'inject.ts': 'export declare function inject<T>(type: abstract new () => T): T;',
	'mail.ts': `
		export class Mail {
			async send() { try { await fetch('/mail'); } catch (error) { console.error(error); } }
			async open() { await fetch('/open'); }
		}`,
};

const FASTIFY = {
	'node_modules/fastify/package.json': '{ "name": "fastify", "types": "index.d.ts" }',
	'node_modules/fastify/index.d.ts': code`
		export interface FastifyReply {
			code(status: number): this;
			send(payload?: unknown): this;
			then(fulfilled: () => void, rejected: (err: Error) => void): void;
		}
		export interface Query {
			all(): this;
			then(fulfilled: (rows: string[]) => void, rejected: (err: Error) => void): void;
		}
	`,
};

/** Functions that are not async, or that call themselves: who gets the promise. */
export const callers: Cases = {
	valid: [
		// What is thrown before there is a promise becomes one.
		'export function load(url: URL) { try { return fetch(url.href); } catch (error) { return Promise.reject(error); } }',
		'export function load(url: URL) { try { return fetch(url.href); } catch (error) { return new Promise((_, no) => no(error)); } }',
		// Here it is the making that may fail.
		'export function load(text: string) { try { return Promise.resolve(JSON.parse(text)); } catch { return; } }',
		// Its own errors are seen to in the same way.
		code`
			export async function load(left: number): Promise<unknown> {
				try {
					await fetch('/');
					return load(left - 1);
				} catch {
					return undefined;
				}
			}
		`,
		code`
			export class Loader {
				async #load(left: number): Promise<unknown> {
					try {
						await fetch('/');
						return this.#load(left - 1);
					} catch {
						return undefined;
					}
				}
				start = () => this.#load(3);
			}
		`,
		// Fastify waits for the reply, and logs what goes wrong while it is sent.
		{
			typed: true,
			files: FASTIFY,
			code: code`
				import type { FastifyReply } from 'fastify';
				export async function show(url: string, reply: FastifyReply) {
					try {
						const page = await fetch(url);
						return reply.send(page);
					} catch (error) {
						return reply.code(500).send(error);
					}
				}
			`,
		},
		// Nothing to see for `catch`, as a type checker knows of what is injected.
		{
			typed: true,
			files: injected,
			code: code`
				import { inject } from './inject';
				import { Mail } from './mail';
				const mail = inject(Mail);
				export async function send() {
					try {
						return mail.send();
					} catch {
						return undefined;
					}
				}
			`,
		},
	],
	invalid: [
		// Another value with a `then`: what it does begins when it is awaited.
		{
			typed: true,
			files: FASTIFY,
			code: code`
				import type { Query } from 'fastify';
				export async function rows(query: Query) {
					try {
						return query.all();
						             ~~~ beforeCatch
					} catch {
						return undefined;
					}
				}
				=> addAwait
				import type { Query } from 'fastify';
				export async function rows(query: Query) {
					try {
						return await query.all();
					} catch {
						return undefined;
					}
				}
			`,
		},
		{
			typed: true,
			files: injected,
			code: code`
				import { inject } from './inject';
				import { Mail } from './mail';
				const mail = inject(Mail);
				export async function open() {
					try {
						return mail.open();
						            ~~~~ beforeCatch
					} catch {
						return undefined;
					}
				}
				=> addAwait
				import { inject } from './inject';
				import { Mail } from './mail';
				const mail = inject(Mail);
				export async function open() {
					try {
						return await mail.open();
					} catch {
						return undefined;
					}
				}
			`,
		},
		// A function that is not async, and whose promise goes to a caller that awaits it.
		code`
			async function work() { await fetch("/"); }
			function load() {
				try {
					return work();
					       ~~~~ beforeCatch
				} catch {
					return null;
				}
			}
			export async function main() { await load(); }
			=> addAwaitAndAsync
			async function work() { await fetch("/"); }
			async function load() {
				try {
					return await work();
				} catch {
					return null;
				}
			}
			export async function main() { await load(); }
		`,
		{
			filename: 'case.js',
			code: code`
				test('loads', () => {
					try {
						return fetch('/');
						       ~~~~~ beforeFinally
					} finally {
						console.log('loaded');
					}
				})
				=> addAwaitAndAsyncCallback
				test('loads', async () => {
					try {
						return await fetch('/');
					} finally {
						console.log('loaded');
					}
				})
			`,
		},
		// The same name, of something else.
		code`
			export class Cache {
				constructor(private readonly store: Store) {}
				async read(key: string) {
					try {
						return this.store.read(key);
						                  ~~~~ beforeCatch
					} catch {
						return undefined;
					}
				}
			}
			interface Store { read(key: string): Promise<string>; }
			=> addAwait
			export class Cache {
				constructor(private readonly store: Store) {}
				async read(key: string) {
					try {
						return await this.store.read(key);
					} catch {
						return undefined;
					}
				}
			}
			interface Store { read(key: string): Promise<string>; }
		`,
	],
};
