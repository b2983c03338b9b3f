import { code, type Case } from '#test';

/** Calls that block, drawn with their suggestions. */
export const ecmascriptReported: readonly Case[] = [
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
		import {readFileSync} from 'node:fs';
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
		import { readFileSync } from 'node:fs';
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
		import { readFileSync as rd } from "fs"
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
			const { mkdirSync } = require('fs');
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
	code`
		async function sleep(ms: number) {
			const end = Date.now() + ms;
			while (Date.now() < end) {}
			~~~~~ busyWait
		}
	`,
	code`
		async function sleep(end: number) {
			do {} while (performance.now() < end);
			~~ busyWait
			for (; new Date() < end; );
			~~~ busyWait
		}
	`,
	code`
		async function sleep(start: number, ms: number) {
			for (;;) {
			~~~ busyWait
				if (performance.now() - start > ms) break;
			}
			let now = start;
			let turns = 0;
			while (now - start < ms) {
			~~~~~ busyWait
				now = new Date().getTime();
				turns++;
			}
			return turns;
		}
	`,
	code`
		import { execaSync } from 'execa';
		async function build() {
			return execaSync('make').stdout;
			       ~~~~~~~~~ blocks
		}
		=> useTwin
		import { execaSync, execa } from 'execa';
		async function build() {
			return (await execa('make')).stdout;
		}
	`,
	code`
		import execa from 'execa';
		async function build() {
			const { stdout } = execa.sync('make');
			                         ~~~~ blocks
			return stdout;
		}
		=> useTwin
		import execa from 'execa';
		async function build() {
			const { stdout } = await execa('make');
			return stdout;
		}
	`,
	code`
		import { globSync } from 'glob';
		import fg from 'fast-glob';
		async function find() {
			return [...globSync('*.js'), ...fg.sync('*.ts')];
			           ~~~~~~~~ blocks
			                                   ~~~~ blocks
		}
		=> useTwin
		import { globSync, glob } from 'glob';
		import fg from 'fast-glob';
		async function find() {
			return [...await glob('*.js'), ...fg.sync('*.ts')];
		}
		=> useTwin
		import { globSync } from 'glob';
		import fg from 'fast-glob';
		async function find() {
			return [...globSync('*.js'), ...await fg('*.ts')];
		}
	`,
	code`
		import bcrypt from 'bcrypt';
		async function check(password: string, hash: string) {
			if (!bcrypt.compareSync(password, hash)) throw new Error('wrong');
			            ~~~~~~~~~~~ blocks
		}
		=> useTwin
		import bcrypt from 'bcrypt';
		async function check(password: string, hash: string) {
			if (!await bcrypt.compare(password, hash)) throw new Error('wrong');
		}
	`,
	code`
		import spawn from 'cross-spawn';
		import shell from 'shelljs';
		import readline from 'readline-sync';
		import createPrompt from 'prompt-sync';
		import request from 'sync-request';
		const ask = createPrompt();
		async function main() {
			spawn.sync('make');
			      ~~~~ blocksInstead
			shell.exec('make');
			      ~~~~ blocksInstead
			readline.question('Name? ');
			         ~~~~~~~~ blocksInstead
			ask('Name? ');
			~~~ blocksInstead
			request('GET', 'https://example.org');
			~~~~~~~ blocksInstead
		}
	`,
	code`
		import fse from 'fs-extra';
		async function copy() {
			fse.copySync('a', 'b');
			    ~~~~~~~~ blocks
			fse.readFileSync('c');
			    ~~~~~~~~~~~~ blocks
		}
		=> useTwin
		import fse from 'fs-extra';
		async function copy() {
			await fse.copy('a', 'b');
			fse.readFileSync('c');
		}
		=> useTwin
		import fse from 'fs-extra';
		async function copy() {
			fse.copySync('a', 'b');
			await fse.readFile('c');
		}
	`,
	code`
		async function load() {
			Deno.writeTextFileSync('a', 'b');
			     ~~~~~~~~~~~~~~~~~ blocks
			Bun.spawnSync(['ls']);
			    ~~~~~~~~~ blocksInstead
			Bun.sleepSync(5);
			    ~~~~~~~~~ blocksInstead
		}
		=> useTwin
		async function load() {
			await Deno.writeTextFile('a', 'b');
			Bun.spawnSync(['ls']);
			Bun.sleepSync(5);
		}
	`,
	{
		options: { checkEmbeddedDatabases: true },
		code: code`
			import Database from 'better-sqlite3';
			import { DatabaseSync } from 'node:sqlite';
			async function rows() {
				const db = new Database('a.db');
				               ~~~~~~~~ blocks
				const statement = db.prepare('select 1');
				                     ~~~~~~~ blocks
				new DatabaseSync(':memory:').exec('select 1');
				    ~~~~~~~~~~~~ blocks
				                             ~~~~ blocks
				return statement.all();
				                 ~~~ blocks
			}
		`,
	},
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
		import { deleteSync, deleteAsync } from 'del';
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
	code`
		import { sleepSync } from 'bun';
		import { hashSync } from 'bcryptjs';
		async function nap() {
			sleepSync(5);
			~~~~~~~~~ blocksInstead
			return hashSync('a', 10);
			       ~~~~~~~~ blocks
		}
		=> useTwin
		import { sleepSync } from 'bun';
		import { hashSync, hash } from 'bcryptjs';
		async function nap() {
			sleepSync(5);
			return await hash('a', 10);
		}
	`,
	code`
		import * as fg from 'fast-glob';
		async function find() {
			return fg.sync('*.ts');
			          ~~~~ blocks
		}
	`,
	// Through functions of the project.
	code`
		import fs from 'node:fs';
		const read = (path: string) => fs.readFileSync(path, 'utf8');
		const parse = (path: string) => JSON.parse(read(path));
		export async function load(path: string) {
			return parse(path);
			       ~~~~~ blocksThrough
		}
	`,
	{
		code: code`
			import { settingsOf } from './settings.ts';
			export async function answer(name: string) {
				return settingsOf(name).greeting;
				       ~~~~~~~~~~ blocksThrough
			}
		`,
		files: {
			'settings.ts':
				"import { Store } from './store.ts';\nconst store = new Store();\nexport const settingsOf = (name: string) => JSON.parse(store.load(name));\n",
			'store.ts':
				"import fs from 'node:fs';\nexport class Store {\n\tload(name: string): string {\n\t\treturn fs.readFileSync(name, 'utf8');\n\t}\n}\n",
		},
	},
	code`
		import { execSync } from 'node:child_process';
		class Repository {
			get head(): string {
				return execSync('git rev-parse HEAD').toString();
			}
		}
		export async function version() {
			const repository = new Repository();
			return repository.head;
			                  ~~~~ blocksThrough
		}
	`,
	code`
		import { readFileSync } from 'node:fs';
		function* lines(path: string) {
			yield* readFileSync(path, 'utf8').split('\n');
		}
		export async function count(path: string) {
			let count = 0;
			for (const line of lines(path)) count += line.length;
			                   ~~~~~ blocksThrough
			return count;
		}
	`,
	code`
		import { readFileSync } from 'node:fs';
		function timed<T>(work: () => T): T {
			const result = work();
			return result;
		}
		const settings = () => readFileSync('settings.json', 'utf8');
		export async function load() {
			return timed(settings);
			       ~~~~~ blocksThrough
		}
	`,
	{
		options: { checkFirstUse: true },
		code: code`
			import { readFileSync } from 'node:fs';
			let settings: string | undefined;
			function settingsOf() {
				if (!settings) settings = readFileSync('settings.json', 'utf8');
				return settings;
			}
			export async function load() {
				return settingsOf();
				       ~~~~~~~~~~ blocksThrough
			}
		`,
	},
	code`
		import { readFileSync } from 'node:fs';
		const kept = new Map<string, string>();
		function textOf(path: string) {
			if (!kept.has(path)) kept.set(path, readFileSync(path, 'utf8'));
			return kept.get(path);
		}
		export async function load(path: string) {
			return textOf(path);
			       ~~~~~~ blocksThrough
		}
	`,
	code`
		import * as sass from 'sass';
		export async function styles(path) {
			return sass.compile(path).css;
			            ~~~~~~~ blocks
		}
		=> useTwin
		import * as sass from 'sass';
		export async function styles(path) {
			return (await sass.compileAsync(path)).css;
		}
	`,
	code`
		const { loadJsonFileSync } = require('load-json-file');
		const load = async path => loadJsonFileSync(path);
		                           ~~~~~~~~~~~~~~~~ blocks
		=> useTwin
		const { loadJsonFileSync, loadJsonFile } = require('load-json-file');
		const load = async path => await loadJsonFile(path);
	`,
	code`
		const file = await Deno.open('log.txt');
		export async function head(buffer) {
			return file.readSync(buffer);
			            ~~~~~~~~ blocks
		}
		=> useTwin
		const file = await Deno.open('log.txt');
		export async function head(buffer) {
			return await file.read(buffer);
		}
	`,
	{
		options: { checkEmbeddedDatabases: true },
		code: code`
			import { Database } from 'bun:sqlite';
			const users = new Database('users.sqlite').query('select * from users');
			export async function list() {
				return users.all();
				             ~~~ blocks
			}
		`,
	},
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
		import { readFileSync } from 'node:fs';
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
		import { readFileSync } from 'node:fs';
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
			import { readFileSync } from 'node:fs';
			import { readFile } from 'node:fs/promises';
			async function main() {
				await load(await readFile('e'));
			}
			main();
		`,
	},
];
