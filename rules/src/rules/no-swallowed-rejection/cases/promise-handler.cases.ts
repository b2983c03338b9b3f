import { code, type Cases } from '#test';

/** Handlers of `catch` and `then`. */
export const promiseHandler: Cases = {
	valid: [
		// Who reads the other side of the stream sees it.
		code`
			export async function inflate(bytes) {
				const { readable, writable } = new DecompressionStream('deflate');
				const writer = writable.getWriter();
				writer.write(bytes).then(() => writer.close()).catch(() => {});
				return new Response(readable).bytes();
			}
			export async function deflate(bytes) {
				const stream = new CompressionStream('deflate');
				const writer = stream.writable.getWriter();
				writer.write(bytes).catch(() => {});
				return new Response(stream.readable).bytes();
			}
		`,
		'save().catch(error => console.error(error));',
		'save().catch(console.error);',
		// A promise that nobody handles is no-forgotten-await's.
		'save().catch();',
		'save().catch(undefined);',
		'save().then(show, error => report(error));',
		'save().catch(error => { throw new Error("not saved", { cause: error }); });',
		'new Promise((resolve, reject) => { save().then(resolve).catch(reject); });',
		'let failed = false; save().catch(() => { failed = true; }); export const hasFailed = () => failed;',
		'save().catch(() => { failures += 1; });',
		'save().catch(() => retry());',
		// Who reads the promise elsewhere sees the error there.
		'export function start(job: Promise<void>) { job.catch(() => {}); return job; }',
		'class Queue { wait() { this.running.catch(() => {}); } }',
		'export async function load() { const loading = fetch("/"); loading.catch(() => {}); await other(); return loading; }',
		'export function wait(all: Promise<void>[]) { return Promise.all(all).catch(() => {}); }',
		'class Mutex { run(job) { const run = this.tail.then(job); this.tail = run.catch(() => {}); return run; } }',
		// An error that was looked at before.
		'save().catch(log).catch(() => {});',
		'save().then(show, log).catch(() => {});',
		// Clean-up, and questions that are answered by failing.
		'export const stop = async () => { await server.close().catch(() => {}); };',
		'reader.cancel().catch(() => {});',
		'browser?.disconnect().catch(() => {});',
		'import { rm } from "node:fs/promises"; await rm("out", { recursive: true }).catch(() => {});',
		'import { unlink as remove } from "node:fs/promises"; remove("lock").catch(() => {});',
		'import fs from "node:fs/promises"; const known = await fs.stat("a").catch(() => {}); export { known };',
		'const { promises: fs } = require("fs"); fs.access("a").catch(() => {});',
		'await this.closeAll().catch(() => {});',
		'const optional = await import("./optional.js").catch(() => {}); export { optional };',
		code`
			export async function move(from: string, to: string) {
				try {
					await copy(from, to);
				} catch (error) {
					await report(error).catch(() => {});
					throw error;
				} finally {
					await mark(from).catch(() => {});
				}
			}
		`,
		'class Server { async close() { await this.flush().catch(() => {}); } }',
		// A comment that says why.
		'track("click").catch(() => { /* statistics may be lost */ });',
		code`
			track('click').catch(() => {
				// statistics may be lost
			});
		`,
		'track("click").catch(() => {}); // statistics may be lost',
		code`
			// Failing to count a click must not break the page.
			track('click').catch(() => {});
		`,
		code`
			// Fire-and-forget: the caller does not wait for the line to be written.
			write('click').catch(() => {});
		`,
		'function forget(store, key) { try { store.delete(key)?.catch?.(() => {}); } catch { /* Fail silently. */ } }',
		// What measures must not disturb.
		'analytics.record("click").catch(() => {});',
		'import { record } from "./telemetry"; this.posthogClient.sendEvent("click").catch(() => {});',
		'webhookLogger.send({ text }).catch(() => {});',
		// A query and a mutation keep their error for those who show it.
		'const save = useMutation(); save.mutateAsync({ id: 1 }).catch(() => {});',
		'Promise.resolve(utils.users.list.invalidate()).catch(() => undefined);',
		'query.fetchNextPage().catch(() => undefined);',
		'const { refetch: refetchUsers } = useUsers(); Promise.resolve(refetchUsers()).catch(() => undefined);',
		'import { useRouter } from "next/router"; const router = useRouter(); router.push("/").catch(() => undefined);',
		code`
			export function Item({ mutation, query }) {
				const finish = async () => {
					if (mutation.isPending) return;
					await mutation.mutateAsync({ id: 1 });
					try { await show(); } catch (error) { toast(error); }
				};
				const next = useCallback(async () => {
					await finish();
					await query.refetch();
				}, [query]);
				next().catch(() => undefined);
				return () => finish().catch(() => undefined);
			}
		`,
		// An error is there already, and this tells of it.
		'save().catch(async error => { await reply(error.message).catch(() => {}); });',
		'export async function handleCommandError(error, interaction) { await interaction.reply("failed").catch(() => {}); }',
		// Defaults are for the strict preset.
		'export const user = await load().catch(() => null);',
		'export const user = await load().catch(() => {});',
		'load().catch(() => {}).then(user => show(user));',
		'load().catch(() => {}).then(show);',
		'show(await load().catch(() => {}));',
		// What tells the store, or the user, itself.
		'dispatch(savePreferences({ theme })).catch(() => {});',
		'store.dispatch(load(1)).catch(() => {});',
		// What a form shows, what a user or a browser may refuse, what may not have come, what is done ahead of need.
		'schema.validate(values).then(save).catch(() => {});',
		'navigator.clipboard.writeText(text).catch(() => {});',
		'copyToClipboard(text).catch(() => {});',
		'video.play().catch(() => {});',
		'await page.waitForLoadState("networkidle").catch(() => {});',
		'prefetchUsers().catch(() => {});',
		'import fs from "fs-extra"; await fs.remove("out").catch(() => {});',
		'import * as z from "zod"; export const body = z.object({ a: z.string().nullable().catch(null), b: z.string().optional().catch(undefined) });',
		'new Promise(resolve => setTimeout(resolve, 100)).catch(() => {});',
		'export const users = await load().catch(() => []);',
		'export const user = await load().catch(() => undefined);',
		'export const user = await load().catch(error => error.user);',
		{ code: 'export const user = await load().catch(() => anonymous);', options: { checkDefaults: true } },
		{ code: 'export const known = await stat("a").catch(() => null);', options: { checkDefaults: true } },
		{ code: 'export const user = await load().catch(() => create());', options: { checkDefaults: true } },
		'z.string().catch("");',
		'save().then(show, undefined);',
		'save().then(show);',
		'save().catch(...handlers);',
		{ code: 'track("click").catch(() => {});', options: { allowForKnownSafeCalls: ['track'] } },
		{
			code: 'import { track } from "statistics"; track("click").catch(() => {});',
			options: { allowForKnownSafeCalls: [{ from: 'package', name: 'track', package: 'statistics' }] },
		},
	],
	invalid: [
		code`
			export async function send(writable, bytes) {
				const writer = writable.getWriter();
				writer.write(bytes).catch(() => {});
				                          ~~~~~~~~ dropped
			}
			=> logError
			export async function send(writable, bytes) {
				const writer = writable.getWriter();
				writer.write(bytes).catch(console.error);
			}
		`,
		code`
			async function finish(mutation) {
				await mutation.mutateAsync();
				await save();
			}
			async function wait(store) {
				await store.pending;
			}
			finish(mutation).catch(() => {});
			                       ~~~~~~~~ dropped
			wait(store).catch(() => {});
			                  ~~~~~~~~ dropped
			=> logError
			async function finish(mutation) {
				await mutation.mutateAsync();
				await save();
			}
			async function wait(store) {
				await store.pending;
			}
			finish(mutation).catch(console.error);
			wait(store).catch(() => {});
			=> logError
			async function finish(mutation) {
				await mutation.mutateAsync();
				await save();
			}
			async function wait(store) {
				await store.pending;
			}
			finish(mutation).catch(() => {});
			wait(store).catch(console.error);
		`,
		code`
			export async function handleCommand(interaction) {
				await interaction.reply('done').catch(() => {});
				                                      ~~~~~~~~ dropped
			}
			=> logError
			export async function handleCommand(interaction) {
				await interaction.reply('done').catch(console.error);
			}
			=> letThrough
			export async function handleCommand(interaction) {
				await interaction.reply('done');
			}
		`,
		code`
			load().catch(() => {}).then(() => show());
			             ~~~~~~~~ dropped
			=> logError
			load().catch(console.error).then(() => show());
		`,
		code`
			store.remove(1).catch(() => {});
			                      ~~~~~~~~ dropped
			=> logError
			store.remove(1).catch(console.error);
		`,
		code`
			dispatch('saved').catch(() => {});
			                        ~~~~~~~~ dropped
			=> logError
			dispatch('saved').catch(console.error);
		`,
		code`
			save().catch(() => {});
			             ~~~~~~~~ dropped
			=> logError
			save().catch(console.error);
		`,
		code`
			export async function main() {
				await save().catch(error => {});
				                   ~~~~~~~~~~~ dropped
			}
			=> logError
			export async function main() {
				await save().catch(console.error);
			}
			=> letThrough
			export async function main() {
				await save();
			}
		`,
		{
			code: code`
				const save = require('./save');
				module.exports = () => save().catch(function () {});
				                                    ~~~~~~~~~~~~~~ dropped
				=> logError
				const save = require('./save');
				module.exports = () => save().catch(console.error);
			`,
			filename: 'case.cjs',
		},
		code`
			void save().catch(() => undefined);
			                  ~~~~~~~~~~~~~~~ dropped
			=> logError
			void save().catch(console.error);
		`,
		code`
			save().catch(() => void 0);
			             ~~~~~~~~~~~~ dropped
			=> logError
			save().catch(console.error);
		`,
		code`
			save().catch(() => { return; });
			             ~~~~~~~~~~~~~~~~~ dropped
			=> logError
			save().catch(console.error);
		`,
		code`
			save().then(show, () => {});
			                  ~~~~~~~~ dropped
			=> logError
			save().then(show, console.error);
		`,
		code`
			save().then(show).finally(hide).catch(async () => {});
			                                      ~~~~~~~~~~~~~~ dropped
			=> logError
			save().then(show).finally(hide).catch(console.error);
		`,
		code`
			export async function start() {
				const saved = save();
				await Promise.all([saved, load()]).catch(() => {});
				                                         ~~~~~~~~ dropped
			}
			=> logError
			export async function start() {
				const saved = save();
				await Promise.all([saved, load()]).catch(console.error);
			}
			=> letThrough
			export async function start() {
				const saved = save();
				await Promise.all([saved, load()]);
			}
		`,
		code`
			new Promise(run).catch(() => {});
			                       ~~~~~~~~ dropped
			=> logError
			new Promise(run).catch(console.error);
		`,
		// No function at all.
		code`
			export const saved = save().catch();
			                            ~~~~~ noHandler
		`,
		code`
			export const saved = await save().catch(undefined);
			                                  ~~~~~ noHandler
		`,
		// A note that something is missing is no reason.
		code`
			save().catch(() => {
			             ~~~~~~~ dropped
				// TODO
			});
		`,
		{
			code: code`
				track('click').catch(() => { /* statistics may be lost */ });
				                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ dropped
			`,
			options: { allowComments: false },
		},
		// What the comment before a statement says is about the statement.
		code`
			// Sends the order.
			send(order).catch(() => {});
			                  ~~~~~~~~ dropped
			=> logError
			// Sends the order.
			send(order).catch(console.error);
		`,
		{
			code: code`
				export const users = await load().catch(() => []);
				                                        ~~~~~~~~ givesDefault
				export const first = await load().catch(() => {});
				                                        ~~~~~~~~ givesDefault
				export const user = await load().catch(() => undefined);
				                                       ~~~~~~~~~~~~~~~ givesDefault
				export const name = await load().then(nameOf, () => '');
				                                              ~~~~~~~~ givesDefault
			`,
			options: { checkDefaults: true },
		},
	],
};
