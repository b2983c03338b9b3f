import { code, type Cases } from '#test';

/** `try` with an `await` inside, and a `catch` that does nothing. */
export const emptyCatch: Cases = {
	valid: [
		// Asked behind it, and followed by an error that it must not hide.
		'export async function open(result) { try { result.page = await load(); } catch {} if (result.page !== undefined) show(result.page); }',
		'export async function refuse(why) { try { await alert(why); } catch {} throw new Error(why); }',
		'export async function swap(player) { try { await player.unload(); } catch {} player.start(); }',
		// A comment that can be about nothing else.
		code`
			export async function tapIfThere(button) {
				try {
					await button.tap();
				} catch {}
				// silently ignored where there is no such button
			}
			export async function bucket(store) {
				try {
					// If it fails, it is there already.
					await store.createBucket();
				} catch {}
				return store;
			}
		`,
		// Who asks whether it is there has thought of a failure.
		'export async function show() { let row; try { row = await load(); } catch {} if (row) draw(row); }',
		'export async function show() { let row; try { row = await load(); } catch {} return row ?? EMPTY; }',
		code`
			export async function poll(load, draw) {
				let filter;
				let isFirst = true;
				return async () => {
					if (isFirst) {
						try { filter = await load(); } catch {}
						isFirst = false;
						return;
					}
					draw(filter !== undefined ? filter : null);
				};
			}
		`,
		// A default for something else, and a note that it has failed.
		{
			code: 'export async function load() { let rows; try { rows = await save(); } catch { failed = true; } return rows; }',
			options: { checkDefaults: true },
		},
		{
			code: 'export async function load() { try { show(await save()); } catch { rows = []; } }',
			options: { checkDefaults: true },
		},
		'export async function load() { let rows; try { rows = await save(); } catch { rows = []; } return rows; }',
		'try { await save(); } catch (error) { console.error(error); }',
		'try { await save(); } catch { failed = true; }',
		'try { await save(); } catch (error) { throw new Error("not saved", { cause: error }); }',
		'try { JSON.parse(text); } catch {}',
		'try { await Promise.race([server.close(), new Promise(resolve => setTimeout(resolve, 2000))]); } catch {}',
		'export async function messageOf(response) { let message = "failed"; try { message = (await response.json()).message; } catch {} return message; }',
		'export async function merge(store) { let known = {}; try { const { state } = await store.load(); known = state.payload; } catch {} return known; }',
		'export async function handleError(error, message) { try { if (message.sent) await message.edit("failed"); } catch {} }',
		'export async function read(path) { try { return JSON.parse(await textOf(path)); } catch {} }',
		'try { start(async () => { await save(); }); } catch {}',
		'try { await save(); } finally { hide(); }',
		'try { await track("click"); } catch { /* statistics may be lost */ }',
		'try { await track("click"); } catch {} // statistics may be lost',
		code`
			// Best effort: nobody needs the statistics.
			try {
				await track('click');
			} catch {}
		`,
		'try { await server.close(); } catch {}',
		'try { await page?.close(); await browser?.close(); } catch {}',
		'try { for (const each of all) await each.stop(); } catch {}',
		'import { unlink } from "node:fs/promises"; try { await unlink("lock"); } catch {}',
		'async function has(path) { try { await access(path); return true; } catch { return false; } }',
		'export async function wait(job) { try { await job; } catch {} }',
		'class Queue { async wait() { try { await this.running; } catch {} } }',
		// What else was tried is the answer.
		code`
			export async function load(path) {
				try {
					return await loadFrom(cache, path);
				} catch {}
				return await loadFrom(disk, path);
			}
		`,
		code`
			export async function untilUp(url) {
				while (true) {
					try {
						await fetch(url);
						break;
					} catch {}
					await sleep(100);
				}
			}
		`,
		'export async function load() { try { return await read(); } catch { return null; } }',
		{
			code: 'export async function has(path) { try { await access(path); return true; } catch { return false; } }',
			options: { checkDefaults: true },
		},
		{
			code: 'export async function load() { try { return await read(); } catch (error) { return fallback(error); } }',
			options: { checkDefaults: true },
		},
		code`
			export async function move(from, to) {
				try {
					await copy(from, to);
				} catch (error) {
					try {
						await report(error);
					} catch {}
					throw error;
				}
			}
		`,
		code`
			export async function avatarOf(name) {
				try {
					const text = await textOf(name);
					if (text) return { name, text };
				} catch (error) {}
				return { name };
			}
		`,
		code`
			/** Removes what is left, without replacing a result with an error of the removal. */
			export async function forget(store, key) {
				try {
					await store.forget(key);
				} catch {}
			}
		`,
		{ code: 'try { await track("click"); } catch {}', options: { allowForKnownSafeCalls: ['track'] } },
	],
	invalid: [
		code`
			export async function open(result) {
				if (result.page) return;
				try {
					result.page = await load();
				} catch {}
				  ~~~~~ dropped
				show(result);
			}
			=> logError
			export async function open(result) {
				if (result.page) return;
				try {
					result.page = await load();
				} catch (error) { console.error(error); }
				show(result);
			}
		`,
		// What the comment is about follows it.
		code`
			export async function show(row) {
				try {
					await save(row);
				} catch {}
				  ~~~~~ dropped
				// throws without a row
				draw(row);
			}
			=> logError
			export async function show(row) {
				try {
					await save(row);
				} catch (error) { console.error(error); }
				// throws without a row
				draw(row);
			}
		`,
		code`
			export async function show() {
				let row;
				try {
					row = await load();
				} catch {}
				  ~~~~~ dropped
				draw(row);
			}
			=> logError
			export async function show() {
				let row;
				try {
					row = await load();
				} catch (error) { console.error(error); }
				draw(row);
			}
		`,
		{
			options: { checkDefaults: true },
			code: code`
				export async function show() {
					let row;
					try {
						row = await load();
					} catch {}
					  ~~~~~ givesDefault
					if (row) draw(row);
				}
			`,
		},
		{
			options: { checkDefaults: true },
			code: code`
				export async function load() {
					let rows;
					try {
						rows = (await save()).rows;
					} catch {
					  ~~~~~ givesDefault
						rows = [];
					}
					return rows;
				}
			`,
		},
		code`
			try { await save(); } catch {}
			                      ~~~~~ dropped
			=> logError
			try { await save(); } catch (error) { console.error(error); }
		`,
		code`
			export async function main() {
				try {
					await save();
				} catch (reason) {
				  ~~~~~ dropped
				}
			}
			=> logError
			export async function main() {
				try {
					await save();
				} catch (reason) {
					console.error(reason);
				}
			}
		`,
		{
			code: code`
				exports.main = async function () {
					try { await server.close(); await save(); } catch (error) { }
					                                            ~~~~~ dropped
				};
				=> logError
				exports.main = async function () {
					try { await server.close(); await save(); } catch (error) { console.error(error); }
				};
			`,
			filename: 'case.cjs',
		},
		code`
			export async function main(pages: AsyncIterable<string>) {
				try {
					for await (const page of pages) show(page);
				} catch {}
				  ~~~~~ dropped
			}
			=> logError
			export async function main(pages: AsyncIterable<string>) {
				try {
					for await (const page of pages) show(page);
				} catch (error) { console.error(error); }
			}
		`,
		code`
			export async function saveAll(users) {
				for (const user of users) {
					try {
						await save(user);
					} catch {
					  ~~~~~ dropped
						continue;
					}
				}
			}
			=> logError
			export async function saveAll(users) {
				for (const user of users) {
					try {
						await save(user);
					} catch (error) {
						console.error(error);
						continue;
					}
				}
			}
		`,
		// Nothing comes after it: there is no other answer.
		// Without an answer, it gives `undefined`.
		{
			options: { checkDefaults: true },
			code: code`
				export async function load(path) {
					try {
						return await read(path);
					} catch {}
					  ~~~~~ givesDefault
				}
			`,
		},
		{
			code: code`
				try { await track('click'); } catch { /* statistics may be lost */ }
				                              ~~~~~ dropped
				=> logError
				try { await track('click'); } catch (error) { console.error(error); /* statistics may be lost */ }
			`,
			options: { allowComments: false },
		},
		code`
			try { await save(); } catch { /* istanbul ignore next */ }
			                      ~~~~~ dropped
			=> logError
			try { await save(); } catch (error) { console.error(error); /* istanbul ignore next */ }
		`,
		{
			code: code`
				export async function load(path) {
					try {
						return await read(path);
					} catch {
					  ~~~~~ givesDefault
						return null;
					}
				}
			`,
			options: { checkDefaults: true },
		},
		{
			code: code`
				export async function load(path) {
					try {
						return await read(path);
					} catch {}
					  ~~~~~ givesDefault
					return [];
				}
			`,
			options: { checkDefaults: true },
		},
		// Where the file has no semicolons, and the `try` stands on one line.
		code`
			export async function main(save) {
				try { await save() }
				catch (error) {
				~~~~~ dropped
				}
				await save()
			}
			=> logError
			export async function main(save) {
				try { await save() }
				catch (error) {
					console.error(error)
				}
				await save()
			}
		`,
	],
};
