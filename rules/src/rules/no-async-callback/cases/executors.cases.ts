import { code, type Cases } from '#test';

/** What an async executor can lose, and each branch of what is given. */
export const executors: Cases = {
	valid: [
		{
			code: 'export const load = close => fetch("/").finally(async () => { try { await close(); } catch (error) { console.error(error); } });',
			options: { checkHandled: true, checkFinally: true },
		},
		// What its handler does is taken to work.
		'declare const popup: { close(): void }; export const token = new Promise(async (resolve, reject) => { try { resolve(await fetch("/")); } catch (error) { popup.close(); reject(error); } });',
		'new Promise(async resolve => { resolve(1); });',
		'new Promise(async resolve => { setTimeout(resolve, 9); });',
		'const libraries = { a: 1 }; export const loaded = new Promise(async resolve => { for (const name of Object.keys(libraries)) { try { await import(name); break; } catch {} } console.log("none"); resolve(1); });',
		'import fs from "node:fs"; export const text = new Promise(async (resolve, reject) => { try { fs.readFile("a", resolve); } catch (error) { reject(error); } });',
		'declare function each(done: (() => void) | (() => Promise<void>)): void; each(async () => { await fetch("/"); });',
		'declare function each(done: () => void): void; declare function each(done: () => Promise<void>): void; each(async () => { await fetch("/"); });',
		'declare function each(done: () => void): void; export const run = (quiet: boolean) => each(quiet ? () => {} : () => { void fetch("/"); });',
	],
	invalid: [
		{
			code: code`
				export const loaded = new Promise(async resolve => { setTimeout(resolve, 9); });
				                                  ~~~~~ settled
				=> reject
				export const loaded = new Promise((resolve, reject) => { (async () => { setTimeout(resolve, 9); })().catch(reject); });
			`,
			options: { checkHandled: true },
		},
		{
			code: code`
				import fs from 'node:fs';
				class Base { close(): void {} }
				export class File extends Base {
					async close() {
					~~~~~ settled
						try { await fs.promises.rm('a'); } catch (error) { console.error(error); }
					}
				}
				setTimeout(async () => { try { await fs.promises.rm('a'); } catch (error) { console.error(error); } }, 9);
				           ~~~~~ settled
				setTimeout(() => fs.promises.rm('a').catch(console.error), 9);
				                 ~~~~~~~~~~~~~~~~~~~~~~~~~ settled
			`,
			options: { checkHandled: true },
		},
		code`
			import fs from 'node:fs';
			export const text = new Promise(async (resolve, reject) => {
			                                ~~~~~ executor
				fs.readFile('a', (error, data) => (error ? reject(error) : resolve(data)));
			});
			=> reject
			import fs from 'node:fs';
			export const text = new Promise((resolve, reject) => { (async () => {
				fs.readFile('a', (error, data) => (error ? reject(error) : resolve(data)));
			})().catch(reject); });
		`,
		code`
			declare function each(done: () => void): void;
			each(async () => { await fetch('/'); });
			     ~~~~~ declaredVoid
			=> addCatch
			declare function each(done: () => void): void;
			each(async () => { try { await fetch('/'); } catch (error) { console.error(error); } });
		`,
		code`
			export const onEnd = (stream: NodeJS.ReadStream, isQuiet: boolean) => {
				setTimeout(isQuiet ? () => {} : async () => { await fetch('/'); }, 9);
				                                ~~~~~ ignored
			};
			=> addCatch
			export const onEnd = (stream: NodeJS.ReadStream, isQuiet: boolean) => {
				setTimeout(isQuiet ? () => {} : async () => { try { await fetch('/'); } catch (error) { console.error(error); } }, 9);
			};
		`,
	],
};
