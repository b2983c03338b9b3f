import { code, type Cases } from '#test';

/** What starts a script, and what an async function starts as its last act. */
export const entry: Cases = {
	valid: [
		// Node.js shows the error of a script, and ends with 1.
		code`
			if (process.argv.length < 3) throw new Error('Say what to build');
			(async () => { await fetch(process.argv[2]); })();
		`,
		code`
			#!/usr/bin/env node
			release();
			async function release() { await fetch('/release'); }
		`,
		code`
			async function main() { await fetch('/'); }
			main().catch(() => process.exit(1)).then(() => clean());
		`,
		code`
			export async function main() { await fetch('/' + process.argv[2]); }
			if (require.main === module) {
				main();
			}
		`,
		code`
			if (require.main === module) {
				summary(process.argv[2]).then(result => { console.log(result); });
			}
			export async function summary(path: string) { return (await fetch(path)).statusText; }
		`,
		// It does nothing but this.
		code`
			import { build } from './build.js';
			(async () => { await build(); await fetch('/built'); })();
		`,
		code`
			const { build } = require('./build.js');
			let version = 'latest';
			(async () => { await build(version); await fetch('/built'); })();
		`,
		code`
			import { build } from './build.js';
			if (!globalThis.key) throw new Error('No key');
			async function syncAll() { await build(); await fetch('/built'); }
			syncAll();
		`,
		code`
			import { pathToFileURL } from 'node:url';
			const isStarted = import.meta.url === pathToFileURL(process.argv[1]).href;
			export async function startMock() { return (await fetch('/start')).url; }
			if (isStarted) {
				startMock().then(url => { console.log(url); });
			}
		`,
		code`
			const got = require('got');
			exports.load = async () => await got.post('/', { json: { name: 'a' } }).json();
		`,
		// Nothing comes after it, and it has no error to lose.
		code`
			export const kernel = {
				async init() {
					await fetch('/');
					this.boot();
				},
				async boot() {
					try { await fetch('/boot'); } catch (error) { console.error(error); }
				},
			};
		`,
		code`
			async function watch() {
				try { await fetch('/watch'); } catch (error) { console.error(error); }
			}
			export async function begin(isWatched) {
				await fetch('/');
				if (isWatched) {
					watch();
				}
			}
		`,
		{
			code: code`
				import { watch } from './watch.js';
				export async function begin() {
					await fetch('/');
					watch();
				}
			`,
			files: {
				'watch.js':
					'export async function watch() { try { await fetch("/"); } catch (error) { console.error(error); } }\n',
			},
		},
	],
	invalid: [
		// Others import it, something comes after it, or nothing says that it is a script.
		code`
			export const name = process.argv[2];
			(async () => { await fetch('/'); })();
			 ~~~~~ dropped
			=> addAwait
			export const name = process.argv[2];
			await (async () => { await fetch('/'); })();
			=> addCatch
			export const name = process.argv[2];
			(async () => { await fetch('/'); })().catch(console.error);
			=> addVoid
			export const name = process.argv[2];
			void (async () => { await fetch('/'); })();
		`,
		code`
			(async () => { await fetch(process.argv[2]); })();
			 ~~~~~ dropped
			console.log('done');
			=> addCatch
			(async () => { await fetch(process.argv[2]); })().catch(console.error);
			console.log('done');
			=> addVoid
			void (async () => { await fetch(process.argv[2]); })();
			console.log('done');
		`,
		code`
			(async () => { await fetch('/'); })();
			 ~~~~~ dropped
			=> addCatch
			(async () => { await fetch('/'); })().catch(console.error);
			=> addVoid
			void (async () => { await fetch('/'); })();
		`,
		code`
			const build = globalThis.build;
			(async () => { await build(); await fetch('/'); })();
			 ~~~~~ dropped
			=> addCatch
			const build = globalThis.build;
			(async () => { await build(); await fetch('/'); })().catch(console.error);
			=> addVoid
			const build = globalThis.build;
			void (async () => { await build(); await fetch('/'); })();
		`,
		{
			code: code`
				(async () => { await fetch(process.argv[2]); })();
				 ~~~~~ dropped
				=> addCatch
				(async () => { await fetch(process.argv[2]); })().catch(console.error);
				=> addVoid
				void (async () => { await fetch(process.argv[2]); })();
			`,
			options: { checkEntryPoints: true },
		},
		// It does something else as well.
		code`
			import { show } from './show.js';
			show();
			(async () => { await fetch('/'); })();
			 ~~~~~ dropped
			=> addAwait
			import { show } from './show.js';
			show();
			await (async () => { await fetch('/'); })();
			=> addCatch
			import { show } from './show.js';
			show();
			(async () => { await fetch('/'); })().catch(console.error);
			=> addVoid
			import { show } from './show.js';
			show();
			void (async () => { await fetch('/'); })();
		`,
		// What comes after may come too early, and what can fail has an error to lose.
		code`
			async function save() {
				try { await fetch('/save'); } catch (error) { console.error(error); }
			}
			export async function finish() {
				save();
				~~~~ notWaited
				console.log('saved');
			}
			=> addAwait
			async function save() {
				try { await fetch('/save'); } catch (error) { console.error(error); }
			}
			export async function finish() {
				await save();
				console.log('saved');
			}
			=> addVoid
			async function save() {
				try { await fetch('/save'); } catch (error) { console.error(error); }
			}
			export async function finish() {
				void save();
				console.log('saved');
			}
		`,
		code`
			async function save() { await fetch('/save'); }
			export async function finish() {
				save();
				~~~~ dropped
			}
			=> addAwait
			async function save() { await fetch('/save'); }
			export async function finish() {
				await save();
			}
			=> addCatch
			async function save() { await fetch('/save'); }
			export async function finish() {
				save().catch(console.error);
			}
			=> addVoid
			async function save() { await fetch('/save'); }
			export async function finish() {
				void save();
			}
		`,
	],
};
