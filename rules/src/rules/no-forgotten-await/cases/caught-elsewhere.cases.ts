import { code, type Cases } from '#test';

/**
 * One branch without a handler, a handler that throws, something behind the handler, a promise that is kept, a field that
 * is given another one, an executor with `reject`, a function that throws.
 */
const LEAKING = code`
	const fail = (error: unknown) => { throw error; };
	class Cache {
		constructor(private pending: Promise<void>) {}
		purge(id?: string) { return id ? fetch(id).catch(console.error) : fetch('/'); }
		async drop() { await fetch('/drop').catch(fail); }
		async clear() { await fetch('/clear').catch(console.error).then(() => fetch('/')); }
		wait() { return this.pending; }
		private ready = new Promise<void>(resolve => { setTimeout(resolve, 10); });
		reset() { this.ready = fetch('/reset').then(() => {}); }
		async flush() { await this.ready; }
		load() { return new Promise((resolve, reject) => { setTimeout(reject, 10); }); }
		async assert(of?: string) { if (!of) throw new Error('empty'); }
	}
	export const cache = new Cache(Promise.resolve());
`;

/** Functions of other files whose promises end in a `catch`, however far behind. */
export const caughtElsewhere: Cases = {
	valid: [
		{
			files: {
				'log.ts': 'export const tell = (error: unknown) => { console.error(error); };',
				'cache.ts': code`
					import { tell } from './log';
					export class Cache {
						purge(id: string) { return fetch('/' + id).then(response => response.json()).catch(error => { console.error(error.message); }); }
						async purgeAll(ids: string[]) { const names = ids.join(); await this.purge(names); }
						async drop() { return fetch('/drop').catch(tell); }
						async forget() { await fetch('/forget').catch(console.error); }
						async clear() { await fetch('/clear').catch(tell).finally(() => console.log('cleared')); }
						async twice(of: Map<string, () => number>) { const count = of.get('a')!(); await this.purge(String(count)); }
					}
				`,
			},
			code: code`
				import { Cache } from './cache';
				const cache = new Cache();
				export function change(ids: string[]) {
					cache.purge(ids[0]!);
					cache.purgeAll(ids);
					cache.drop();
					cache.forget();
					cache.clear();
					cache.twice(new Map());
				}
			`,
		},
		// A promise without `reject`, in a field or given back; a function of this file that is not async.
		{
			files: {
				'view.ts': code`
					declare const post: (message: string) => Promise<boolean>;
					export class View {
						private ready: Promise<void>;
						private open = new Promise<void>(resolve => { setTimeout(resolve, 10); });
						constructor(on: (done: () => void) => void) { this.ready = new Promise(resolve => { on(() => resolve()); }); }
						async send(message: string) { await this.ready; post(message); }
						async show() { await this.open; document.title = 'shown'; }
						patch(change: () => number) { return new Promise<number>(resolve => { setTimeout(() => resolve(change()), 0); }); }
					}
				`,
				'detect.ts': "export default async () => { document.addEventListener('click', () => {}); };",
			},
			code: code`
				import detect from './detect';
				import { View } from './view';
				const view = new View(done => done());
				const ping = () => fetch('/ping').catch(console.error);
				export function start() {
					view.send('hello');
					view.show();
					view.patch(() => 1);
					detect();
					ping();
				}
			`,
		},
		// Angular's zone waits for what its tests start.
		code`
			import { TestBed, waitForAsync } from '@angular/core/testing';
			declare class Setup { compile(): Promise<void>; }
			declare const setup: Setup;
			beforeEach(waitForAsync(() => { setup.compile(); }));
		`,
		// An async function that waits for nothing fails as one does that is not async.
		code`
			declare const form: { handleSubmit(save: () => unknown): (event: unknown) => Promise<void> };
			declare const order: { mutate(): void };
			export function Order() {
				const save = async () => {
					try {
						order.mutate();
					} finally {
						console.log('saved');
					}
				};
				return (event: unknown) => { form.handleSubmit(save)(event); };
			}
		`,
	],
	invalid: ['purge', 'drop', 'clear', 'wait', 'flush', 'load', 'assert'].map(method => ({
		files: { 'cache.ts': LEAKING },
		code: `import { cache } from './cache';
export function change() {
	cache.${method}();
	      ${'~'.repeat(method.length)} dropped
}
=> addCatch
import { cache } from './cache';
export function change() {
	cache.${method}().catch(console.error);
}
=> addVoid
import { cache } from './cache';
export function change() {
	void cache.${method}();
}`,
	})),
};
