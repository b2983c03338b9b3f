import { code, type Cases } from '#test';

const MUTEX = "import { Mutex } from 'async-mutex'; const mutex = new Mutex();";
const POOL = "import { Pool } from 'pg'; const pool = new Pool();";

export const ecmascript: Cases = {
	valid: [
		// A lock that a function has for itself is gone with it.
		code`
			import { Mutex } from 'async-mutex';
			export async function once() {
				const mutex = new Mutex();
				await mutex.acquire();
				await fetch('/');
				mutex.release();
				return mutex.isLocked();
			}
		`,
		`${MUTEX} async () => { const release = await mutex.acquire(); try { await fetch('/'); } finally { release(); } };`,
		`${MUTEX} async () => { await mutex.runExclusive(async () => { await fetch('/'); }); };`,
		`${MUTEX} async () => { await mutex.acquire(); try { await fetch('/'); } finally { mutex.release(); } };`,
		`${POOL} async () => { const c = await pool.connect(); try { return await c.query('x'); } finally { c.release(); } };`,
		`${POOL} async () => { await pool.query('x'); };`,
		// Nothing in between fails in the ordinary course of things.
		`${MUTEX} let n = 0; async () => { const release = await mutex.acquire(); n++; release(); };`,
		// Released by both ways.
		code`
			import { Pool } from 'pg';
			const pool = new Pool();
			async () => {
				const client = await pool.connect();
				try {
					await client.query('x');
				} catch (error) {
					client.release(error);
					throw error;
				}
				client.release();
			};
		`,
		// Somebody else's care.
		`${POOL} export async function take() { const client = await pool.connect(); return client; }`,
		`${POOL} class A { c: any; async open() { this.c = await pool.connect(); } }`,
		`${POOL} async (run: any) => { const client = await pool.connect(); run(() => client.release()); await fetch('/'); };`,
		`${POOL} async (run: any) => { const client = await pool.connect(); run(client); };`,
		`${POOL} import { run } from './run'; async () => { const client = await pool.connect(); await run(client); };`,
		`${POOL} async function run(c: any) { c.release(); } async () => { const c = await pool.connect(); await run(c); };`,
		`${POOL} async function run(c: any) { keep.push(c); } async () => { const c = await pool.connect(); await run(c); };`,
		// Nothing that names tell: a version that is released, a pool that is connected, a token.
		'async (api: any) => { const releaseNotes = await api.getNotes(); };',
		'async (api: any) => { const release = await api.getBlock(1); };',
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
		// Given back only when something went wrong: the caller has it otherwise.
		code`
			async (lock: any) => {
				await lock.acquire();
				try {
					await fetch('/');
				} catch (error) {
					lock.release();
					throw error;
				}
			};
		`,
		code`
			async (lock: any) => {
				await lock.acquire();
				const { ok } = await fetch('/');
				if (!ok) lock.release();
				return ok;
			};
		`,
		// Guarded in finally.
		code`
			async (pool: any) => {
				let client: any;
				try {
					client = await pool.connect();
					await client.query('x');
				} finally {
					client?.release();
				}
			};
		`,
		code`
			async (lock: any) => {
				let isTaken = false;
				try {
					await lock.acquire();
					isTaken = true;
					await fetch('/');
				} finally {
					if (isTaken) lock.release();
				}
			};
		`,
		'async (lock: any, x: boolean) => { if (x) await lock.acquire(); try { await fetch("/"); } finally { if (x) lock.release(); } };',
		// Not a lock: what connects is not released.
		'async (client: any) => { await client.connect(); await client.query("x"); await client.end(); };',
		'async (door: any) => { await door.lock(); await fetch("/"); };',
		// https://developer.mozilla.org/docs/Web/API/LockManager/request: released when the callback ends.
		'async () => { await navigator.locks.request("a", async () => { await fetch("/"); }); };',
		"import AsyncLock from 'async-lock'; const lock = new AsyncLock(); async () => { await lock.acquire('key', async () => fetch('/')); };",
		// Another object's release.
		'async (a: any, b: any) => { await a.acquire(); await fetch("/"); b.release(); };',
		code`
			import mongoose from 'mongoose';
			import { Mutex } from 'es-toolkit';
			import { createPool } from 'generic-pool';
			import Redlock from 'redlock';
			const mutex = new Mutex();
			const pool = createPool({});
			const redlock = new Redlock([]);
			export async function open(work) {
				const session = await mongoose.startSession();
				await work({ session });
				return { end: () => session.endSession() };
			}
			export async function main(work) {
				const session = await mongoose.startSession();
				try { await session.withTransaction(work); } finally { await session.endSession(); }
				await mutex.acquire();
				try { await work(); } finally { mutex.release(); }
				const browser = await pool.acquire();
				try { await browser.open(); } finally { await pool.release(browser); }
				const lock = await redlock.acquire(['a'], 1000);
				try { await work(); } finally { await lock.release(); }
			}
		`,
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
		code`
			import mongoose from 'mongoose';
			import mysql from 'mysql2';
			import Redlock from 'redlock';
			const pool = mysql.createPool({}).promise();
			const redlock = new Redlock([]);
			export async function pay(order) {
				const session = await mongoose.startSession();
				                               ~~~~~~~~~~~~ neverReleased
				session.startTransaction();
				await order.save();
				await session.commitTransaction();
			}
			export async function payAgain(order) {
				const session = await mongoose.startSession();
				                               ~~~~~~~~~~~~ leaksOnError
				await order.save({ session });
				await session.endSession();
			}
			export async function all() {
				const connection = await pool.getConnection();
				                              ~~~~~~~~~~~~~ leaksOnError
				const [rows] = await connection.query('select 1');
				connection.release();
				return rows;
			}
			export async function once(work) {
				const lock = await redlock.acquire(['a'], 1000);
				                           ~~~~~~~ leaksOnError
				await work();
				await lock.release();
			}
			=> useFinally
			import mongoose from 'mongoose';
			import mysql from 'mysql2';
			import Redlock from 'redlock';
			const pool = mysql.createPool({}).promise();
			const redlock = new Redlock([]);
			export async function pay(order) {
				const session = await mongoose.startSession();
				session.startTransaction();
				await order.save();
				await session.commitTransaction();
			}
			export async function payAgain(order) {
				const session = await mongoose.startSession();
				try {
					await order.save({ session });
				} finally {
					await session.endSession();
				}
			}
			export async function all() {
				const connection = await pool.getConnection();
				const [rows] = await connection.query('select 1');
				connection.release();
				return rows;
			}
			export async function once(work) {
				const lock = await redlock.acquire(['a'], 1000);
				await work();
				await lock.release();
			}
			=> useFinally
			import mongoose from 'mongoose';
			import mysql from 'mysql2';
			import Redlock from 'redlock';
			const pool = mysql.createPool({}).promise();
			const redlock = new Redlock([]);
			export async function pay(order) {
				const session = await mongoose.startSession();
				session.startTransaction();
				await order.save();
				await session.commitTransaction();
			}
			export async function payAgain(order) {
				const session = await mongoose.startSession();
				await order.save({ session });
				await session.endSession();
			}
			export async function all() {
				const connection = await pool.getConnection();
				const [rows] = await connection.query('select 1');
				connection.release();
				return rows;
			}
			export async function once(work) {
				const lock = await redlock.acquire(['a'], 1000);
				try {
					await work();
				} finally {
					await lock.release();
				}
			}
		`,
		code`
			import { Mutex } from 'es-toolkit';
			import { createPool } from 'generic-pool';
			const mutex = new Mutex();
			const pool = createPool({});
			export async function one(work) {
				await mutex.acquire();
				            ~~~~~~~ leaksOnError
				await work();
				mutex.release();
			}
			export async function open() {
				const browser = await pool.acquire();
				                           ~~~~~~~ leaksOnError
				await browser.open();
				await pool.release(browser);
			}
			=> useFinally
			import { Mutex } from 'es-toolkit';
			import { createPool } from 'generic-pool';
			const mutex = new Mutex();
			const pool = createPool({});
			export async function one(work) {
				await mutex.acquire();
				try {
					await work();
				} finally {
					mutex.release();
				}
			}
			export async function open() {
				const browser = await pool.acquire();
				await browser.open();
				await pool.release(browser);
			}
			=> useFinally
			import { Mutex } from 'es-toolkit';
			import { createPool } from 'generic-pool';
			const mutex = new Mutex();
			const pool = createPool({});
			export async function one(work) {
				await mutex.acquire();
				await work();
				mutex.release();
			}
			export async function open() {
				const browser = await pool.acquire();
				try {
					await browser.open();
				} finally {
					await pool.release(browser);
				}
			}
		`,
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
		// Names tell that what is taken is never given back.
		code`
			export async function write(store) {
				const releaseLock = await store.acquireLock();
				                                ~~~~~~~~~~~ neverReleased
				await store.write(1);
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
		// The same, given back on some ways only.
		code`
			export async function write(store) {
				const releaseLock = await store.acquireLock();
				                                ~~~~~~~~~~~ leaksOnError
				await store.write(1);
				releaseLock();
			}
			=> useFinally
			export async function write(store) {
				const releaseLock = await store.acquireLock();
				try {
					await store.write(1);
				} finally {
					releaseLock();
				}
			}
		`,
		code`
			import { Mutex } from 'async-mutex';
			const mutex = new Mutex();
			export async function save(text: string) {
				const release = await mutex.acquire();
				                            ~~~~~~~ leaksOnError
				await fetch('/', { body: text });
				release();
			}
			=> useFinally
			import { Mutex } from 'async-mutex';
			const mutex = new Mutex();
			export async function save(text: string) {
				const release = await mutex.acquire();
				try {
					await fetch('/', { body: text });
				} finally {
					release();
				}
			}
		`,
		code`
			import { Semaphore } from 'async-mutex';
			const places = new Semaphore(4);
			export async function save() {
				const [left, release] = await places.acquire();
				                                     ~~~~~~~ leaksOnError
				const answer = await fetch('/');
				release();
				return [left, answer];
			}
		`,
		code`
			export async function save(lock: { acquire(): Promise<void>; release(): void }, text?: string) {
				await lock.acquire();
				           ~~~~~~~ leaksOnWay
				if (!text) return;
				try {
					await fetch('/', { body: text });
				} finally {
					lock.release();
				}
			}
		`,
		{
			filename: 'case.cjs',
			code: code`
				const { Pool } = require('pg');
				const pool = new Pool();
				exports.users = async () => {
					const client = await pool.connect();
					                          ~~~~~~~ leaksOnError
					const { rows } = await client.query('select 1');
					client.release();
					return rows;
				};
			`,
		},
		{
			filename: 'case.js',
			code: code`
				import { createPool as make } from 'mysql2/promise';
				const pool = make({});
				export async function users() {
					const connection = await pool.getConnection();
					                              ~~~~~~~~~~~~~ neverReleased
					const [rows] = await connection.query('select 1');
					return rows.length;
				}
			`,
		},
		// A throw of its own, and a handler that does not give it back.
		code`
			export async function take(pool: any) {
				const connection = await pool.acquire();
				                              ~~~~~~~ leaksOnWay
				if (!connection.open) throw new Error('closed');
				pool.release(connection);
			}
			=> useFinally
			export async function take(pool: any) {
				const connection = await pool.acquire();
				try {
					if (!connection.open) throw new Error('closed');
				} finally {
					pool.release(connection);
				}
			}
		`,
		code`
			export async function run(this: any) {
				await this.lock.acquire();
				                ~~~~~~~ leaksOnError
				try {
					await fetch('/');
					this.lock.release();
				} catch (error) {
					console.error(error);
				}
			}
		`,
		code`
			export async function* rows(pool: any) {
				const client = await pool.connect();
				                          ~~~~~~~ leaksOnError
				yield 1;
				client.release();
			}
			=> useFinally
			export async function* rows(pool: any) {
				const client = await pool.connect();
				try {
					yield 1;
				} finally {
					client.release();
				}
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
