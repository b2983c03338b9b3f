import { code, type Cases } from '#test';

const STORE = `interface Store { save(): Promise<void>; readonly size: number }`;

/** What a map, a set, a record or an array holds, as its type arguments say, by every way that leads to it. */
export const collections: Cases = {
	valid: [
		// What is there is there: nothing is a promise before its method is called.
		`${STORE} export function sizes(all: Map<string, Store>) { for (const [, store] of all) store.size; }`,
		// A value that may be missing is no condition that is always true.
		`const under = new Map<string, Promise<void>>();
		export function isUnderWay(id: string) { if (under.get(id)) return true; return false; }`,
		`export function isUnderWay(all: Record<string, Promise<void> | undefined>, id: string) { return all[id] ? 1 : 2; }`,
		`export function first(queue: Promise<void>[]) { const next = queue.shift(); if (next) return next; return undefined; }`,
		// A map of its own, whose type arguments are anybody's guess.
		`${STORE} class Map<K, V> { get(key: K): void {} }
		export function save(all: Map<string, Store>) { all.get('a'); }`,
		// Not every \`forEach\` passes what a collection holds.
		`${STORE} export function save(all: any) { all.forEach(store => { store.save(); }); }`,
		// A promise or nothing: whether there is one is a question.
		`export function has(store?: { load(): Promise<number> }) { return store?.load() ? 1 : 2; }`,
		// A record has what every object has.
		`export function text(all: Record<string, () => Promise<void>>) { all.toString(); }`,
	],
	invalid: [
		code`
			interface Plugin { activate(): Promise<void> }
			export function start(plugins: Map<string, Plugin>) {
				for (const [, plugin] of plugins) plugin.activate();
				                                         ~~~~~~~~ dropped
			}
			=> addCatch
			interface Plugin { activate(): Promise<void> }
			export function start(plugins: Map<string, Plugin>) {
				for (const [, plugin] of plugins) plugin.activate().catch(console.error);
			}
			=> addVoid
			interface Plugin { activate(): Promise<void> }
			export function start(plugins: Map<string, Plugin>) {
				for (const [, plugin] of plugins) void plugin.activate();
			}
		`,
		code`
			interface Plugin { activate(): Promise<void> }
			export class Host {
				readonly plugins = new Map<string, Plugin>();
				start() { for (const plugin of this.plugins.values()) plugin.activate(); }
				                                                             ~~~~~~~~ dropped
			}
			=> addCatch
			interface Plugin { activate(): Promise<void> }
			export class Host {
				readonly plugins = new Map<string, Plugin>();
				start() { for (const plugin of this.plugins.values()) plugin.activate().catch(console.error); }
			}
			=> addVoid
			interface Plugin { activate(): Promise<void> }
			export class Host {
				readonly plugins = new Map<string, Plugin>();
				start() { for (const plugin of this.plugins.values()) void plugin.activate(); }
			}
		`,
		code`
			interface Plugin { activate(): Promise<void> }
			export function start(plugins: ReadonlyMap<string, Plugin>) {
				plugins.forEach(plugin => { plugin.activate(); });
				                                   ~~~~~~~~ dropped
			}
			=> addCatch
			interface Plugin { activate(): Promise<void> }
			export function start(plugins: ReadonlyMap<string, Plugin>) {
				plugins.forEach(plugin => { plugin.activate().catch(console.error); });
			}
			=> addVoid
			interface Plugin { activate(): Promise<void> }
			export function start(plugins: ReadonlyMap<string, Plugin>) {
				plugins.forEach(plugin => { void plugin.activate(); });
			}
		`,
		code`
			interface Plugin { activate(): Promise<void> }
			export function start(plugins: Map<string, Plugin>) {
				const first = plugins.get('first');
				if (first) first.activate();
				                 ~~~~~~~~ dropped
			}
			=> addCatch
			interface Plugin { activate(): Promise<void> }
			export function start(plugins: Map<string, Plugin>) {
				const first = plugins.get('first');
				if (first) first.activate().catch(console.error);
			}
			=> addVoid
			interface Plugin { activate(): Promise<void> }
			export function start(plugins: Map<string, Plugin>) {
				const first = plugins.get('first');
				if (first) void first.activate();
			}
		`,
		code`
			interface Plugin { activate(): Promise<void> }
			export function start(plugins: ReadonlySet<Plugin>) {
				for (const plugin of Array.from(plugins)) plugin.activate();
				                                                 ~~~~~~~~ dropped
			}
			=> addCatch
			interface Plugin { activate(): Promise<void> }
			export function start(plugins: ReadonlySet<Plugin>) {
				for (const plugin of Array.from(plugins)) plugin.activate().catch(console.error);
			}
			=> addVoid
			interface Plugin { activate(): Promise<void> }
			export function start(plugins: ReadonlySet<Plugin>) {
				for (const plugin of Array.from(plugins)) void plugin.activate();
			}
		`,
		code`
			interface Plugin { activate(): Promise<void> }
			export function start(plugins: Record<string, Plugin>) {
				for (const [, plugin] of Object.entries(plugins)) plugin.activate();
				                                                         ~~~~~~~~ dropped
			}
			=> addCatch
			interface Plugin { activate(): Promise<void> }
			export function start(plugins: Record<string, Plugin>) {
				for (const [, plugin] of Object.entries(plugins)) plugin.activate().catch(console.error);
			}
			=> addVoid
			interface Plugin { activate(): Promise<void> }
			export function start(plugins: Record<string, Plugin>) {
				for (const [, plugin] of Object.entries(plugins)) void plugin.activate();
			}
		`,
		code`
			interface Plugin { activate(): Promise<void> }
			export function start(plugins: { [name: string]: Plugin }) {
				plugins.first?.activate();
				               ~~~~~~~~ dropped
			}
			=> addVoid
			interface Plugin { activate(): Promise<void> }
			export function start(plugins: { [name: string]: Plugin }) {
				void plugins.first?.activate();
			}
		`,
		code`
			interface Plugin { activate(): Promise<void> }
			export function start(plugins: Plugin[] | undefined) {
				for (const plugin of plugins ?? []) plugin.activate();
				                                           ~~~~~~~~ dropped
			}
			=> addCatch
			interface Plugin { activate(): Promise<void> }
			export function start(plugins: Plugin[] | undefined) {
				for (const plugin of plugins ?? []) plugin.activate().catch(console.error);
			}
			=> addVoid
			interface Plugin { activate(): Promise<void> }
			export function start(plugins: Plugin[] | undefined) {
				for (const plugin of plugins ?? []) void plugin.activate();
			}
		`,
		code`
			interface Plugin { activate(): Promise<void> }
			export function start(waiting: Map<string, Plugin[]>) {
				const some = waiting.get('some') ?? [];
				while (some.length) some.pop()!.activate();
				                                ~~~~~~~~ dropped
			}
			=> addCatch
			interface Plugin { activate(): Promise<void> }
			export function start(waiting: Map<string, Plugin[]>) {
				const some = waiting.get('some') ?? [];
				while (some.length) some.pop()!.activate().catch(console.error);
			}
			=> addVoid
			interface Plugin { activate(): Promise<void> }
			export function start(waiting: Map<string, Plugin[]>) {
				const some = waiting.get('some') ?? [];
				while (some.length) void some.pop()!.activate();
			}
		`,
		code`
			interface Plugin { activate(): Promise<void> }
			export function start(plugins: Plugin[] | undefined) {
				plugins?.filter(Boolean).forEach(plugin => { plugin.activate(); });
				                                                    ~~~~~~~~ dropped
			}
			=> addCatch
			interface Plugin { activate(): Promise<void> }
			export function start(plugins: Plugin[] | undefined) {
				plugins?.filter(Boolean).forEach(plugin => { plugin.activate().catch(console.error); });
			}
			=> addVoid
			interface Plugin { activate(): Promise<void> }
			export function start(plugins: Plugin[] | undefined) {
				plugins?.filter(Boolean).forEach(plugin => { void plugin.activate(); });
			}
		`,
		code`
			interface Store { save(): Promise<void> }
			export function leave(store?: Store) { store?.save(); }
			                                              ~~~~ dropped
			=> addVoid
			interface Store { save(): Promise<void> }
			export function leave(store?: Store) { void store?.save(); }
		`,
		code`
			interface Store { save?: () => Promise<void> }
			export class Page {
				store: { inner: Store } | null = null;
				leave() { this.store?.inner.save?.(); }
				                            ~~~~ dropped
			}
			=> addVoid
			interface Store { save?: () => Promise<void> }
			export class Page {
				store: { inner: Store } | null = null;
				leave() { void this.store?.inner.save?.(); }
			}
		`,
		code`
			export function close(server: { stop(): Promise<void> | undefined }) { server.stop(); }
			                                                                              ~~~~ dropped
			=> addVoid
			export function close(server: { stop(): Promise<void> | undefined }) { void server.stop(); }
		`,
	],
};
