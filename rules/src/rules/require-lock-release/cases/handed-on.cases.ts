import { code, type Cases } from '#test';

const POOL = "import { Pool } from 'pg'; const pool = new Pool();";

/** What others get, and give back or keep. */
export const handedOn: Cases = {
	valid: [
		// Somebody else's care.
		`${POOL} export async function take() { const client = await pool.connect(); return client; }`,
		`${POOL} class A { c: any; async open() { this.c = await pool.connect(); } }`,
		`${POOL} async (run: any) => { const client = await pool.connect(); run(() => client.release()); await fetch('/'); };`,
		`${POOL} async (run: any) => { const client = await pool.connect(); run(client); };`,
		`${POOL} import { run } from './run'; async () => { const client = await pool.connect(); await run(client); };`,
		`${POOL} async function run(c: any) { c.release(); } async () => { const c = await pool.connect(); await run(c); };`,
		`${POOL} async function run(c: any) { keep.push(c); } async () => { const c = await pool.connect(); await run(c); };`,
		// What gets it in another file gives it back.
		{
			code: "import { setup } from './setup'; export async function start(pool) { const client = await pool.connect(); await setup(client); }",
			files: { 'setup.ts': "export async function setup(client) { await client.query('a'); client.release(); }" },
		},
		"import { setup } from 'other'; export async function start(pool) { const client = await pool.connect(); await setup(client); }",
		// A lock that another name gives back.
		'export async function f(locks) { const lock = await locks.acquire(1); await fetch(1); await locks.releaseAll(); }',
		'export class Q { #gate = new Gate(2); async f() { const pass = await this.#gate.acquire(); await fetch(1); pass.done(); } }',
	],
	invalid: [
		// A lock that a function has for itself, and that its callbacks wait for.
		code`
			import { Semaphore } from 'async-mutex';
			export async function each(paths: string[]) {
				const places = new Semaphore(2);
				await Promise.all(paths.map(async path => {
					await places.acquire();
					             ~~~~~~~ leaksOnError
					await fetch(path);
					places.release();
				}));
			}
			=> useFinally
			import { Semaphore } from 'async-mutex';
			export async function each(paths: string[]) {
				const places = new Semaphore(2);
				await Promise.all(paths.map(async path => {
					await places.acquire();
					try {
						await fetch(path);
					} finally {
						places.release();
					}
				}));
			}
		`,
		{
			code: code`
				import { setup } from './setup';

				export async function start(pool) {
					const client = await pool.connect();
					                          ~~~~~~~ neverReleased
					await setup(client);
				}
			`,
			files: { 'setup.ts': "export async function setup(client) { await client.query('select 1'); }" },
		},
		{
			code: code`
				class LockFile {
					static async acquireAsync(path: string): Promise<LockFile> { return new LockFile(); }
				}

				export async function install(path: string) {
					const lock = await LockFile.acquireAsync(path);
					                            ~~~~~~~~~~~~ neverReleased
					await fetch('/');
				}
			`,
		},
		{
			code: code`
				export class Queue {
					readonly #gate = new Gate(2);
					async run(work) {
						const waited = await this.#gate.acquire();
						                                ~~~~~~~ neverReleased
						if (waited > 0) console.log('waited');
						return work();
					}
				}
			`,
		},
		{
			code: code`
				export async function withClient(pool, callback) {
					const client = await pool.connect();
					                          ~~~~~~~ leaksOnWay
					{
						return await callback(client);
					}
					client.release();
				}
				=> useFinally
				export async function withClient(pool, callback) {
					const client = await pool.connect();
					try {
						{
							return await callback(client);
						}
					} finally {
						client.release();
					}
				}
			`,
		},
	],
};
