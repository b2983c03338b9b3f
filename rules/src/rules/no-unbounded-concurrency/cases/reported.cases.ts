import { code, type Cases } from '#test';

export const reported: Cases = {
	valid: [
		// Work that is only memory, or that nobody knows.
		'export const load = xs => Promise.all(xs.map(async x => x + 1));',
		'export const load = (xs, f) => Promise.all(xs.map(f));',
		'export const load = xs => Promise.all(xs.map(x => x.save()));',
		'export const load = (xs, fetch) => Promise.all(xs.map(x => fetch(x)));',
		"import { fetch } from './own'; export const load = xs => Promise.all(xs.map(x => fetch(x)));",
		"import { setTimeout } from 'timers/promises'; export const load = xs => Promise.all(xs.map(x => setTimeout(x)));",
		'export const load = (xs, Promise) => Promise.all(xs.map(x => fetch(x)));',
		"import { stat } from 'fs/promises'; export const load = xs => Promise.all(xs.map(x => stat(x)));",
		"import { readFile } from 'fs'; export const load = xs => xs.map(x => readFile(x, done));",
		{
			code: "import { readFile } from 'fs/promises'; export const load = xs => Promise.all(xs.map(x => readFile(x)));",
			options: { checkFiles: false },
		},
		{
			code: code`
				import pg from 'pg';
				const pool = new pg.Pool();
				export const load = ids => Promise.all(ids.map(id => pool.query('select $1', [id])));
			`,
			options: { checkDatabases: false },
		},
	],
	invalid: [
		code`
			export const load = urls => Promise.all(urls.map(url => fetch(url)));
			                            ~~~~~~~~~~~ unbounded
		`,
		code`
			export const load = urls => Promise.allSettled(urls.filter(Boolean).map(async url => (await fetch(url)).json()));
			                            ~~~~~~~~~~~~~~~~~~ unbounded
		`,
		code`
			export const load = urls => Promise.any(urls.map(fetch));
			                            ~~~~~~~~~~~ unbounded
		`,
		code`
			export const load = urls => Promise.race(Array.from(urls, url => fetch(url)));
			                            ~~~~~~~~~~~~ unbounded
		`,
		code`
			export const load = urls => Promise.all([fetch('/'), ...urls.map(url => fetch(url))]);
			                            ~~~~~~~~~~~ unbounded
		`,
		code`
			export const load = byName => Promise.all(Object.entries(byName).map(([name, url]) => fetch(url)));
			                              ~~~~~~~~~~~ unbounded
		`,
		{
			code: code`
				const { readFile } = require('fs').promises;
				const fs = require('fs/promises');
				exports.load = async folder => Promise.all((await fs.readdir(folder)).map(name => readFile(name)));
				                               ~~~~~~~~~~~ unbounded
			`,
			filename: 'load.cjs',
		},
		code`
			import { readFile } from 'fs';
			import { promisify } from 'util';
			const read = promisify(readFile);
			export const load = (text: string) => Promise.all(text.split('\n').map(line => read(line)));
			                                      ~~~~~~~~~~~ unbounded
		`,
		code`
			export async function load(urls) {
				const loading = [];
				for (const url of urls) loading.push(fetch(url));
				await Promise.all(loading);
				      ~~~~~~~~~~~ unbounded
			}
		`,
		code`
			export async function load(urls) {
				const loading: Promise<Response>[] = [];
				urls.forEach(url => { loading.push(fetch(url).then(answer => answer)); });
				return Promise.all(loading);
				       ~~~~~~~~~~~ unbounded
			}
		`,
		code`
			export async function load(urls) {
				const loading = [];
				for (let i = 0; i < urls.length; i++) loading.push((async () => { await fetch(urls[i]); })());
				await Promise.all(loading);
				      ~~~~~~~~~~~ unbounded
			}
		`,
		code`
			export async function load(stream) {
				const loading = [];
				for await (const url of stream) loading.push(fetch(url));
				await Promise.all(loading);
				      ~~~~~~~~~~~ unbounded
			}
		`,
		code`
			export async function load(urls) {
				const loading = urls.map(url => fetch(url));
				const [first] = await Promise.all(loading);
				                      ~~~~~~~~~~~ unbounded
				return first;
			}
		`,
		code`
			export async function load(rows) {
				const urls = new Set();
				for (const row of rows) urls.add(row.url);
				await Promise.all([...urls].map(each));
				      ~~~~~~~~~~~ unboundedThrough
			}
			const each = url => fetch(url);
		`,
		code`
			import pMap from 'p-map';
			export const load = urls => pMap(urls, url => fetch(url));
			                            ~~~~ unbounded
		`,
		code`
			import Bluebird from 'bluebird';
			export const load = urls => Bluebird.map(urls, url => fetch(url));
			                            ~~~~~~~~~~~~ unbounded
		`,
		code`
			import * as async from 'async';
			export const load = urls => async.each(urls, async url => { await fetch(url); });
			                            ~~~~~~~~~~ unbounded
		`,
		code`
			import _ from 'lodash';
			import axios from 'axios';
			export const load = urls => Promise.all(_.map(urls, url => axios.get(url)));
			                            ~~~~~~~~~~~ unbounded
		`,
		code`
			import { PrismaClient } from '@prisma/client';
			const prisma = new PrismaClient();
			export const load = ids => Promise.all(ids.map(id => prisma.user.findUnique({ where: { id } })));
			                           ~~~~~~~~~~~ unbounded
		`,
		code`
			import { Repository } from 'typeorm';
			class Users {
				constructor(private readonly users: Repository<User>) {}
				load(ids: string[]) {
					return Promise.all(ids.map(id => this.users.findOneBy({ id })));
					       ~~~~~~~~~~~ unbounded
				}
			}
		`,
		code`
			async function one(url) { return two(url); }
			async function two(url) { return (await fetch(url)).json(); }
			export const load = urls => Promise.all(urls.map(url => one(url)));
			                            ~~~~~~~~~~~ unboundedThrough
		`,
		{
			code: code`
				import { Client } from './client';
				const client = new Client();
				export const load = urls => Promise.all(urls.map(async url => client.get(url)));
				                            ~~~~~~~~~~~ unboundedThrough
			`,
			files: {
				'client.ts':
					'export class Client { async get(url: string) { return this.send(url); } send(url: string) { return fetch(url); } }',
			},
		},
		{
			code: code`
				import { stat } from 'node:fs/promises';
				export const load = paths => Promise.all(paths.map(path => stat(path)));
				                             ~~~~~~~~~~~ unbounded
			`,
			options: { checkThreadPool: true },
		},
		code`
			export const load = async (total, size) =>
				Promise.all(Array.from({ length: Math.ceil(total / size) }, (_, page) => fetch('/' + page)));
				~~~~~~~~~~~ unbounded
		`,
		{
			code: code`
				import { knex } from 'knex';

				const db = knex({});
				export const load = ids => Promise.all(ids.map(id => db('users').where({ id }).select().limit(1)));
				                           ~~~~~~~~~~~ unbounded
			`,
		},
		{
			code: code`
				export const notify = (users, worker) =>
					Promise.all(
					~~~~~~~~~~~ unbounded
						users.map(async user => {
							const answer = await fetch(user.url);
							await worker.enqueue({ id: user.id, answer });
						}),
					);
			`,
		},
		{
			code: code`
				import { one } from './one';

				export const load = urls => Promise.all(urls.map(one));
				                            ~~~~~~~~~~~ unboundedThrough
			`,
			files: {
				'one.ts':
					"import pLimit from 'p-limit'; const two = pLimit(2); export async function one(url) { await two(() => 1); return fetch(url); }",
			},
		},
		{
			code: code`
				export class Report {
					make(queues) {
						return Promise.all(queues.map(queue => this.getConcurrencyLimit(queue)));
						       ~~~~~~~~~~~ unboundedThrough
					}
					async getConcurrencyLimit(queue) {
						return (await fetch('/limit/' + queue)).json();
					}
				}
			`,
		},
		{
			code: code`
				export class Packages {
					async load(filter) {
						this.all = await list(filter);
					}
					publish() {
						return Promise.all(this.all.map(each => fetch(each.url)));
						       ~~~~~~~~~~~ unbounded
					}
				}
			`,
		},
		{
			code: code`
				import { one } from './one';

				export const load = urls => Promise.all(urls.map(url => one(url)));
				                            ~~~~~~~~~~~ unboundedThrough
			`,
			files: {
				'one.ts':
					"import retry from 'async-retry'; export const one = url => retry(async () => { const answer = await fetch(url); return answer.json(); });",
			},
		},
	],
};
