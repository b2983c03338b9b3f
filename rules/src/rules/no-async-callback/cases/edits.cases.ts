import { code, type Cases } from '#test';

/** What the suggestions write. */
export const edits: Cases = {
	valid: [],
	invalid: [
		// Where there may be no list, a loop over nothing would throw, and `Promise.all` of nothing too.
		code`
			export async function run(data: { entry?: string[] } | undefined) {
				data?.entry.forEach(async (each: string) => {
				                    ~~~~~ notWaited
					await fetch(each);
				});
			}
			=> usePromiseAll
			export async function run(data: { entry?: string[] } | undefined) {
				await Promise.all(data?.entry.map(async (each: string) => {
					await fetch(each);
				}) ?? []);
			}
		`,
		// Without semicolons, as the file is written.
		code`
			setTimeout(async () => await load(), 10)
			           ~~~~~ ignored
			export const loading = new Promise(async resolve => {
			                                   ~~~~~ executor
				resolve(await load())
			})
			=> addCatch
			setTimeout(async () => { try { await load() } catch (error) { console.error(error) } }, 10)
			export const loading = new Promise(async resolve => {
				resolve(await load())
			})
			=> reject
			setTimeout(async () => await load(), 10)
			export const loading = new Promise((resolve, reject) => { (async () => {
				resolve(await load())
			})().catch(reject) })
		`,
		// A test would pass with an error that is only logged.
		code`
			import { test } from 'vitest';
			test('listens', () => {
				setTimeout(async () => {
				           ~~~~~ ignored
					expect(await load()).toBe(1);
				}, 10);
			});
		`,
		// All of the expression is what is waited for.
		code`
			export const start = (save: () => Promise<void>, ready: () => Promise<boolean>) => {
				setTimeout(async () => (await ready()) && save(), 100);
				           ~~~~~ ignored
			};
			=> addCatch
			export const start = (save: () => Promise<void>, ready: () => Promise<boolean>) => {
				setTimeout(async () => { try { await ((await ready()) && save()); } catch (error) { console.error(error); } }, 100);
			};
		`,
		code`
			export const start = (save: () => Promise<void>) => {
				setTimeout(async () => await save(), 100);
				           ~~~~~ ignored
			};
			=> addCatch
			export const start = (save: () => Promise<void>) => {
				setTimeout(async () => { try { await save(); } catch (error) { console.error(error); } }, 100);
			};
		`,
		code`
			export const start = save => {
				setTimeout(async () => {
				           ~~~~~ ignored
					await save()
				}, 100)
			}
			=> addCatch
			export const start = save => {
				setTimeout(async () => {
					try {
						await save()
					} catch (error) {
						console.error(error)
					}
				}, 100)
			}
		`,
		// A list of nodes has no `map`, and a collection of discord.js gives its loop pairs.
		code`
			export async function show() {
				document.querySelectorAll('img').forEach(async image => {
				                                         ~~~~~ notWaited
					await image.decode();
				});
			}
			=> useForOf
			export async function show() {
				for (const image of document.querySelectorAll('img')) {
					await image.decode();
				}
			}
		`,
		code`
			import { Client } from 'discord.js';
			export async function leave(client) {
				client.guilds.cache.forEach(async guild => {
				                            ~~~~~ notWaited
					await guild.leave();
				});
			}
			=> usePromiseAll
			import { Client } from 'discord.js';
			export async function leave(client) {
				await Promise.all(client.guilds.cache.map(async guild => {
					await guild.leave();
				}));
			}
		`,
		// A loop over a map gives pairs, and a set has no `map`.
		code`
			export async function main(save) {
				const users = new Map([[1, 'Ada']]);
				users.forEach(async user => { await save(user); });
				              ~~~~~ notWaited
				const names = new Set(['Ada']);
				names.forEach(async name => { await save(name); });
				              ~~~~~ notWaited
			}
			=> useForOf
			export async function main(save) {
				const users = new Map([[1, 'Ada']]);
				users.forEach(async user => { await save(user); });
				const names = new Set(['Ada']);
				for (const name of names) { await save(name); }
			}
		`,
		// The variable of a loop has no annotation.
		code`
			interface User { readonly name?: string }
			export async function main(users: readonly User[], save: (name: string) => Promise<void>) {
				users.forEach(async (user: User) => user.name && save(user.name));
				              ~~~~~ notWaited
			}
			=> useForOf
			interface User { readonly name?: string }
			export async function main(users: readonly User[], save: (name: string) => Promise<void>) {
				for (const user of users) await (user.name && save(user.name));
			}
			=> usePromiseAll
			interface User { readonly name?: string }
			export async function main(users: readonly User[], save: (name: string) => Promise<void>) {
				await Promise.all(users.map(async (user: User) => user.name && save(user.name)));
			}
		`,
	],
};
