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
		// Another object's release.
		'async (a: any, b: any) => { await a.acquire(); await fetch("/"); b.release(); };',
	],
	invalid: [
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
	],
};
