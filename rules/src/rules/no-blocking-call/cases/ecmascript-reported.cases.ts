import { code, type Case } from '#test';

/** Calls that block, drawn with their suggestions. */
export const ecmascriptReported: readonly Case[] = [
	// Others use what is imported.
	code`
		import { readFileSync } from 'node:fs';
		export const load = async () => readFileSync('a');
		                                ~~~~~~~~~~~~ blocks
		export const loadNow = () => readFileSync('a');
		=> useTwin
		import { readFileSync } from 'node:fs';
		import { readFile } from 'node:fs/promises';
		export const load = async () => await readFile('a');
		export const loadNow = () => readFileSync('a');
	`,
	code`
		const { existsSync, readFileSync } = require('fs');
		module.exports = async () => existsSync('a') && readFileSync('a');
		                                                ~~~~~~~~~~~~ blocks
		=> useTwin
		const { existsSync } = require('fs');
		const { readFile } = require('fs/promises');
		module.exports = async () => existsSync('a') && await readFile('a');
	`,
	code`
		import fs from 'node:fs';
		export async function load(path) {
			return fs.readFileSync(path, 'utf8').trim();
			          ~~~~~~~~~~~~ blocks
		}
		=> useTwin
		import fs from 'node:fs';
		export async function load(path) {
			return (await fs.promises.readFile(path, 'utf8')).trim();
		}
	`,
	code`
		import {readFileSync} from 'node:fs';

		export async function size(path) {
			return readFileSync(path)!.length;
			       ~~~~~~~~~~~~ blocks
		}
		=> useTwin
		import {readFile} from 'node:fs/promises';

		export async function size(path) {
			return (await readFile(path))!.length;
		}
	`,
	code`
		import * as fs from 'fs';
		async function save(path, text) {
			fs.writeFileSync(path, text); // keep
			   ~~~~~~~~~~~~~ blocks
		}
		=> useTwin
		import * as fs from 'fs';
		async function save(path, text) {
			await fs.promises.writeFile(path, text); // keep
		}
	`,
	code`
		import { readFileSync } from 'node:fs';
		import path from 'node:path';

		const load = async file => JSON.parse(readFileSync(path.resolve(file), 'utf8'));
		                                      ~~~~~~~~~~~~ blocks
		=> useTwin
		import { readFile } from 'node:fs/promises';
		import path from 'node:path';

		const load = async file => JSON.parse(await readFile(path.resolve(file), 'utf8'));
	`,
	code`
		import { readFileSync as rd } from "fs"
		async function load() {
			const a = rd("a")
			          ~~ blocks
			return a
		}
		=> useTwin
		import { readFile } from "fs/promises"
		async function load() {
			const a = await readFile("a")
			return a
		}
	`,
	code`
		import { readFileSync } from 'node:fs';
		import { readFile } from 'node:fs/promises';
		export async function load() {
			await readFile('a');
			return readFileSync('b');
			       ~~~~~~~~~~~~ blocks
		}
		=> useTwin
		import { readFileSync } from 'node:fs';
		import { readFile } from 'node:fs/promises';
		export async function load() {
			await readFile('a');
			return await readFile('b');
		}
	`,
	code`
		import { readFileSync } from 'node:fs';
		async function load(readFile: () => void) {
			return readFileSync('b');
			       ~~~~~~~~~~~~ blocks
		}
	`,
	{
		filename: 'case.cjs',
		code: code`
			const { mkdirSync } = require('fs');
			module.exports = async dir => {
				mkdirSync(dir, { recursive: true });
				~~~~~~~~~ blocks
			};
			=> useTwin
			const { mkdir } = require('fs/promises');
			module.exports = async dir => {
				await mkdir(dir, { recursive: true });
			};
		`,
	},
	{
		filename: 'case.cjs',
		code: code`
			const fs = require('node:fs');
			exports.load = async function () {
				return (await ready()) && fs.readdirSync('.');
				                             ~~~~~~~~~~~ blocks
			};
			=> useTwin
			const fs = require('node:fs');
			exports.load = async function () {
				return (await ready()) && await fs.promises.readdir('.');
			};
		`,
	},
	code`
		async function run() {
			require('fs').rmSync('dist', { recursive: true });
			              ~~~~~~ blocks
		}
		=> useTwin
		async function run() {
			await require('fs').promises.rm('dist', { recursive: true });
		}
	`,
	code`
		class Store {
			async *rows() {
				yield fs.readFileSync('rows.csv', 'utf8').split('\n');
				         ~~~~~~~~~~~~ blocks
			}
		}
		=> useTwin
		class Store {
			async *rows() {
				yield (await fs.promises.readFile('rows.csv', 'utf8')).split('\n');
			}
		}
	`,
	code`
		const handlers = {
			async load(paths: string[]) {
				return paths.map(path => fs.readFileSync(path));
				                            ~~~~~~~~~~~~ blocks
			},
		};
	`,
	code`
		async function load() {
			const text = (() => fs.readFileSync('a', 'utf8'))();
			                       ~~~~~~~~~~~~ blocks
			await new Promise(resolve => resolve(fs.readFileSync('b')));
			                                        ~~~~~~~~~~~~ blocks
		}
	`,
	code`
		import { execSync, spawnSync } from 'child_process';
		async function build() {
			execSync('make');
			~~~~~~~~ blocksInstead
			spawnSync('make', ['all']);
			~~~~~~~~~ blocksInstead
		}
	`,
	code`
		import * as crypto from 'node:crypto';
		async function hash(password: string, salt: string) {
			return crypto.scryptSync(password, salt, 64);
			              ~~~~~~~~~~ blocksInstead
		}
	`,
	code`
		import { gzipSync } from 'node:zlib';
		async function pack(body: string) {
			return gzipSync(body);
			       ~~~~~~~~ blocksInstead
		}
	`,
	code`
		async function wait(view: Int32Array) {
			Atomics.wait(view, 0, 0);
			        ~~~~ blocksInstead
		}
	`,
	code`
		async function get(url: string) {
			const request = new XMLHttpRequest();
			request.open('GET', url, false);
			        ~~~~ blocksInstead
			request.send();
		}
	`,
	{
		options: { checkLookups: true },
		code: code`
			import fs from 'fs';
			async function size(path: string) {
				if (!fs.existsSync(path)) return 0;
				        ~~~~~~~~~~ blocks
				fs.statSync(path, { throwIfNoEntry: false });
				   ~~~~~~~~ blocks
				return fs.statSync(path).size;
				          ~~~~~~~~ blocks
			}
			=> useTwin
			import fs from 'fs';
			async function size(path: string) {
				if (!fs.existsSync(path)) return 0;
				fs.statSync(path, { throwIfNoEntry: false });
				return (await fs.promises.stat(path)).size;
			}
		`,
	},
	{
		options: { blocking: [{ name: 'native-thing.compute', instead: 'computeAsync' }, { name: 'slow' }] },
		code: code`
			import { compute } from 'native-thing';
			async function run() {
				slow();
				~~~~ blocks
				return compute(1);
				       ~~~~~~~ blocksInstead
			}
		`,
	},
	code`
		async function read(fd: number) {
			fs.readFileSync(0);
			   ~~~~~~~~~~~~ blocks
			fs.readSync(fd, Buffer.alloc(1));
			   ~~~~~~~~ blocksInstead
			fs.readFileSync(...arguments);
			   ~~~~~~~~~~~~ blocks
		}
	`,
	code`
		export default async () => {
			const { promises, readFileSync } = await import('node:fs');
			return readFileSync('a');
			       ~~~~~~~~~~~~ blocks
		};
	`,
	code`
		async function load(path = fs.readFileSync('default')) {
		                              ~~~~~~~~~~~~ blocks
			return fs?.readFileSync(path);
			           ~~~~~~~~~~~~ blocks
		}
	`,
	code`
		import { pbkdf2Sync } from 'crypto';
		import { deleteSync } from 'del';
		const api = {
			clean: async () => {
				deleteSync('dist');
				~~~~~~~~~~ blocks
				return pbkdf2Sync('a', 'b', 1, 64, 'sha512');
				       ~~~~~~~~~~ blocksInstead
			},
		};
		=> useTwin
		import { pbkdf2Sync } from 'crypto';
		import { deleteAsync } from 'del';
		const api = {
			clean: async () => {
				await deleteAsync('dist');
				return pbkdf2Sync('a', 'b', 1, 64, 'sha512');
			},
		};
	`,
	code`
		import fs = require('fs');
		async function load() {
			return (fs.readFileSync('a') as Buffer).length;
			           ~~~~~~~~~~~~ blocks
		}
		=> useTwin
		import fs = require('fs');
		async function load() {
			return (await fs.promises.readFile('a') as Buffer).length;
		}
	`,
	code`
		async function load() {
			const fs = await import('fs');
			fs.default.unlinkSync('a');
			           ~~~~~~~~~~ blocks
		}
		=> useTwin
		async function load() {
			const fs = await import('fs');
			await fs.default.promises.unlink('a');
		}
	`,
	// Something else runs by then, or may.
	code`
		import { readFileSync } from 'node:fs';
		async function main() {
			await start('b');
			console.log(readFileSync('a'));
			            ~~~~~~~~~~~~ blocks
		}
		main().catch(console.error);
		=> useTwin
		import { readFile } from 'node:fs/promises';
		async function main() {
			await start('b');
			console.log(await readFile('a'));
		}
		main().catch(console.error);
	`,
	code`
		import { readFileSync } from 'node:fs';
		async function poll() {
			console.log(readFileSync('c'));
			            ~~~~~~~~~~~~ blocks
			await turn();
		}
		poll();
		setInterval(poll, 1000);
		=> useTwin
		import { readFile } from 'node:fs/promises';
		async function poll() {
			console.log(await readFile('c'));
			await turn();
		}
		poll();
		setInterval(poll, 1000);
	`,
	code`
		import { readFileSync } from 'node:fs';
		import { execSync } from 'node:child_process';
		(async () => {
			execSync('d');
			~~~~~~~~ blocksInstead
			for (const name of ['a']) {
				await load(readFileSync(name));
			}
		})();
	`,
	{
		options: { checkStartUp: true },
		code: code`
			import { readFileSync } from 'node:fs';
			async function main() {
				await load(readFileSync('e'));
				           ~~~~~~~~~~~~ blocks
			}
			main();
			=> useTwin
			import { readFile } from 'node:fs/promises';
			async function main() {
				await load(await readFile('e'));
			}
			main();
		`,
	},
];
