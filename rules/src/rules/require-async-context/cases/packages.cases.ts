import { code, type Cases } from '#test';

/** What packages and hosts open. */
export const packages: Cases = {
	valid: [
		code`
			import mongoose from 'mongoose';
			import { DataSource } from 'typeorm';
			import { Queue } from 'bullmq';
			import knex from 'knex';
			import { Sequelize } from 'sequelize';
			export async function main(options) {
				const connection = mongoose.createConnection('mongodb://localhost');
				try { await connection.asPromise(); } finally { await connection.close(); }
				const source = new DataSource(options);
				await source.initialize();
				try { await source.query('select 1'); } finally { await source.destroy(); }
				const queue = new Queue('mail');
				try { await queue.add('a', {}); } finally { await queue.close(); }
				const db = knex(options);
				try { await db.raw('select 1'); } finally { await db.destroy(); }
				return new Sequelize(options);
			}
		`,
		code`
			import { Queue } from 'bullmq';
			import express from 'express';
			const queue = new Queue('mail');
			export function start() {
				const own = new Queue('own');
				const app = express();
				app.post('/', async (request, response) => { await own.add('a', {}); response.end(); });
				return queue;
			}
		`,
		code`
			export function listen(show) {
				const source = new EventSource('/events');
				source.onmessage = ({ data }) => { show(data); if (data === 'end') source.close(); };
			}
		`,
		code`
			import { DataSource } from './data-source.js';
			export async function main() { const source = new DataSource(); await source.initialize(); }
		`,
		code`
			import { Client } from '@modelcontextprotocol/sdk/client/index.js';
			import { createWorker } from 'tesseract.js';
			export async function main(transport, image) {
				const client = new Client({ name: 'a', version: '1' });
				await client.connect(transport);
				try { await client.listTools(); } finally { await client.close(); }
				const worker = await createWorker('eng');
				try { return await worker.recognize(image); } finally { await worker.terminate(); }
			}
			export async function connect(transport) {
				const client = new Client({ name: 'a', version: '1' });
				await client.connect(transport);
				return client;
			}
		`,
		// When what opens it fails, nothing is open.
		code`
			import { Client } from 'pg';
			export async function main() {
				const client = new Client();
				await client.connect();
				try { await client.query('select 1'); } finally { await client.end(); }
			}
		`,
		code`
			import StreamZip from 'node-stream-zip';
			export async function names(file) {
				const zip = new StreamZip.async({ file });
				try { return Object.keys(await zip.entries()); } finally { await zip.close(); }
			}
		`,
		// A file of the project that makes something of its own by that name.
		{
			code: "import { DataSource } from './own'; export async function count(options) { const source = new DataSource(options); await source.initialize(); return (await source.query('select 1')).length; }",
			files: { 'own.ts': 'export class DataSource { async initialize() {} async query(text: string) { return []; } }' },
		},
	],
	invalid: [
		code`
			import { Client } from '@modelcontextprotocol/sdk/client/index.js';
			import { createWorker } from 'tesseract.js';
			export async function names(transport) {
				const client = new Client({ name: 'a', version: '1' });
				      ~~~~~~ openOnError
				await client.connect(transport);
				const { tools } = await client.listTools();
				await client.close();
				return tools.map(({ name }) => name);
			}
			export async function read(image) {
				const worker = await createWorker('eng');
				      ~~~~~~ neverClosed
				return await worker.recognize(image);
			}
			=> closeInFinally
			import { Client } from '@modelcontextprotocol/sdk/client/index.js';
			import { createWorker } from 'tesseract.js';
			export async function names(transport) {
				const client = new Client({ name: 'a', version: '1' });
				await client.connect(transport);
				const { tools } = await client.listTools();
				await client.close();
				return tools.map(({ name }) => name);
			}
			export async function read(image) {
				const worker = await createWorker('eng');
				try {
					return await worker.recognize(image);
				} finally {
					await worker.terminate();
				}
			}
		`,
		code`
			import StreamZip from 'node-stream-zip';
			export async function names(file) {
				const zip = new StreamZip.async({ file });
				      ~~~ neverClosed
				return Object.keys(await zip.entries());
			}
			=> closeInFinally
			import StreamZip from 'node-stream-zip';
			export async function names(file) {
				const zip = new StreamZip.async({ file });
				try {
					return Object.keys(await zip.entries());
				} finally {
					await zip.close();
				}
			}
		`,
		code`
			import { MikroORM } from '@mikro-orm/postgresql';
			export async function migrate(options) {
				const orm = await MikroORM.init(options);
				      ~~~ openOnError
				await orm.getMigrator().up();
				await orm.close();
			}
			=> closeInFinally
			import { MikroORM } from '@mikro-orm/postgresql';
			export async function migrate(options) {
				const orm = await MikroORM.init(options);
				try {
					await orm.getMigrator().up();
				} finally {
					await orm.close();
				}
			}
		`,
		// A package that a file of the project passes on.
		{
			code: code`
				import { MikroORM } from './database';
				export async function migrate(options) {
					const orm = await MikroORM.init(options);
					      ~~~ openOnError
					await orm.getMigrator().up();
					await orm.close();
				}
				=> closeInFinally
				import { MikroORM } from './database';
				export async function migrate(options) {
					const orm = await MikroORM.init(options);
					try {
						await orm.getMigrator().up();
					} finally {
						await orm.close();
					}
				}
			`,
			files: { 'database.ts': "export * from '@mikro-orm/core';" },
		},
		{
			code: code`
				import { database } from './database';
				export async function count(options) {
					const source = new database.DataSource(options);
					      ~~~~~~ neverClosed
					await source.initialize();
					return (await source.query('select 1')).length;
				}
				=> closeInFinally
				import { database } from './database';
				export async function count(options) {
					const source = new database.DataSource(options);
					try {
						await source.initialize();
						return (await source.query('select 1')).length;
					} finally {
						await source.destroy();
					}
				}
			`,
			files: { 'database.ts': "export * as database from 'typeorm';" },
		},
		code`
			import { DataSource } from 'typeorm';
			export async function count(options) {
				const source = new DataSource(options);
				      ~~~~~~ neverClosed
				await source.initialize();
				const [{ n }] = await source.query('select count(*) as n from users');
				return n;
			}
			=> closeInFinally
			import { DataSource } from 'typeorm';
			export async function count(options) {
				const source = new DataSource(options);
				try {
					await source.initialize();
					const [{ n }] = await source.query('select count(*) as n from users');
					return n;
				} finally {
					await source.destroy();
				}
			}
		`,
		code`
			const { Queue } = require('bullmq');
			exports.notify = async function (id) {
				const queue = new Queue('mail');
				      ~~~~~ neverClosed
				await queue.add('notify', { id });
			};
			=> closeInFinally
			const { Queue } = require('bullmq');
			exports.notify = async function (id) {
				const queue = new Queue('mail');
				try {
					await queue.add('notify', { id });
				} finally {
					await queue.close();
				}
			};
		`,
		code`
			const mysql = require('mysql2');
			exports.ping = async function (options) {
				const connection = mysql.createConnection(options);
				      ~~~~~~~~~~ openOnError
				await connection.promise().query('select 1');
				connection.end();
			};
			=> closeInFinally
			const mysql = require('mysql2');
			exports.ping = async function (options) {
				const connection = mysql.createConnection(options);
				try {
					await connection.promise().query('select 1');
				} finally {
					connection.end();
				}
			};
		`,
		code`
			import { request } from 'playwright';
			export async function read(url) {
				const api = await request.newContext();
				      ~~~ neverClosed
				return (await api.get(url)).status();
			}
			=> closeInFinally
			import { request } from 'playwright';
			export async function read(url) {
				const api = await request.newContext();
				try {
					return (await api.get(url)).status();
				} finally {
					await api.dispose();
				}
			}
		`,
	],
};
