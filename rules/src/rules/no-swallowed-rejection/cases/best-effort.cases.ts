import { code, type Cases } from '#test';

/** Work that may fail, as its name, its place or what it is done to says, and its twins. */
export const bestEffort: Cases = {
	valid: [
		code`
			import { useMutation } from '@tanstack/react-query';
			export function Form({ invite, close, onError, useInvite, clearStorage }) {
				const { mutateAsync: send, error } = useMutation({ mutationFn: invite });
				const told = useMutation({ mutationFn: invite, onError });
				const asked = useMutation({ mutationFn: invite });
				const own = useInvite();
				const submit = async () => {
					try { await send(1); close(); } catch {}
					try { await told.mutateAsync(1); close(); } catch {}
					try { await asked.mutateAsync(1); close(); } catch {}
					try { await own.mutateAsync(1); close(); } catch {}
					try { await clearStorage(); close(); } catch {}
				};
				return { submit, failed: asked.isError, error };
			}
		`,
		// The next statement says that the place is not there.
		'import { mkdir } from "node:fs/promises"; await mkdir("out").catch(() => {}); await write("out/a");',
		'await FileSystem.makeDirectoryAsync(dir, { intermediates: true }).catch(() => {});',
		// Whoever aborts the wait knows that it ends.
		'import { setTimeout as delay } from "node:timers/promises"; await delay(1000, undefined, { signal }).catch(() => {});',
		'import delay from "delay"; try { await delay(1000, { signal }); } catch {}',
		// It is started ahead of need, and who asks for it later gets the same promise.
		code`
			let modulePromise;
			function load() {
				if (!modulePromise) modulePromise = compile('module.wasm');
				return modulePromise;
			}
			load().catch(() => {});
		`,
		// What is removed may be gone.
		'await FileSystem.deleteAsync(path, { idempotent: true }).catch(() => {});',
		'await storage.deleteTempFiles(id).catch(() => {});',
		'try { await client.removeLockFile(id); } catch {}',
		'await clearHistory(path).catch(() => undefined);',
		'import * as fs from "./platform/fs.js"; await fs.remove(path).catch(() => {});',
		'export async function clearCacheDirectory(path) { await emptyOut(path).catch(() => {}); }',
		// The host logs what a command throws, and a user need not answer.
		'vscode.commands.executeCommand("setContext", "ready", true).then(noop, () => {});',
		'this.shell.showErrorMessage("not installed").then(() => {}, () => {});',
		// It is only counted.
		'isInstalled(pip).then(isThere => { sendTelemetryEvent("pip", { isThere }); }).catch(() => {});',
		'utils.views.fetch({ path }).then(view => { utils.files.prefetch({ path, order: view.order }); }).catch(() => {});',
		code`
			// Precomputes what is asked for later.
			names.resolveAll(path).catch(() => {});
		`,
		// Waiting for something, for so long.
		'import pWaitFor from "p-wait-for"; await pWaitFor(() => isReady, { timeout: 3000 }).catch(() => {});',
		'try { await waitForServerToRetire(url); } catch {}',
		'await browser.waitUntil(() => isLoaded()).catch(() => {});',
		// What a browser or its user may refuse.
		'try { await navigator.clipboard.write([item]); show(); } catch {}',
		'navigator.wakeLock.request("screen").catch(() => {});',
		'this.audioContext.resume().catch(() => {});',
		// What fills a cache.
		'await seedFormatCache(link, image).catch(() => {});',
		'this.cache.set(key, value).catch(() => {});',
		// A name that says it.
		'await sessions.deleteIfExists(id).catch(() => {});',
		'export async function closeTabIfPossible(tab) { try { await tab.send("close"); } catch {} }',
		'async function trySend(text) { try { await send(text); } catch {} }',
		'const notifySilently = user => push(user).catch(() => {});',
		'const preload = () => { void loadEditor().then(() => { isReady = true; }, () => undefined); };',
		// Messages of chats.
		'interaction.editReply({ content: "done" }).catch(() => {});',
		'setInterval(() => { bot.sendChatAction(id, "typing").catch(() => {}); }, 4000);',
		'channel.sendTyping().catch(() => {});',
		'const { EmbedBuilder } = require("discord.js"); user.send({ embeds: [new EmbedBuilder()] }).catch(() => {});',
		code`
			/** @param {import('discord.js').Message} message */
			export const remove = message => message.delete().catch(() => {});
		`,
		// Something has failed already, or is over.
		'worker.on("error", async error => { try { await jobs.remove(id); } catch {} reject(error); });',
		'process.once("SIGTERM", async () => { await queue.flush().catch(() => {}); process.exit(0); });',
		// It has its value before, or is the answer.
		'export async function open(path) { try { path = await resolve(path); } catch {} return start(path); }',
		'export async function fork(id, known) { let messages = known.slice(); try { messages = await read(id); } catch {} return start(messages); }',
		'export async function idOf(path) { let id; try { id = (await read(path)).trim(); } catch {} return id; }',
		'export async function list(dir) { const files = []; try { for (const each of await entries(dir)) files.push(each.name); } catch {} return files; }',
		'export async function ignored(path) { const all = {}; try { for (const line of (await read(path)).split(";")) all[line] = true; } catch {} return all; }',
		code`
			export async function loadAll(paths) {
				const loaded = new Map();
				for (const path of paths) {
					try {
						loaded.set(path, await load(path));
					} catch {
						continue;
					}
				}
				return loaded;
			}
		`,
		// A note before the statement.
		code`
			// Unfinished purchases are redelivered, which is the retry.
			await finish(purchase).catch(() => {});
		`,
		// It tells of its errors itself.
		code`
			async function save(text) {
				try {
					await upload(text);
				} catch (error) {
					setError(error.message);
					throw error;
				}
			}
			export const onClick = () => { save('a').catch(() => {}); };
		`,
		{
			code: 'import { edit } from "./edit.js"; edit(bot, "a", console.log).catch(() => {});',
			files: {
				'edit.js': code`
					export async function edit(bot, text, log) {
						try {
							await bot.edit(text);
						} catch (error) {
							if (!error.message?.includes('not modified')) log('not edited', error);
							if (text) {
								try {
									await bot.edit('');
								} catch {}
							}
						}
					}
				`,
			},
		},
		{
			code: 'import { Store } from "./store.js"; export const start = (store: Store) => { store.load().catch(() => {}); };',
			files: {
				'store.ts': code`
					export class Store {
						async load() {
							try {
								this.rows = await fetch('/');
							} catch (error) {
								this.state = { error };
								throw error;
							}
						}
					}
				`,
			},
		},
		// A file of types' tests.
		'import { expectType } from "tsd"; expectType<string>(await load()); load().then(() => {}, () => {});',
	],
	invalid: [
		// Nobody else gets this promise.
		code`
			function load() {
				const modulePromise = compile('module.wasm');
				return modulePromise;
			}
			load().catch(() => {});
			             ~~~~~~~~ dropped
			=> logError
			function load() {
				const modulePromise = compile('module.wasm');
				return modulePromise;
			}
			load().catch(console.error);
		`,
		// Nobody asks for the error of the mutation, and what is cleared is no cache.
		code`
			import { useMutation } from '@tanstack/react-query';
			export function Form({ invite, close, clearTraces }) {
				const { mutateAsync: send } = useMutation({ mutationFn: invite });
				return async () => {
					try { await send({ id: 1 }); close(); } catch {}
					                                        ~~~~~ dropped
					try { await clearTraces(); close(); } catch (error) {}
					                                      ~~~~~ dropped
				};
			}
			=> logError
			import { useMutation } from '@tanstack/react-query';
			export function Form({ invite, close, clearTraces }) {
				const { mutateAsync: send } = useMutation({ mutationFn: invite });
				return async () => {
					try { await send({ id: 1 }); close(); } catch (error) { console.error(error); }
					try { await clearTraces(); close(); } catch (error) {}
				};
			}
			=> logError
			import { useMutation } from '@tanstack/react-query';
			export function Form({ invite, close, clearTraces }) {
				const { mutateAsync: send } = useMutation({ mutationFn: invite });
				return async () => {
					try { await send({ id: 1 }); close(); } catch {}
					try { await clearTraces(); close(); } catch (error) { console.error(error); }
				};
			}
		`,
		// Other removals, and what only sounds like one.
		code`
			deleteUser(id).catch(() => {});
			                     ~~~~~~~~ dropped
			=> logError
			deleteUser(id).catch(console.error);
		`,
		code`
			db.users.delete({ where: { id } }).catch(() => {});
			                                         ~~~~~~~~ dropped
			=> logError
			db.users.delete({ where: { id } }).catch(console.error);
		`,
		code`
			clearing.start().catch(() => {});
			                       ~~~~~~~~ dropped
			=> logError
			clearing.start().catch(console.error);
		`,
		code`
			store.deleteFileRecord(id).catch(() => {});
			                                 ~~~~~~~~ dropped
			=> logError
			store.deleteFileRecord(id).catch(console.error);
		`,
		// More than counted.
		code`
			load(id).then(row => { draw(row); sendTelemetryEvent('drawn'); }).catch(() => {});
			                                                                        ~~~~~~~~ dropped
			=> logError
			load(id).then(row => { draw(row); sendTelemetryEvent('drawn'); }).catch(console.error);
		`,
		// A store in a file about a chat, and its members.
		code`
			import { Client } from 'discord.js';
			export const forget = (db, member, id) => {
				db.tickets.delete({ id }).catch(() => {});
				                                ~~~~~~~~ dropped
				member.roles.add(id).catch(() => {});
				                           ~~~~~~~~ dropped
			};
			=> logError
			import { Client } from 'discord.js';
			export const forget = (db, member, id) => {
				db.tickets.delete({ id }).catch(console.error);
				member.roles.add(id).catch(() => {});
			};
			=> logError
			import { Client } from 'discord.js';
			export const forget = (db, member, id) => {
				db.tickets.delete({ id }).catch(() => {});
				member.roles.add(id).catch(console.error);
			};
		`,
		// Not a chat.
		code`
			mailer.send(letter).catch(() => {});
			                          ~~~~~~~~ dropped
			=> logError
			mailer.send(letter).catch(console.error);
		`,
		// An event that says that all is well.
		code`
			socket.on('open', async () => {
				try {
					await subscribe(socket);
				} catch {}
				  ~~~~~ dropped
			});
			=> logError
			socket.on('open', async () => {
				try {
					await subscribe(socket);
				} catch (error) { console.error(error); }
			});
		`,
		// A list of what has been done is not what the work gives.
		code`
			export async function publishAll(posts) {
				const done = [];
				for (const post of posts) {
					try {
						await publish(post);
						done.push(post.id);
					} catch {}
					  ~~~~~ dropped
				}
				return done;
			}
			=> logError
			export async function publishAll(posts) {
				const done = [];
				for (const post of posts) {
					try {
						await publish(post);
						done.push(post.id);
					} catch (error) { console.error(error); }
				}
				return done;
			}
		`,
		// A variable without a value before, used as if it had one.
		code`
			export async function show() {
				let row;
				try {
					row = await load();
				} catch {}
				  ~~~~~ dropped
				draw(row.id);
			}
			=> logError
			export async function show() {
				let row;
				try {
					row = await load();
				} catch (error) { console.error(error); }
				draw(row.id);
			}
		`,
		// Rejects, and has told nobody.
		code`
			async function save(text) {
				try {
					await upload(text);
				} catch (error) {
					release();
					throw error;
				}
			}
			export const onClick = () => { save('a').catch(() => {}); };
			                                               ~~~~~~~~ dropped
			=> logError
			async function save(text) {
				try {
					await upload(text);
				} catch (error) {
					release();
					throw error;
				}
			}
			export const onClick = () => { save('a').catch(console.error); };
		`,
		// Told of one, and not of the other.
		code`
			async function save(text) {
				await check(text);
				try {
					await upload(text);
				} catch (error) {
					setError(error.message);
					throw error;
				}
			}
			export const onClick = () => { save('a').catch(() => {}); };
			                                               ~~~~~~~~ dropped
			=> logError
			async function save(text) {
				await check(text);
				try {
					await upload(text);
				} catch (error) {
					setError(error.message);
					throw error;
				}
			}
			export const onClick = () => { save('a').catch(console.error); };
		`,
		// What is given on is a promise of its own.
		{
			code: code`
				import { edit } from './edit.js';
				edit(bot).catch(() => {});
				                ~~~~~~~~ dropped
				=> logError
				import { edit } from './edit.js';
				edit(bot).catch(console.error);
			`,
			files: {
				'edit.js': code`
					export async function edit(bot) {
						try {
							await bot.open();
						} catch (error) {
							return error.handlers[0]?.(bot);
						}
					}
				`,
			},
		},
	],
};
