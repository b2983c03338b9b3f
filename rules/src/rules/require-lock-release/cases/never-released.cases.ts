import { code, type Cases } from '#test';

/** What nothing gives back: told by names, or because nobody else has the lock. */
export const neverReleased: Cases = {
	valid: [
		// Nothing that names tell: a version that is released, a pool that is connected, a token.
		'async (api: any) => { const releaseNotes = await api.getNotes(); };',
		'async (api: any) => { const release = await api.getBlock(1); };',
		"async (locks: any) => { const releaseRequest = await locks.get('a'); if (releaseRequest === 'yes') await fetch('/'); };",
		'async (mssql: any) => { const pool = await mssql.pool.connect(); await pool.query(1); };',
		'async (socket: any) => { const reply = await socket.connect(); await reply.read(); };',
		'async (auth: any) => { const token = await auth.acquireToken(); return fetch(token.url); };',
		// Another method, another file or a callback gives it back.
		'class A { #lock = new Lock(); async open() { await this.#lock.acquire(); } close() { this.#lock.release(); } }',
		"import { lock } from './lock'; async () => { await lock.acquire(); await fetch('/'); };",
		"export const lock = new Lock(); export async function f() { await lock.acquire(); await fetch('/'); }",
		"const lock = new Lock(); share(lock); async () => { await lock.acquire(); await fetch('/'); };",
		"class A { lock = new Lock(); async f() { await this.lock.acquire(); await fetch('/'); } }",
		"const lock = new Lock(); async () => { await lock.acquire(); await fetch('/'); }; (key: string) => lock[key]();",
		"const lock = new Lock(); async () => { await lock.acquire('key', async () => fetch('/')); };",
		'class A { lock: any; async open() { await this.lock.acquire(); } close() { this.lock.release(); } }',
	],
	invalid: [
		// Names tell that what is taken is never given back.
		code`
			export async function write(store) {
				const releaseLock = await store.acquireLock();
				                                ~~~~~~~~~~~ neverReleased
				await store.write(1);
			}
		`,
		code`
			export async function ask(locks) {
				const releaseRequest = await locks.get('a');
				                                   ~~~ neverReleased
				if (releaseRequest !== null) await fetch('/');
			}
		`,
		code`
			export async function write(store) {
				const release = await lockfile(store);
				                      ~~~~~~~~ neverReleased
				if (!release) return;
				await store.write(1);
			}
		`,
		code`
			export async function rows(db) {
				const client = await db.pool.connect();
				                             ~~~~~~~ neverReleased
				return await client.query('x');
			}
		`,
		code`
			export async function use(pool, callback) {
				const client = await pool.connect();
				                          ~~~~~~~ neverReleased
				return await callback(client);
			}
		`,
		code`
			const read = async client => { await client.query('x'); };
			export async function use(pool) {
				const client = await pool.getConnection();
				                          ~~~~~~~~~~~~~ neverReleased
				await read(client);
			}
		`,
		// A lock that nobody else has, and that this file never gives back.
		code`
			import { Sema } from 'async-sema';
			const downloads = new Sema(5);
			export async function load() {
				await downloads.acquire();
				                ~~~~~~~ neverReleased
				return await fetch('/');
			}
		`,
		code`
			class Store {
				#writeLock = new Lock();
				async write() {
					await this.#writeLock.acquireAsync();
					                      ~~~~~~~~~~~~ neverReleased
					await fetch('/');
				}
			}
		`,
	],
};
