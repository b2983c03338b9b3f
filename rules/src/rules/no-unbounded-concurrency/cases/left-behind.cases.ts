import { code, type Cases } from '#test';

/** Work that a loop starts and nobody waits for, and work that a function of the file is given. */
export const leftBehind: Cases = {
	valid: [
		// The turn waits, is the only one, or is one of few.
		code`
			async function load(url: string) {
				return fetch(url);
			}
			export async function some(urls: string[], id: string) {
				for (const url of urls) await load(url);
				for (const url of urls) {
					void load(url);
					await new Promise(resolve => setTimeout(resolve, 10));
				}
				for (const url of urls) if (url === id) void load(url);
				for (const url of urls) {
					if (url) {
						void load(url);
						break;
					}
				}
				for (const url of ['a', 'b']) void load(url);
				for (const url of urls) urls.some(each => each === url && load(each));
			}
		`,
		// Nothing that is known to give a promise or to do I/O, or somebody who keeps it.
		code`
			export function all(urls, queue, started) {
				for (const url of urls) save(url);
				for (const url of urls) urls.includes(url);
				for (const url of urls) started.set(url, fetch(url));
				for (const url of urls) void queue.add(() => fetch(url));
				const loads = urls.map(url => () => fetch(url));
				return loads;
			}
			function save(url) {
				later.push(() => fetch(url));
			}
		`,
		// A pipeline goes out at once.
		code`
			import Redis from 'ioredis';
			const redis = new Redis();
			export async function all(ids) {
				const pipeline = redis.pipeline();
				for (const id of ids) pipeline.hgetall(id);
				for (const id of ids) pipeline.set(id, '').get(id);
				return pipeline.exec();
			}
		`,
		// What is given does no I/O, or gets few.
		code`
			async function each(items, work) {
				return await Promise.all(items.map(item => work(item)));
			}
			export const lengths = urls => each(urls, async url => url.length);
			export const pages = () => few(['a', 'b'], async url => fetch(url));
			function few(items, work) {
				return Promise.all(items.map(work));
			}
		`,
	],
	invalid: [
		code`
			import Redis from 'ioredis';
			const redis = new Redis();
			export function all(ids) {
				for (const id of ids) redis.hgetall(id).then(console.log);
				                      ~~~~~~~~~~~~~~~~~~~~~~ unbounded
			}
		`,
		code`
			async function load(url: string) {
				return fetch(url);
			}
			export function all(urls: string[]) {
				for (const url of urls) void load(url);
				                             ~~~~ unboundedThrough
				for (const url of urls) load(url).catch(console.error);
				                        ~~~~~~~~~~~~~~~ unboundedThrough
				for (const url of urls) fetch(url).then(answer => answer.json());
				                        ~~~~~~~~~~~~~~~ unbounded
				for (const url of urls) {
				                  ~~~~ unboundedThrough
					(async () => {
						await load(url);
					})();
				}
				urls.forEach(url => load(url));
				                    ~~~~ unboundedThrough
				urls.map(url => {
					void load(url);
					     ~~~~ unboundedThrough
				});
			}
		`,
		code`
			const fs = require('fs');
			exports.note = (files, line) => {
				for (let i = 0; i < files.length; i++) fs.appendFile(files[i], line, () => {});
				                                       ~~~~~~~~~~~~~ unbounded
			};
		`,
		code`
			async function each(items, work) {
				return await Promise.all(items.map(item => work(item)));
				             ~~~~~~~~~~~ unbounded
			}
			export const pages = urls => each(urls, async url => (await fetch(url)).text());
			=> useChunks
			async function each(items, work) {
				const results = [];
				for (let start = 0; start < items.length; start += 10) {
					results.push(...(await Promise.all(items.slice(start, start + 10).map(item => work(item)))));
				}
				return results;
			}
			export const pages = urls => each(urls, async url => (await fetch(url)).text());
		`,
		code`
			export async function each(items, work) {
				return await Promise.all(items.map(work));
				             ~~~~~~~~~~~ unboundedThrough
			}
			const load = url => fetch(url);
			export const pages = urls => each(urls, load);
		`,
	],
};
