import { code, type Cases } from '#test';

/** What types that are put together of others say, without a type checker: intersections, aliases and functions with parameters. */
export const describedTypes: Cases = {
	valid: [
		// What nobody knows may be anything.
		code`
			import type { Extra } from 'elsewhere';
			type Client<T> = Extra & T;
			export function load(client: Client<string>) {
				client.request('/');
			}
		`,
		code`
			const logged = <F extends (...all: never[]) => unknown>(of: F): F => of;
			const load = logged(other);
			export function run() {
				load();
			}
		`,
		'export function run<T extends {}>(it: T) { it; }',
		'export function run<task extends () => unknown>(task: task) { task(); }',
	],
	invalid: [
		{
			files: {
				'client.ts': code`
					type Request<S> = <P>(of: P, more?: S) => Promise<P>;
					interface Base<S> { request: Request<S>; }
					export type Client<S = undefined, X extends object | undefined = object | undefined> =
						Base<S> & (X extends object ? X : unknown) & { extend: (by: object) => Client<S> };
				`,
			},
			code: code`
				import type { Client } from './client';
				export async function load<S>(client: Client<S>) {
					if (await client.request('/a')) client.request('/b');
					                                       ~~~~~~~ dropped
				}
				=> addAwait
				import type { Client } from './client';
				export async function load<S>(client: Client<S>) {
					if (await client.request('/a')) await client.request('/b');
				}
				=> addCatch
				import type { Client } from './client';
				export async function load<S>(client: Client<S>) {
					if (await client.request('/a')) client.request('/b').catch(console.error);
				}
				=> addVoid
				import type { Client } from './client';
				export async function load<S>(client: Client<S>) {
					if (await client.request('/a')) void client.request('/b');
				}
			`,
		},
		{
			files: {
				'wrap.ts': code`
					export function logged<F extends (id: string) => Promise<unknown>>(of: F): F {
						return (async (id: string) => { console.log(id); return of(id); }) as unknown as F;
					}
				`,
			},
			code: code`
				import { logged } from './wrap';
				export async function run(load: never) {
					logged(load)('a');
					~~~~~~~~~~~~ dropped
				}
				=> addAwait
				import { logged } from './wrap';
				export async function run(load: never) {
					await logged(load)('a');
				}
				=> addCatch
				import { logged } from './wrap';
				export async function run(load: never) {
					logged(load)('a').catch(console.error);
				}
				=> addVoid
				import { logged } from './wrap';
				export async function run(load: never) {
					void logged(load)('a');
				}
			`,
		},
		// A parameter that has the name of its type.
		code`
			export async function run<task extends () => Promise<unknown>>(task: task) {
				task();
				~~~~ dropped
			}
			=> addAwait
			export async function run<task extends () => Promise<unknown>>(task: task) {
				await task();
			}
			=> addCatch
			export async function run<task extends () => Promise<unknown>>(task: task) {
				task().catch(console.error);
			}
			=> addVoid
			export async function run<task extends () => Promise<unknown>>(task: task) {
				void task();
			}
		`,
	],
};
