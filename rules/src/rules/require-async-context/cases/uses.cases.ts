import { code, type Cases } from '#test';

/** What is done with it, and how the program goes on. */
export const uses: Cases = {
	valid: [
		// A step that others may run later.
		code`
			import { open } from 'fs/promises';
			export async function follow(path, source) {
				const file = await open(path);
				const write = async text => { await file.write(text); };
				source.on('data', text => write(text));
			}
		`,
		code`
			import { open } from 'fs/promises';
			export async function follow(path) {
				const file = await open(path);
				const write = async text => { await file.write(text); };
				return write;
			}
		`,
		// A step that closes it.
		code`
			import { open } from 'fs/promises';
			export async function copy(path) {
				const file = await open(path);
				const end = async () => { await file.close(); };
				await end();
			}
		`,
		// A listener that says when it ends.
		code`
			import Redis from 'ioredis';
			export function watch(url) {
				const redis = new Redis(url);
				redis.on('message', show);
			}
		`,
		code`
			import Redis from 'ioredis';
			export async function ping(url) {
				const redis = new Redis(url);
				redis.on('error', () => redis.disconnect());
				await redis.ping();
			}
		`,
		// A socket is gone with its error.
		code`
			import net from 'net';
			export function isFree(path) {
				return new Promise(resolve => {
					const socket = new net.Socket();
					socket.on('error', () => resolve(true));
					socket.connect({ path });
				});
			}
		`,
		// A method of the class that keeps it.
		code`
			import { open } from 'fs/promises';
			export class Files {
				async start(path) { const file = await open(path); await this.#keep(file); }
				async #keep(file) { this.file = file; }
			}
		`,
		// The program ends on each way, here or where it is called.
		code`
			import { Client } from 'pg';
			async function main() {
				const client = new Client();
				await client.connect();
				if (!(await client.query('select 1')).rows.length) process.exit(1);
				process.exit();
			}
			main();
		`,
		code`
			import { Client } from 'pg';
			async function main() {
				const client = new Client();
				await client.connect();
				await client.query('select 1');
			}
			main().then(() => process.exit(0), () => process.exit(1));
		`,
		code`
			export async function query() {
				const pg = await import('pg').then(load);
				const client = new pg.Client();
				await client.connect();
			}
		`,
	],
	invalid: [
		code`
			import { open } from 'fs/promises';
			export async function save(path, parts) {
				const file = await open(path, 'w');
				      ~~~~ neverClosed
				const write = async (part: string) => { await file.write(part); };
				function writeAll() { return Promise.all(parts.map(part => write(part))); }
				await writeAll();
			}
			=> useAwaitUsing
			import { open } from 'fs/promises';
			export async function save(path, parts) {
				await using file = await open(path, 'w');
				const write = async (part: string) => { await file.write(part); };
				function writeAll() { return Promise.all(parts.map(part => write(part))); }
				await writeAll();
			}
		`,
		code`
			import Redis from 'ioredis';
			export async function ping(url) {
				const redis = new Redis(url);
				      ~~~~~ neverClosed
				redis.on('error', error => console.error(error));
				await redis.ping();
			}
			=> closeInFinally
			import Redis from 'ioredis';
			export async function ping(url) {
				const redis = new Redis(url);
				try {
					redis.on('error', error => console.error(error));
					await redis.ping();
				} finally {
					await redis.quit();
				}
			}
		`,
		code`
			import { open } from 'fs/promises';
			export class Files {
				async size(path) { const file = await open(path); return await this.#sizeOf(file); }
				                         ~~~~ neverClosed
				async #sizeOf(file) { return (await file.stat()).size; }
			}
			=> useAwaitUsing
			import { open } from 'fs/promises';
			export class Files {
				async size(path) { await using file = await open(path); return await this.#sizeOf(file); }
				async #sizeOf(file) { return (await file.stat()).size; }
			}
		`,
		// Ends the program only when something is wrong.
		code`
			import { Client } from 'pg';
			async function main() {
				if (!process.env.URL) process.exit(1);
				const client = new Client(process.env.URL);
				      ~~~~~~ neverClosed
				try {
					await client.connect();
					await client.query('select 1');
				} catch (error) {
					console.error(error);
					process.exit(1);
				}
			}
			main();
			=> closeInFinally
			import { Client } from 'pg';
			async function main() {
				if (!process.env.URL) process.exit(1);
				const client = new Client(process.env.URL);
				try {
					try {
						await client.connect();
						await client.query('select 1');
					} catch (error) {
						console.error(error);
						process.exit(1);
					}
				} finally {
					await client.end();
				}
			}
			main();
		`,
		code`
			import { Client } from 'pg';
			async function main() {
				const client = new Client();
				      ~~~~~~ neverClosed
				await client.connect();
				await client.query('select 1');
			}
			main().catch(() => process.exit(1));
			=> closeInFinally
			import { Client } from 'pg';
			async function main() {
				const client = new Client();
				try {
					await client.connect();
					await client.query('select 1');
				} finally {
					await client.end();
				}
			}
			main().catch(() => process.exit(1));
		`,
		code`
			export async function query() {
				const pg = await import('pg').then(module => module.default);
				const client = new pg.Client();
				      ~~~~~~ neverClosed
				await client.connect();
				return await client.query('select 1');
			}
			=> closeInFinally
			export async function query() {
				const pg = await import('pg').then(module => module.default);
				const client = new pg.Client();
				try {
					await client.connect();
					return await client.query('select 1');
				} finally {
					await client.end();
				}
			}
		`,
		code`
			export async function query() {
				const Client = await import('pg').then(({ Client }) => Client);
				const client = new Client();
				      ~~~~~~ neverClosed
				await client.connect();
				return await client.query('select 1');
			}
			=> closeInFinally
			export async function query() {
				const Client = await import('pg').then(({ Client }) => Client);
				const client = new Client();
				try {
					await client.connect();
					return await client.query('select 1');
				} finally {
					await client.end();
				}
			}
		`,
	],
};
