import { code, type Cases } from '#test';

/** Executors, methods that the language or a base class calls, and declarations. */
export const declared: Cases = {
	valid: [
		// Who declares it waits for it all the same, in a wrapper that it hands it on to.
		{
			typed: true,
			code: code`
				import { Bus } from './bus.js';
				export function start(bus: Bus) {
					bus.onDone(async () => { await fetch('/'); });
				}
			`,
			files: {
				'bus.ts':
					"export class Bus {\n\tonDone(callback: () => void): void { this.on('done', callback); }\n\ton(name: string, callback: () => void): void {\n\t\tconst wrapped = async () => { try { await callback(); } catch (error) { console.error(name, error); } };\n\t\tvoid wrapped();\n\t}\n}\n",
			},
		},
		code`
			export const safe = () => new Promise(async (resolve, reject) => {
				try {
					resolve(await fetch('/'));
				} catch (error) {
					reject(error);
				}
			});
			export const load = () => new Promise((resolve, reject) => { fetch('/').then(resolve, reject); });
			export const last = () => fetch('/').finally(async () => { await fetch('/done'); });
		`,
		code`
			class Promise { constructor(work) { this.done = work(); } }
			export const own = new Promise(async () => { await fetch('/'); });
		`,
		code`
			export class File {
				async [Symbol.asyncDispose]() { await fetch('/'); }
				async *[Symbol.asyncIterator]() {}
				[Symbol.dispose]() {}
				*[Symbol.iterator]() {}
			}
		`,
		code`
			import { Transform } from './transform';
			export class Upper extends Transform {
				async _transform(chunk) { await fetch(chunk); }
			}
		`,
		code`
			import { Readable } from 'node:stream';
			export class Rows extends Readable {
				async _read() {
					try {
						this.push(await fetch('/'));
					} catch (error) {
						this.destroy(error);
					}
				}
				async load() { await fetch('/'); }
			}
		`,
		code`
			abstract class Base { abstract close(): Promise<void> | void; stop(): Promise<void> { return this.close() as Promise<void>; } }
			export class Child extends Base {
				async close() { await fetch('/'); }
				async stop() { await fetch('/'); }
			}
		`,
		code`
			function each(items: string[], done: (item: string) => void) { return Promise.all(items.map(item => done(item))); }
			each([], async item => { await fetch(item); });
		`,
		{
			options: { checkVariables: false, checkReturns: false, checkProperties: false, checkInheritedMethods: false },
			code: code`
			interface Options { onDone: () => void }
			async function save() { await fetch('/'); }
			export const done: () => void = save;
			export const options: Options = { onDone: save };
			export function make(): () => void { return async () => { await fetch('/'); }; }
			export class Box extends HTMLElement { async connectedCallback() { await fetch('/'); } }
		`,
		},
		{
			typed: true,
			code: code`
			declare function each(done: () => void): void;
			declare function either(done: (() => void) | (() => Promise<void>)): void;
			declare function maybe(done: () => void | Promise<void>): void;
			declare function any(done: () => any): void;
			declare function both(done: () => void): void;
			declare function both(done: () => Promise<void>): void;
			declare function given<T>(done: () => T): T;
			declare function save(): Promise<void>;
			declare const emitter: { off(name: string, done: () => void): void };
			emitter.off('end', save);
			export const all = new Promise<void>(done => save().then(done).catch(console.error).then(save));
			either(save);
			maybe(save);
			any(save);
			both(save);
			void given(save);
			declare function useCallback<T>(of: T): T;
			const quiet = useCallback(async () => { console.log(1); });
			each(quiet);
			each(() => { save().catch(console.error); });
			each(() => save().catch(console.error));
			each(async () => { try { await save(); } catch (error) { console.error(error); } });
			export const done = (async () => { await save(); }) as () => void;
			export const list = [1].map(async () => { await save(); });
		`,
		},
		{
			typed: true,
			options: { checkArguments: false, checkVariables: false, checkReturns: false, checkProperties: false },
			code: code`
			interface Options { done: () => void }
			declare function run(options: Options): void;
			declare function each(done: () => void): void;
			declare function save(): Promise<void>;
			each(save);
			run({ done: save });
			export let done: () => void;
			done = save;
			export const make = (): (() => void) => save;
		`,
		},
		{
			filename: 'case.js',
			typed: true,
			code: code`
			import { Base } from './base.js';
			export class Agent extends Base { async close() { await fetch('/'); } }
		`,
			files: { 'base.js': "export class Base { close() { throw new Error('not implemented'); } }" },
		},
	],
	invalid: [
		{
			typed: true,
			code: code`
			declare function each(done: () => void): void;
			declare const emitter: { on(name: string, done: (...all: unknown[]) => void): void };
			declare class Job { constructor(done: () => void) }
			declare function save(): Promise<void>;
			declare function useCallback<T>(of: T): T;
			const kept = useCallback(async () => { await save(); });
			each(save);
			     ~~~~ declaredVoid
			each(save.bind(null));
			     ~~~~~~~~~~~~~~~ declaredVoid
			each(kept);
			     ~~~~ declaredVoid
			each(() => save());
			           ~~~~ declaredVoid
			each(() => (Math.random() > 0.5 ? save() : undefined));
			                                  ~~~~ declaredVoid
			emitter.on('done', async () => { await save(); });
			                   ~~~~~ declaredVoid
			new Job(function () { return save(); });
			                             ~~~~ declaredVoid
			=> addCatch
			declare function each(done: () => void): void;
			declare const emitter: { on(name: string, done: (...all: unknown[]) => void): void };
			declare class Job { constructor(done: () => void) }
			declare function save(): Promise<void>;
			declare function useCallback<T>(of: T): T;
			const kept = useCallback(async () => { await save(); });
			each(save);
			each(save.bind(null));
			each(kept);
			each(() => save());
			each(() => (Math.random() > 0.5 ? save() : undefined));
			emitter.on('done', async () => { try { await save(); } catch (error) { console.error(error); } });
			new Job(function () { return save(); });
		`,
		},
		{
			typed: true,
			code: code`
			interface Options { done?: () => void; close(): void; load?: () => Promise<void> }
			declare function run(options: Options): void;
			declare function save(): Promise<void>;
			run({ done: save, async close() {}, load: save });
			            ~~~~ declaredVoid
			export const nested: { each: Options[]; by: Record<string, () => void> } = {
				each: [{ done: save, close: () => save() }],
				               ~~~~ declaredVoid
				                                  ~~~~ declaredVoid
				by: { save },
				      ~~~~ declaredVoid
			};
			export let done: () => void;
			done = save;
			       ~~~~ declaredVoid
			export const make = (): (() => void) => save;
			                                        ~~~~ declaredVoid
			export class Box {
				done?: () => void;
				constructor(other: () => void = save) {
				                                ~~~~ declaredVoid
					this.done = save;
					            ~~~~ declaredVoid
					other();
				}
			}
		`,
		},
		{
			typed: true,
			code: code`
			import { Base, type Listener } from './base';
			export class Child extends Base<string> implements Listener {
				async run(of: string) { await fetch(of); }
				~~~~~ declaredVoid
				async stop() { await fetch('/'); }
				onDone = async () => { await fetch('/'); };
				         ~~~~~ declaredVoid
			}
			=> addCatch
			import { Base, type Listener } from './base';
			export class Child extends Base<string> implements Listener {
				async run(of: string) { try { await fetch(of); } catch (error) { console.error(error); } }
				async stop() { await fetch('/'); }
				onDone = async () => { await fetch('/'); };
			}
			=> addCatch
			import { Base, type Listener } from './base';
			export class Child extends Base<string> implements Listener {
				async run(of: string) { await fetch(of); }
				async stop() { await fetch('/'); }
				onDone = async () => { try { await fetch('/'); } catch (error) { console.error(error); } };
			}
		`,
			files: {
				'base.ts':
					'export abstract class Base<T> { abstract run(of: T): void; async stop() {} }\nexport interface Listener { onDone: () => void }',
			},
		},
		{
			options: { checkAttributes: true },
			typed: true,
			code: code`
			declare function List(props: { onDone: () => void; onLoad: () => Promise<void> }): null;
			declare function save(): Promise<void>;
			export const list = () => <List onDone={save} onLoad={save} />;
			                                        ~~~~ declaredVoid
		`,
		},
		code`
			export const load = () => new Promise(async (resolve, reject) => {
			                                      ~~~~~ executor
				// Errors of this are lost.
				resolve(await fetch('/'));
			});
			=> reject
			export const load = () => new Promise((resolve, reject) => { (async () => {
				// Errors of this are lost.
				resolve(await fetch('/'));
			})().catch(reject); });
		`,
		{
			filename: 'case.js',
			code: code`
			export const other = () => new Promise(async resolve => resolve(await fetch('/')));
			                                       ~~~~~ executor
			=> reject
			export const other = () => new Promise((resolve, reject) => { (async () => resolve(await fetch('/')))().catch(reject); });
		`,
		},
		{
			options: { checkFinally: true },
			code: code`
			async function done() { await fetch('/done'); }
			export const load = () => fetch('/').finally(done);
			                                             ~~~~ outcome
		`,
		},
		code`
			export class File {
				async [Symbol.dispose]() { await fetch('/'); }
				~~~~~ disposal
			}
			=> useAsyncDispose
			export class File {
				async [Symbol.asyncDispose]() { await fetch('/'); }
			}
		`,
		code`
			export class Files {
				async *[Symbol.iterator]() {}
				~~~~~ protocol
				async [Symbol.asyncIterator]() {}
				~~~~~ protocol
				static async [Symbol.hasInstance](value) { return value; }
				       ~~~~~ protocol
			}
			export const amount = { [Symbol.toPrimitive]: async () => 1 };
			                                              ~~~~~ protocol
		`,
		code`
			import { Transform } from 'node:stream';
			export class Upper extends Transform {
				async _transform(chunk, encoding, done) { done(null, await fetch(chunk)); }
				~~~~~ overridden
			}
			=> addCatch
			import { Transform } from 'node:stream';
			export class Upper extends Transform {
				async _transform(chunk, encoding, done) { try { done(null, await fetch(chunk)); } catch (error) { console.error(error); } }
			}
		`,
		code`
			export class Box extends HTMLElement {
				async connectedCallback() {
				~~~~~ overridden
					await fetch('/');
				}
			}
			=> addCatch
			export class Box extends HTMLElement {
				async connectedCallback() {
					try {
						await fetch('/');
					} catch (error) {
						console.error(error);
					}
				}
			}
		`,
		code`
			abstract class Base { abstract close(): void; stop(): void {} }
			interface Listener { onDone(): void; onPromise(): Promise<void> }
			export class Child extends Base implements Listener {
				async close() { return await fetch('/'); }
				~~~~~ declaredVoid
				async stop() { return fetch('/'); }
				~~~~~ declaredVoid
				async onDone() { return await this.onPromise(); }
				~~~~~ declaredVoid
				async onPromise() { await fetch('/'); }
			}
			=> addCatch
			abstract class Base { abstract close(): void; stop(): void {} }
			interface Listener { onDone(): void; onPromise(): Promise<void> }
			export class Child extends Base implements Listener {
				async close() { try { return await fetch('/'); } catch (error) { console.error(error); } }
				async stop() { return fetch('/'); }
				async onDone() { return await this.onPromise(); }
				async onPromise() { await fetch('/'); }
			}
			=> addCatch
			abstract class Base { abstract close(): void; stop(): void {} }
			interface Listener { onDone(): void; onPromise(): Promise<void> }
			export class Child extends Base implements Listener {
				async close() { return await fetch('/'); }
				async stop() { return fetch('/'); }
				async onDone() { try { return await this.onPromise(); } catch (error) { console.error(error); } }
				async onPromise() { await fetch('/'); }
			}
		`,
		code`
			interface Options { onDone: () => void; onError?: (() => void) | undefined; onPromise: () => Promise<void>; }
			type Done = () => void;
			async function save() { await fetch('/'); }
			export const options: Options = { onDone: save, onError: save, onPromise: save };
			                                          ~~~~ declaredVoid
			                                                         ~~~~ declaredVoid
			export const done: Done = save;
			                          ~~~~ declaredVoid
			export class Store { onDone: () => void = save; }
			                                          ~~~~ declaredVoid
			function each(items: string[], done: (item: string) => void) { for (const item of items) done(item); }
			each([], save);
			         ~~~~ declaredVoid
		`,
		code`
			export function make(): () => void {
				return async () => { await fetch('/'); };
				       ~~~~~ declaredVoid
			}
			=> addCatch
			export function make(): () => void {
				return async () => { try { await fetch('/'); } catch (error) { console.error(error); } };
			}
		`,
	],
};
