import { code, type Cases } from '#test';

/** Signals that are taken and never used. */
export const signals: Cases = {
	valid: [
		'export const load = (url, signal) => fetch(url, { signal });',
		'export const load = (url, { signal }) => fetch(url, { signal: AbortSignal.any([signal, own]) });',
		'export const load = (url, signal, init) => { signal.throwIfAborted(); return fetch(url, init); };',
		'export const load = (url, signal) => fetch(url, withSignal(signal));',
		"import { setTimeout } from 'timers/promises'; export const wait = ms => setTimeout(ms);",
		code`
			async function get(url: string, signal?: AbortSignal) {
				return fetch(url, { signal });
			}
			export const both = (signal: AbortSignal) => Promise.all([get('/a', signal), get(...[url]), other('/b')]);
			export const one = () => get('/a');
		`,
		'export const kill = signal => process.kill(1, signal);',
		'export class Users { async remove(id: string, { signal }: { signal?: AbortSignal } = {}) { await this.api.delete(id, { signal }); } }',
		// What it has itself where nobody gives one.
		'export const load = async (id: string, { signal = none } = {}) => { await find(id); };',
		'async function get(url, { signal }) { return fetch(url, { signal }); } export function all(url, options) { const { method } = options; return get(url, { signal: options.signal, method }); }',
		'async function get(url, { signal }) { return fetch(url, { signal }); } export function all(url) { const { signal } = new AbortController(); return get(url, { signal }); }',
		{
			code: "import { setTimeout } from 'timers/promises'; export const wait = signal => setTimeout(9);",
			options: { checkSignals: false },
		},
	],
	invalid: [
		{
			code: code`
				import { get } from './get.ts';
				export class Users {
					async all(signal: AbortSignal) {
						await this.ready();
						      ~~~~~~~~~~ notPassed
						return await get('/users');
						             ~~~ notPassed
					}
					async ready(abortSignal?: AbortSignal) {
						abortSignal?.throwIfAborted();
					}
				}
				=> passSignal
				import { get } from './get.ts';
				export class Users {
					async all(signal: AbortSignal) {
						await this.ready(signal);
						return await get('/users');
					}
					async ready(abortSignal?: AbortSignal) {
						abortSignal?.throwIfAborted();
					}
				}
				=> passSignal
				import { get } from './get.ts';
				export class Users {
					async all(signal: AbortSignal) {
						await this.ready();
						return await get('/users', signal);
					}
					async ready(abortSignal?: AbortSignal) {
						abortSignal?.throwIfAborted();
					}
				}
			`,
			files: {
				'get.ts': 'export async function get(url: string, signal?: AbortSignal) { return fetch(url, { signal }); }',
			},
		},
		code`
			import { setTimeout as delay } from 'node:timers/promises';
			export async function dial(signal: AbortSignal) {
				await (async () => {
					await delay(1000, 'late', {});
					      ~~~~~ notPassed
					signal.throwIfAborted();
				})();
				await Promise.all([delay(100, 'late', {}), signal]);
				                   ~~~~~ notPassed
			}
			=> passSignal
			import { setTimeout as delay } from 'node:timers/promises';
			export async function dial(signal: AbortSignal) {
				await (async () => {
					await delay(1000, 'late', { signal });
					signal.throwIfAborted();
				})();
				await Promise.all([delay(100, 'late', {}), signal]);
			}
			=> passSignal
			import { setTimeout as delay } from 'node:timers/promises';
			export async function dial(signal: AbortSignal) {
				await (async () => {
					await delay(1000, 'late', {});
					signal.throwIfAborted();
				})();
				await Promise.all([delay(100, 'late', { signal }), signal]);
			}
		`,
		code`
			export async function load(url: string, signal: AbortSignal) {
				signal.throwIfAborted();
				return fetch(url, { method: 'POST' });
				       ~~~~~ notPassed
			}
			=> passSignal
			export async function load(url: string, signal: AbortSignal) {
				signal.throwIfAborted();
				return fetch(url, { signal, method: 'POST' });
			}
		`,
		code`
			import { setTimeout as sleep } from 'node:timers/promises';
			export async function poll({ signal: stop }: Options) {
				while (!stop.aborted) await sleep(1000);
				                            ~~~~~ notPassed
			}
			=> passSignal
			import { setTimeout as sleep } from 'node:timers/promises';
			export async function poll({ signal: stop }: Options) {
				while (!stop.aborted) await sleep(1000, undefined, { signal: stop });
			}
		`,
		code`
			async function get(url: string, { signal }: { signal?: AbortSignal } = {}) {
				return fetch(url, { signal });
			}
			export const both = (signal: AbortSignal) => Promise.all([get('/a'), get('/b', { signal })]);
			                                                          ~~~ notPassed
			=> passSignal
			async function get(url: string, { signal }: { signal?: AbortSignal } = {}) {
				return fetch(url, { signal });
			}
			export const both = (signal: AbortSignal) => Promise.all([get('/a', { signal }), get('/b', { signal })]);
		`,
		code`
			import { execa } from 'execa';
			export const run = async (abortSignal = undefined) => execa('git', ['pull'], {});
			                                                      ~~~~~ notPassed
			=> passSignal
			import { execa } from 'execa';
			export const run = async (abortSignal = undefined) => execa('git', ['pull'], { cancelSignal: abortSignal });
		`,
		{
			code: code`
				export async function load(id: string, signal: AbortSignal) {
				                                       ~~~~~~~~~~~~~~~~~~~ unusedSignal
					return await find(id);
				}
			`,
		},
		{
			code: code`
				export class Users {
					async remove(id: string, { token, signal }: Options = {}) {
					                                  ~~~~~~ unusedSignal
						await this.api.delete(id, { token });
					}
				}
			`,
		},
		{
			code: code`
				export const queryOptions = id => ({
					queryFn: async ({ signal }) => await api.user(id),
					                  ~~~~~~ unusedSignal
				});
			`,
		},
		{
			code: code`
				form.onSubmit((values, signal) => handler(values));
				                       ~~~~~~ unusedSignal
			`,
		},
	],
};
