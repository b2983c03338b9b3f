import { code, type Cases } from '#test';

const LOAD = "async function load(id?: string) { return (await fetch('/' + id)).status; }";

export const ecmascript: Cases = {
	valid: [
		// Forgotten when it rejects.
		`${LOAD} let user: any; export const get = () => (user ??= load().catch(error => { user = undefined; throw error; }));`,
		`${LOAD} const all = new Map(); export function get(id: string) {
			if (!all.has(id)) all.set(id, load(id).catch(() => undefined));
			return all.get(id);
		}`,
		`${LOAD} const all = new Map(); export function get(id: string) {
			let found = all.get(id);
			if (!found) { found = load(id); all.set(id, found); found.catch(() => all.delete(id)); }
			return found;
		}`,
		`${LOAD} class A { user?: any; async get() {
			this.user ??= load();
			try { return await this.user; } catch (error) { this.user = undefined; throw error; }
		} }`,
		`${LOAD} const all: any = {}; export function get(id: string) { return (all[id] ??= load(id)); }
			export const forget = (id: string) => { delete all[id]; };`,
		// Values, not promises.
		`${LOAD} let user: any; export async function get() { user ??= await load(); return user; }`,
		`function load() { return 1; } let user: any; export const get = () => (user ??= load());`,
		`${LOAD} const all = new Map(); export async function get(id: string) {
			if (!all.has(id)) all.set(id, await load(id));
			return all.get(id);
		}`,
		// It cannot reject.
		`async function load() { try { await fetch('/'); } catch (error) { console.error(error); } }
			let user: any; export const get = () => (user ??= load());`,
		'let pause: any; export const get = () => (pause ??= new Promise(resolve => setTimeout(resolve, 9)));',
		// Nothing that lives longer than the call.
		`${LOAD} export function get() { let user: any; user ??= load(); return user; }`,
		`${LOAD} export function get(all: Map<string, any>) { if (!all.has('a')) all.set('a', load()); }`,
		// Nobody asks whether it is there: it is not a cache.
		`${LOAD} let last: any; export function refresh() { last = load(); return last; }`,
		`${LOAD} const running = new Map(); export function start(id: string) { running.set(id, load(id)); }`,
		// Memoised functions that are not async, or that forget.
		"import { memoize } from 'lodash'; export const get = memoize((id: string) => id + 1);",
		"import pMemoize from 'p-memoize'; export const get = pMemoize(async (id: string) => fetch(id));",
		"import memoizee from 'memoizee'; export const get = memoizee(async (id: string) => await fetch(id), { promise: true });",
		'function memoize(f: Function) { return f; } export const get = memoize(async (id: string) => await fetch(id));',
		"import memoize from 'lodash/memoize.js'; export const get = memoize((id: string) => fetch(id).catch(() => undefined));",
		// Another assignment, on a way that does not come by, and one that comes later.
		`${LOAD} const all = new Map(); export function get(id: string, isLocal: boolean) {
			let found = all.get(id);
			if (!found) { if (isLocal) { found = load(id); } else { found = 1; } all.set(id, found); }
			return found;
		}`,
	],
	invalid: [
		code`
			async function load() { return (await fetch('/')).status; }
			let user: Promise<number> | undefined;
			export const get = () => (user ??= load());
			                          ~~~~ kept
			=> evict
			async function load() { return (await fetch('/')).status; }
			let user: Promise<number> | undefined;
			export const get = () => (user ??= load().catch(error => { user = undefined; throw error; }));
		`,
		code`
			class Store {
				private user?: Promise<Response>;
				get() {
					if (!this.user) this.user = fetch('/user');
					                     ~~~~ kept
					return this.user;
				}
			}
			export { Store };
			=> evict
			class Store {
				private user?: Promise<Response>;
				get() {
					if (!this.user) this.user = fetch('/user').catch(error => { this.user = undefined; throw error; });
					return this.user;
				}
			}
			export { Store };
		`,
		code`
			const pages = new Map<string, Promise<Response>>();
			export function page(url: string) {
				let found = pages.get(url);
				if (found) return found;
				found = fetch(url);
				pages.set(url, fetch(url));
				      ~~~ kept
				return found;
			}
			=> evict
			const pages = new Map<string, Promise<Response>>();
			export function page(url: string) {
				let found = pages.get(url);
				if (found) return found;
				found = fetch(url);
				pages.set(url, fetch(url).catch(error => { pages.delete(url); throw error; }));
				return found;
			}
		`,
		code`
			const pages = new Map<string, Promise<Response>>();
			export function page(url: string) {
				if (pages.has(url)) return pages.get(url);
				const loading = fetch(url);
				pages.set(url, loading);
				      ~~~ kept
				return loading;
			}
		`,
		{
			filename: 'case.cjs',
			code: code`
				const { load } = require('./load.cjs');
				const cache = {};
				module.exports = id => {
					if (cache[id]) return cache[id];
					cache[id] = load(id);
					~~~~~~~~~ kept
					return cache[id];
				};
				=> evict
				const { load } = require('./load.cjs');
				const cache = {};
				module.exports = id => {
					if (cache[id]) return cache[id];
					cache[id] = load(id).catch(error => { delete cache[id]; throw error; });
					return cache[id];
				};
			`,
			files: { 'load.cjs': 'exports.load = async id => await fetch(id);' },
		},
		{
			filename: 'case.js',
			code: code`
				import memo from 'lodash/memoize';
				import _ from 'lodash';
				export const user = memo(async id => await fetch(id));
				                    ~~~~ memoized
				export const start = _.once(async () => await fetch('/'));
				                     ~~~~~~ memoized
			`,
		},
		// The variable that the cache was asked for takes the promise.
		code`
			const all = new Map<string, Promise<Response>>();
			export function get(url: string) {
				let found = all.get(url);
				if (!found) {
					found = fetch(url);
					all.set(url, found);
					    ~~~ kept
				}
				return found;
			}
			=> evict
			const all = new Map<string, Promise<Response>>();
			export function get(url: string) {
				let found = all.get(url);
				if (!found) {
					found = fetch(url).catch(error => { all.delete(url); throw error; });
					all.set(url, found);
				}
				return found;
			}
		`,
		{
			filename: 'case.cjs',
			code: code`
				const memoize = require('lodash/memoize.js');
				exports.get = memoize(id => fetch(id));
				              ~~~~~~~ memoized
			`,
		},
	],
};
