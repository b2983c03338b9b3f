import { code, type Cases } from '#test';

/** Locks that are taken without a wait, that a class keeps to itself, and that are given back on some ways only. */
export const ownLocks: Cases = {
	valid: [
		code`
			import { Lock } from './lock.js';
			export class Broker {
				readonly lock = new Lock();
				async connect(open: () => Promise<void>) { await this.lock.acquire(); await open(); }
			}
		`,
		code`
			import { Lock } from './lock.js';
			export class Broker {
				private readonly lock = new Lock();
				async connect() { await this.lock.acquire(); }
				async leave() { await this.lock.release(); }
			}
		`,
		code`
			import * as locks from './locks.js';
			export function take(folder: string) { const lock = locks.acquire(folder); return lock; }
		`,
		code`
			import * as locks from './locks.js';
			export async function take(folder: string, work: () => Promise<void>) { const lock = locks.acquire(folder); await work(); locks.release(folder); }
		`,
		code`
			import { Lock } from './lock.js';
			export async function once(lock: Lock, work: () => Promise<void>) {
				const releaseLock = await lock.acquire();
				try { await work(); } catch (error) { releaseLock(); throw error; }
			}
		`,
	],
	invalid: [
		code`
			import * as locks from './locks.js';
			export async function compile(folder: string, work: () => Promise<void>) {
				await locks.last(folder)?.waitForRelease();
				const lock = locks.acquire(folder);
				                   ~~~~~~~ neverReleased
				await work();
			}
			export async function convert(folder: string, work: () => Promise<void>) {
				const lock = locks.acquire(folder);
				try {
					await work();
				} finally {
					lock.release();
				}
			}
		`,
		code`
			import * as locks from './locks.js';
			export async function compile(folder: string, work: () => Promise<void>) {
				const lock = locks.acquire(folder);
				                   ~~~~~~~ leaksOnError
				await work();
				lock.release();
			}
			=> useFinally
			import * as locks from './locks.js';
			export async function compile(folder: string, work: () => Promise<void>) {
				const lock = locks.acquire(folder);
				try {
					await work();
				} finally {
					lock.release();
				}
			}
		`,
		code`
			import { Lock } from './lock.js';
			export class Broker {
				private readonly lock = new Lock();
				private readonly changes = new Lock();
				async connect(open: () => Promise<void>) {
					await this.lock.acquire();
					                ~~~~~~~ neverReleased
					await open();
				}
				async change(work: () => Promise<void>) {
					await this.changes.acquire();
					                   ~~~~~~~ neverReleased
					await work();
				}
				async disconnect(close: () => Promise<void>) {
					await this.lock.acquire();
					try {
						await close();
					} finally {
						await this.lock.release();
					}
				}
			}
		`,
		code`
			import { Lock } from './lock.js';
			export async function run(lock: Lock, isRunning: boolean, start: () => Promise<void>, again: () => Promise<void>) {
				const releaseLock = await lock.acquire();
				                               ~~~~~~~ leaksOnWay
				try {
					if (isRunning) {
						await again();
						return;
					} else {
						await start();
						releaseLock();
					}
				} catch (error) {
					releaseLock();
					throw error;
				}
			}
		`,
	],
};
