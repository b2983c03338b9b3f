import { code, type Case } from '#test';

/** Code that does not block the loop, or that may. */
export const ecmascriptSilent: readonly Case[] = [
	code`
		import fs from 'node:fs';
		const config = fs.readFileSync('config.json', 'utf8');
		export const load = () => fs.readFileSync('a');
	`,
	code`
		import fs from 'node:fs';
		export async function load() {
			return fs.promises.readFile('a');
		}
	`,
	code`
		// Start-up: nothing else waits at the top level yet.
		import fs from 'node:fs';
		await ready();
		const config = fs.readFileSync('config.json');
	`,
	code`
		import fs from 'node:fs';
		export async function load() {
			if (fs.existsSync('a')) fs.statSync('a');
		}
	`,
	code`
		async function load(fs: { readFileSync(path: string): string }) {
			return fs.readFileSync('a');
		}
	`,
	code`
		import { readFileSync } from './memory-fs';
		async function load() {
			return readFileSync('a');
		}
	`,
	code`
		async function load() {
			const read = () => fs.readFileSync('a');
			function again() {
				return fs.readFileSync('a');
			}
			register(() => fs.readFileSync('a'));
			return { read, again };
		}
	`,
	code`
		async function load() {
			return class {
				text = fs.readFileSync('a');
				static { fs.readFileSync('a'); }
				read() { return fs.readFileSync('a'); }
			};
		}
	`,
	code`
		import { Effect } from 'effect';
		async function run(user: { runSync(): void }) {
			user.runSync();
			Effect.runSync(program);
		}
	`,
	code`
		import crypto from 'node:crypto';
		async function token() {
			return crypto.randomBytes(16).toString('hex') + crypto.createHash('sha256').update('a').digest('hex');
		}
	`,
	code`
		import { parentPort } from 'node:worker_threads';
		import fs from 'node:fs';
		parentPort!.on('message', async path => parentPort!.postMessage(fs.readFileSync(path)));
	`,
	code`
		async function get(request: { open(method: string, url: string, async: boolean): void }) {
			request.open('GET', '/', false);
			const xhr = new XMLHttpRequest();
			xhr.open('GET', '/');
			xhr.open('GET', '/', true);
		}
	`,
	code`
		async function work(end: number, jobs: (() => void)[], stats: { last: number }) {
			while (Date.now() < end) jobs.pop()!();
			while (stats.last < end) stats.last = Date.now();
			for (const job of jobs) if (Date.now() > end) break;
			let left = 9;
			while (left > 0) { left -= 1; const now = Date.now(); }
			while (Date.now() < end) return 1;
		}
	`,
	code`
		async function poll(end: number) {
			while (Date.now() < end) await tick();
			while (queue.shift()) {}
			for (;;) {}
		}
	`,
	code`
		import Database from 'better-sqlite3';
		async function rows() {
			return new Database('a.db').prepare('select 1').all();
		}
	`,
	code`
		import shell from 'shelljs';
		async function build() {
			shell.exec('make', { async: true });
			shell.exec('make', () => {});
		}
	`,
	code`
		async function log() {
			fs.writeSync(1, 'text');
			fs.writeSync(process.stderr.fd, 'text');
		}
	`,
	code`
		import { execa } from 'execa';
		import { glob } from 'glob';
		async function build() {
			await execa('make');
			return glob('*.js');
		}
	`,
	{
		options: { checkFiles: false },
		code: code`
			async function load() {
				return fs.readFileSync('a');
			}
		`,
	},
	{
		options: { checkCpu: false },
		code: code`
			import { gzipSync } from 'zlib';
			async function load() {
				return gzipSync('a');
			}
		`,
	},
	{
		options: { allow: ['fs.readFileSync', { from: 'package', package: 'child_process', name: ['execSync'] }] },
		code: code`
			async function load() {
				child_process.execSync('make');
				return fs.readFileSync('a');
			}
		`,
	},
	{
		options: { allowAtStartUp: true },
		code: code`
			async function main() {
				return fs.readFileSync('a');
			}
			main().catch(console.error);
		`,
	},
	{
		options: { offloads: ['pool.run'] },
		code: code`
			async function load(pool: Pool) {
				return pool.run(async () => fs.readFileSync('a'));
			}
		`,
	},
	code`
		async function load() {
			const read = fs.readFileSync;
			return promisify(fs.readFileSync);
		}
	`,
	code`
		async function load() {
			let fs = memory();
			fs = other();
			return fs.readFileSync('a');
		}
	`,
	code`
		function* rows() {
			yield fs.readFileSync('a');
		}
	`,
	code`
		async function odd(...args) {
			const a = a.b(), { c } = c;
			a.exec(); c(); (0, args[0])(); new (class {})(); super_?.(); 
			import('fs');
			return this?.fs?.['readFileSync'];
		}
	`,
	// Through functions of the project: what blocks in an async function is said there.
	{
		code: code`
			import { load } from './store.ts';
			export async function answer(name: string) {
				return (await load(name)).greeting;
			}
		`,
		files: {
			'store.ts':
				"import fs from 'node:fs';\nexport async function load(name: string) {\n\treturn JSON.parse(fs.readFileSync(name, 'utf8'));\n}\n",
		},
	},
	code`
		import fs from 'node:fs';
		const read = () => fs.readFileSync('a');
		function later(work: () => void) {
			setTimeout(work, 10);
		}
		export async function load() {
			later(read);
			return { read, other: [read] };
		}
	`,
	{
		options: { offloads: ['pool.run'] },
		code: code`
			import fs from 'node:fs';
			const read = (path: string) => fs.readFileSync(path);
			export async function load(pool: Pool) {
				return pool.run(() => read('a'));
			}
		`,
	},
	{
		options: { allow: ['Store.load'] },
		code: code`
			import fs from 'node:fs';
			class Store {
				load() {
					return fs.readFileSync('a');
				}
			}
			const settings = () => new Store().load();
			export async function answer() {
				return settings();
			}
		`,
	},
	code`
		import { readFileSync } from 'node:fs';
		function* lines(path: string) {
			yield* readFileSync(path, 'utf8').split('\n');
		}
		export async function keep(path: string) {
			return { lines: lines(path) };
		}
	`,
	code`
		import fs from 'node:fs';
		class Server {
			static one: Server | undefined;
			readonly key = fs.readFileSync('key.pem');
			static get() {
				Server.one ??= new Server();
				return Server.one;
			}
		}
		export async function answer() {
			return Server.get().key;
		}
	`,
	{
		options: { checkEmbeddedDatabases: true },
		code: code`
			import Database from 'better-sqlite3';
			const users = new Database('users.sqlite');
			export async function copy() {
				await users.backup('copy.sqlite');
			}
		`,
	},
	code`
		import * as sass from './sass.js';
		import { findUpSync } from 'find-up';
		export async function styles(path) {
			return [sass.compile(path), findUpSync('package.json')];
		}
	`,
	// Until it first waits, nothing else runs: it is part of the module's own start.
	code`
		import { readFileSync } from 'node:fs';
		const settings = () => JSON.parse(readFileSync('settings.json', 'utf8'));
		async function main() {
			const { names } = settings();
			for (const name of names) console.log(readFileSync(name));
			await serve(names, readFileSync('a'));
		}
		main().catch(console.error);
	`,
	code`
		import { readFileSync } from 'node:fs';
		(async () => {
			const text = readFileSync('a', 'utf8');
			await serve(text);
		})();
	`,
	// The first time only.
	code`
		import { existsSync, mkdirSync, readFileSync } from 'node:fs';
		import { join } from 'node:path';
		const ROOT = process.env.ROOT ?? '.';
		let settings: string | undefined;
		function folder() {
			const logs = join(ROOT, 'logs');
			if (!existsSync(logs)) mkdirSync(logs, { recursive: true });
			return logs;
		}
		export async function load(name: string) {
			if (!existsSync(ROOT)) mkdirSync(ROOT);
			settings ??= readFileSync('settings.json', 'utf8');
			return folder() + settings + name;
		}
	`,
];
