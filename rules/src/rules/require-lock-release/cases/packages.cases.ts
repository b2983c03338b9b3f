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
	],
};
