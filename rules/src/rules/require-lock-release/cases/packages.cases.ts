import { code, type Cases } from '#test';

/** Locks and pools of packages, by what they document. */
export const packages: Cases = {
	valid: [
		// https://developer.mozilla.org/docs/Web/API/LockManager/request: released when the callback ends.
		'async () => { await navigator.locks.request("a", async () => { await fetch("/"); }); };',
		"import AsyncLock from 'async-lock'; const lock = new AsyncLock(); async () => { await lock.acquire('key', async () => fetch('/')); };",
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
		// https://typeorm.io/docs/query-runner: getting it ready before the `try` is how everybody writes it.
		code`
			import type { DataSource } from 'typeorm';
			class Store {
				constructor(private readonly source: DataSource, private readonly other: any) {}
				async save(order: object) {
					const runner = this.source.createQueryRunner();
					await runner.connect();
					await runner.startTransaction();
					try {
						await runner.manager.save(order);
						await runner.commitTransaction();
					} catch (error) {
						await runner.rollbackTransaction();
						throw error;
					} finally {
						if (!runner.isReleased) await runner.release();
					}
				}
				kind() {
					const runner = this.source.createQueryRunner();
					return runner.connection.driver.options.type;
				}
				async late(order: object | null, find: () => Promise<object>) {
					const runner = this.source.createQueryRunner();
					const known = await find();
					if (!order) throw new Error('no order');
					try {
						await runner.manager.save([known, order]);
					} finally {
						await runner.release();
					}
				}
				async begin() {
					const runner = this.source.createQueryRunner();
					await runner.startTransaction();
					return runner;
				}
				async run() {
					const runner = this.other.createQueryRunner();
					await runner.start();
				}
			}
			export { Store };
		`,
	],
	invalid: [
		code`
			import type { DataSource } from 'typeorm';
			export class Store {
				constructor(private readonly source: DataSource) {}
				async save(order: object) {
					const runner = this.source.createQueryRunner();
					                           ~~~~~~~~~~~~~~~~~ neverReleased
					await runner.connect();
					await runner.manager.save(order);
				}
				async replace(order: object, find: () => Promise<object | null>) {
					const runner = this.source.createQueryRunner();
					                           ~~~~~~~~~~~~~~~~~ leaksOnWay
					await runner.connect();
					const known = await find();
					if (!known) throw new Error('no such order');
					try {
						await runner.manager.save(order);
					} finally {
						await runner.release();
					}
				}
				async count() {
					const runner = this.source.createQueryRunner();
					                           ~~~~~~~~~~~~~~~~~ leaksOnError
					const [row] = await runner.query('select count(*) from orders');
					await runner.release();
					return row;
				}
			}
		`,
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
	],
};
