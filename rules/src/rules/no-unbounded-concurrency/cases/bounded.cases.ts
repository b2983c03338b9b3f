import { code, type Cases } from '#test';

/** What is silent because somebody sees to it that there are few. */
export const bounded: Cases = {
	valid: [
		// A log opens its file once.
		code`
			import { createWriteStream } from 'node:fs';
			let file;
			class Log {
				info(text) {
					file ??= createWriteStream('log');
					file.write(text);
				}
			}
			const log = new Log();
			export const all = xs => Promise.all(xs.map(async x => {
				log.info(x.name);
				return x.run();
			}));
		`,
		// As many as the code says.
		"export const load = () => Promise.all(['/a', '/b'].map(url => fetch(url)));",
		"const URLS = ['/a', '/b'] as const; export const load = () => Promise.all(URLS.map(url => fetch(url)));",
		"import { URLS } from './urls'; export const load = () => Promise.all(URLS.map(url => fetch(url)));",
		'export const load = (urls: [string, string]) => Promise.all(urls.map(url => fetch(url)));',
		'export const load = (...urls: string[]) => Promise.all(urls.map(url => fetch(url)));',
		'const at = { a: 1, b: 2 }; export const load = () => Promise.all(Object.keys(at).map(key => fetch(key)));',
		"enum Kind { a = '/a', b = '/b' } export const load = () => Promise.all(Object.values(Kind).map(k => fetch(k)));",
		'export const load = () => Promise.all(Array.from({ length: 5 }, (_, page) => fetch(`/${page}`)));',
		'export const load = () => Promise.all([...Array(5).keys()].map(page => fetch(`/${page}`)));',
		"export const load = () => Promise.all(new Set(['/a', '/b']).values().map(url => fetch(url)));",
		'export const load = (id: string) => Promise.all([fetch(id), fetch(id + 1)]);',
		"function load(urls) { return Promise.all(urls.map(url => fetch(url))); }\nload(['/a', '/b']);",
		code`
			import { limitAsync } from 'es-toolkit';
			const get = limitAsync(url => fetch(url), 3);
			export const all = urls => Promise.all(urls.map(url => get(url)));
		`,
		code`
			export async function load(urls) {
				const loading = [];
				for (const kind of ['a', 'b']) loading.push(fetch(kind));
				await Promise.all(loading);
			}
		`,
		// A part of it.
		'export const load = urls => Promise.all(urls.slice(0, 10).map(url => fetch(url)));',
		'export const load = urls => Promise.all(urls.slice(-10).map(url => fetch(url)));',
		'export const load = (urls, max) => Promise.all(urls.slice(0, max).map(url => fetch(url)));',
		code`
			export async function load(urls) {
				for (let i = 0; i < urls.length; i += 10) {
					await Promise.all(urls.slice(i, i + 10).map(url => fetch(url)));
				}
			}
		`,
		code`
			export async function load(urls) {
				while (urls.length) await Promise.all(urls.splice(0, 10).map(url => fetch(url)));
			}
		`,
		code`
			import { chunk } from 'lodash';
			export async function load(urls) {
				for (const some of chunk(urls, 10)) await Promise.all(some.map(url => fetch(url)));
			}
		`,
		"import _ from 'lodash'; export const load = urls => Promise.all(_.take(urls, 5).map(url => fetch(url)));",
		code`
			export async function load(repository) {
				const users = await repository.find({ take: 10 });
				return Promise.all(users.map(user => fetch(user.url)));
			}
		`,
		'export const load = (urls, workers) => Promise.all(Array.from({ length: workers }, () => fetch(urls.next())));',
		code`
			export const load = urls =>
				Promise.all(Array.from({ length: Math.min(8, urls.length) }, () => fetch(urls.pop())));
		`,
		code`
			export async function load(urls) {
				let running = [];
				for (const url of urls) {
					running.push(fetch(url));
					if (running.length >= 10) running = (await Promise.all(running), []);
				}
				await Promise.all(running);
			}
		`,
		code`
			export async function load(urls) {
				const results = [];
				for (const url of urls) {
					const running = [];
					running.push(fetch(url));
					results.push(await Promise.all(running));
				}
				return results;
			}
		`,
		'export const load = users => findInBatches(users, some => Promise.all(some.map(user => fetch(user.url))));',
		// What a program has few of.
		'export const load = ({ plugins }) => Promise.all(plugins.map(plugin => fetch(plugin.url)));',
		'export const load = config => Promise.all(config.urls.map(url => fetch(url)));',
		// One connection, one after the other.
		code`
			import { Model } from 'sequelize';
			class User extends Model {}
			export const save = (users, transaction) =>
				Promise.all(users.map(user => User.create(user, { transaction })));
		`,
		// A limiter on the way.
		code`
			import pLimit from 'p-limit';
			const ten = pLimit(10);
			export const load = urls => Promise.all(urls.map(url => ten(() => fetch(url))));
		`,
		code`
			const pLimit = require('p-limit');
			const ten = pLimit(10);
			const one = url => ten(() => fetch(url));
			exports.load = urls => Promise.all(urls.map(one));
		`,
		code`
			import PQueue from 'p-queue';
			const work = new PQueue({ concurrency: 4 });
			export const load = urls => Promise.all(urls.map(url => work.add(() => fetch(url))));
		`,
		code`
			import { Sema } from 'async-sema';
			const slots = new Sema(4);
			export async function one(url) {
				await slots.acquire();
				try { return await fetch(url); } finally { slots.release(); }
			}
			export const load = urls => Promise.all(urls.map(one));
		`,
		"import pMap from 'p-map'; export const load = urls => pMap(urls, url => fetch(url), { concurrency: 4 });",
		"import pMap from 'p-map'; export const load = (urls, how) => pMap(urls, url => fetch(url), how);",
		"import { mapLimit } from 'async'; export const load = urls => mapLimit(urls, 4, async url => fetch(url));",
		'export const load = (urls, semaphore) => Promise.all(urls.map(url => semaphore.use(() => fetch(url))));',
		'export const load = urls => Promise.all(urls.map(throttled(url => fetch(url))));',
		{
			code: 'export const load = (urls, slot) => Promise.all(urls.map(url => slot(async () => fetch(url), fetch(url))));',
			options: { limiters: ['slot'] },
		},
		{
			code: "import { one } from './one'; export const load = urls => Promise.all(urls.map(one));",
			files: {
				'one.ts': "import pLimit from 'p-limit'; const l = pLimit(2); export const one = url => l(() => fetch(url));",
			},
		},
		// A function that waits for its turn, by a library's gate or by a name.
		{
			code: "import { one } from './one'; export const load = urls => Promise.all(urls.map(one));",
			files: {
				'one.ts':
					"import { Sema } from 'async-sema'; const slots = new Sema(2); export async function one(url) { await slots.acquire(); return fetch(url); }",
			},
		},
		{
			code: "import { one } from './one'; export const load = urls => Promise.all(urls.map(url => one(url)));",
			files: {
				'one.ts':
					"import { acquireSlot } from './slots'; export async function one(url) { await acquireSlot(); return fetch(url); }",
				'slots.ts': 'export async function acquireSlot() {}',
			},
		},
		'export const load = (urls, work) => Promise.all(urls.map(url => work.enqueue(() => fetch(url))));',
		// A field with as many as the code says, or that others fill.
		"export class A { all = ['/a', '/b']; load() { return Promise.all(this.all.map(url => fetch(url))); } }",
		'export class A { all = []; load() { return Promise.all(this.all.map(url => fetch(url))); } }',
		// What a limiter or a listener is passed does not run for each of them.
		{
			code: "import { one } from './one'; export const load = urls => Promise.all(urls.map(url => one(url)));",
			files: {
				'one.ts':
					"import Bottleneck from 'bottleneck'; const slots = new Bottleneck({}); export const one = url => slots.schedule(() => fetch(url));",
			},
		},
		// One after the other.
		'export async function load(urls) { for (const url of urls) await fetch(url); }',
	],
	invalid: [
		{
			code: code`
				export const load = () => Promise.all(Array.from({ length: 5 }, (_, page) => fetch(page)));
				                          ~~~~~~~~~~~ unbounded
			`,
			options: { smallSize: 4 },
		},
	],
};
