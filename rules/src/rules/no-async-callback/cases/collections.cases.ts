import { code, type Cases } from '#test';

/** Methods of collections, and functions that read what a callback gives. */
export const collections: Cases = {
	valid: [
		code`
			export async function main(users: string[], save: (user: string) => Promise<void>) {
				await Promise.all(users.map(async user => { await save(user); }));
				for (const user of users) await save(user);
				const allowed = users.filter(user => user.length > 1);
				return Array.from(allowed, async user => save(user));
			}
		`,
		// Nobody asks a list for an answer to leave it.
		'export function route(bot) { bot.filter(async context => (await fetch(context.url)).ok); }',
		// What fails is looked after, and what follows gives no promise.
		code`
			export const settled = urls => new Promise(resolve => {
				let left = urls.length;
				urls.forEach(url => fetch(url).then(() => {}, console.error).then(() => --left || resolve()));
			});
		`,
		code`
			export const right = prices => prices.reduce(async (total, price) => (await total) + (await price), 0);
			export const chained = prices => prices.reduce(async (last, price) => { await last.catch(() => {}); return fetch(price); }, null);
			export const passed = prices => prices.reduce(async (last, price) => Promise.all([last, fetch(price)]), null);
		`,
		code`
			import { createReadStream } from 'node:fs';
			import { Readable } from 'node:stream';
			const readable = createReadStream('a');
			await readable.forEach(async chunk => { await fetch(chunk); });
			export const kept = Readable.from([1]).filter(async chunk => (await fetch(String(chunk))).ok);
			export const sum = (source: Readable) => source.some(async chunk => (await fetch(chunk)).ok);
		`,
		code`
			// Nobody knows what these are, and who waits for them says that they wait.
			export const first = (cursor, save) => cursor.forEach(async row => { await save(row); }).then(() => 1);
			export async function second(cursor, save) { await cursor.forEach(async row => { await save(row); }); }
		`,
		code`
			export const flat = async ids => (await Promise.all(ids.flatMap(async id => [await fetch(id)]))).flat();
			export const single = ids => Promise.all(ids.flatMap(async id => await fetch(id)));
		`,
		code`
			const _ = { filter: (list, test) => Promise.all(list.map(test)) };
			export const mine = _.filter([], async id => (await fetch(id)).ok);
		`,
		code`
			import { filter } from 'async';
			export const kept = filter(['a'], async id => (await fetch(id)).ok);
		`,
		code`
			export const found = (users, isAllowed) => users.filter(isAllowed);
			export const generators = users => users.some(function* (user) { yield user; });
		`,
	],
	invalid: [
		code`
			declare const users: { id: string }[];
			declare function save(user: { id: string }): Promise<void>;
			export async function main() {
				users.forEach(async user => {
				              ~~~~~ notWaited
					// Each of them.
					await save(user);
				});
			}
			=> useForOf
			declare const users: { id: string }[];
			declare function save(user: { id: string }): Promise<void>;
			export async function main() {
				for (const user of users) {
					// Each of them.
					await save(user);
				}
			}
			=> usePromiseAll
			declare const users: { id: string }[];
			declare function save(user: { id: string }): Promise<void>;
			export async function main() {
				await Promise.all(users.map(async user => {
					// Each of them.
					await save(user);
				}));
			}
		`,
		code`
			declare const users: { id: string }[];
			declare function save(user: { id: string }): Promise<void>;
			export async function main() {
				users.forEach(async user => save(user));
				              ~~~~~ notWaited
				users.forEach(user => save(user));
				                      ~~~~ notWaited
			}
			=> useForOf
			declare const users: { id: string }[];
			declare function save(user: { id: string }): Promise<void>;
			export async function main() {
				for (const user of users) await save(user);
				users.forEach(user => save(user));
			}
			=> usePromiseAll
			declare const users: { id: string }[];
			declare function save(user: { id: string }): Promise<void>;
			export async function main() {
				await Promise.all(users.map(async user => save(user)));
				users.forEach(user => save(user));
			}
		`,
		code`
			async function isAllowed(user) { return (await fetch(user.id)).ok; }
			export async function main(users) {
				const allowed = users.filter(isAllowed);
				                             ~~~~~~~~~ misread
				const found = users.find(user => isAllowed(user));
				                                 ~~~~~~~~~ misread
				users.map(isAllowed);
				return [allowed, found];
			}
		`,
		code`
			export async function main(users, isAllowed) {
				const one = users.some(async user => await isAllowed(user));
				                       ~~~~~ misread
				return one;
			}
			=> useResults
			export async function main(users, isAllowed) {
				const one = (await Promise.all(users.map(async user => await isAllowed(user)))).some(Boolean);
				return one;
			}
		`,
		{
			filename: 'case.js',
			code: code`
			async function order(a, b) { return a - (await b); }
			export const sorted = users => users.toSorted(order);
			                                              ~~~~~ misread
			export const listed = users => [...users].sort(order);
			                                               ~~~~~ misread
		`,
		},
		code`
			declare const users: string[];
			export async function main() {
				await users.forEach(async user => { await fetch(user); });
				                    ~~~~~ notWaited
			}
		`,
		code`
			export const sum = prices => prices.reduce(async (total, price) => total + (await price), 0);
			                                           ~~~~~ accumulator
			export const taken = prices => prices.reduce(async ({ a }, price) => ({ a: a + (await price) }), { a: 0 });
			                                             ~~~~~ accumulator
		`,
		code`
			export const flat = ids => Promise.all(ids.flatMap(async id => [await fetch(id)]));
			                                                   ~~~~~ notFlat
			const pair = async id => [id, await fetch(id)];
			export const object = ids => Object.fromEntries(ids.map(pair));
			                                                        ~~~~ noEntries
			export const map = ids => new Map(ids.map(pair));
			                                          ~~~~ noEntries
			export const weak = ids => new WeakMap(ids.map(async id => [id, await fetch(id)]));
			                                               ~~~~~ noEntries
		`,
		code`
			export const text = 'a'.replace(/a/, async () => (await fetch('/')).text());
			                                     ~~~~~ misread
			export const json = JSON.stringify({}, async (key, value) => await value);
			                                       ~~~~~ misread
			export const groups = Object.groupBy([1], async each => (await fetch(each)).ok);
			                                          ~~~~~ misread
			export const proxy = new Proxy({}, { set: async (target, key, value) => { await fetch(value); return true; } });
			                                          ~~~~~ misread
		`,
		{
			files: { 'save.ts': "export async function save() { await fetch('/'); }\n" },
			code: code`
			import { save } from './save';
			setTimeout(save, 10);
			           ~~~~ ignored
			export const kept = [1, 2].filter(save);
			                                  ~~~~ misread
		`,
		},
		code`
			import _ from 'lodash';
			import filter from 'lodash/filter';
			import { sortBy } from 'lodash-es';
			async function isNew(id) { return (await fetch(id)).ok; }
			export const ids = _.filter([], isNew);
			                                ~~~~~ misread
			export const more = filter([], isNew);
			                               ~~~~~ misread
			export const sorted = sortBy([], isNew);
			                                 ~~~~~ misread
			_.forEach([], isNew);
			              ~~~~~ ignored
			_.map([], isNew);
		`,
		code`
			import { Transform } from 'node:stream';
			const log = Object.assign(new Transform(), { lines: [] });
			export const old = async (ids, isOld) => (await Promise.all(ids)).filter(async id => await isOld(id));
			                                                                         ~~~~~ misread
			export const lines = new Transform().lines.filter(async line => (await fetch(line)).ok);
			                                                  ~~~~~ misread
		`,
	],
};
