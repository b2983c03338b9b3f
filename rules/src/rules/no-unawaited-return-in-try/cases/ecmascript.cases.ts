import { code, type Cases } from '#test';

/** Promises that are returned from where something still waits for them. */
export const ecmascript: Cases = {
	valid: [
		'export async function load() { return fetch("/"); }',
		'export async function load() { try { return await fetch("/"); } catch { return; } }',
		'export async function load() { try { await fetch("/"); } catch { return fetch("/other"); } }',
		'export async function load() { try { await fetch("/"); } finally { return fetch("/other"); } }',
		// The error has a handler of its own.
		'export async function load() { try { return fetch("/").catch(() => null); } catch { return; } }',
		'export async function load() { try { return fetch("/").then(a => a.text(), () => ""); } catch { return; } }',
		// The `catch` does the same: awaited, it would be done twice.
		code`
			export async function load(ask: () => Promise<string | null>, build: () => Promise<string>) {
				try {
					const known = await ask();
					if (known === null) return build();
					return known;
				} catch {
					return build();
				}
			}
		`,
		// What `await` gives is no promise, however many the function wraps.
		code`
			async function wait(ms: number) {
				if (!ms) return Promise.resolve();
				return new Promise<void>(resolve => setTimeout(resolve, ms));
			}
			export async function pause(ms: number, end: () => void) {
				try {
					const done = await wait(ms);
					return done;
				} finally {
					end();
				}
			}
		`,
		// Waited for already: what is returned is settled.
		code`
			export async function load(close: () => void) {
				const page = fetch("/");
				try {
					await page;
					return page;
				} finally {
					close();
				}
			}
		`,
		code`
			export async function load(isWanted: boolean, close: () => void) {
				try {
					const page = fetch("/");
					const { ok } = await page;
					if (ok && isWanted) return page;
				} finally {
					close();
				}
			}
		`,
		// A value, or what nobody knows.
		'export async function load() { try { return 1; } catch { return; } }',
		'export async function load(cache: Map<string, string>) { try { return cache.get("a"); } finally { cache.clear(); } }',
		'export async function load(get: any) { try { return get(); } catch { return; } }',
		// Another function's return.
		'export async function load(list: string[]) { try { return await Promise.all(list.map(each => { return fetch(each); })); } catch { return; } }',
		'export async function load() { try { return async () => { return fetch("/"); }; } catch { return; } }',
		// An async generator awaits what it returns.
		'export async function* load() { try { yield 1; return fetch("/"); } catch { return; } }',
		'export function* load() { try { return fetch("/"); } catch { return; } }',
		'export async function load() { try { return fetch("/"); } finally {} }',
		'export async function load() { let url: URL | null = new URL("/"); try { return fetch(url); } finally { url = null; } }',
		// The caller gets the error either way.
		'export async function load() { try { return fetch("/"); } catch (error) { throw error; } }',
		'export async function load() { try { return fetch("/"); } catch (error) { return Promise.reject(error); } }',
		'export async function load(on: (done: () => void) => void) { try { const loaded = new Promise<void>(resolve => on(resolve)); return loaded; } catch (error) { console.error(error); } }',
		// Meant for the caller, and settled already.
		'export async function load(ok: boolean) { try { if (!ok) return Promise.reject(new Error("no")); await fetch("/"); } catch (error) { console.error(error); } }',
		{
			code: 'export async function load() { try { await fetch("/"); return Promise.reject(new Error("no")); } finally { console.log("end"); } }',
			options: { checkRejections: true },
		},
	],
	invalid: [
		// Waited for on another way, or another promise by then.
		code`
			export async function load(isWanted: boolean, close: () => void) {
				const page = fetch("/");
				try {
					if (isWanted) await page;
					return page;
					       ~~~~ beforeFinally
				} finally {
					close();
				}
			}
			=> addAwait
			export async function load(isWanted: boolean, close: () => void) {
				const page = fetch("/");
				try {
					if (isWanted) await page;
					return await page;
				} finally {
					close();
				}
			}
		`,
		code`
			export async function load(close: () => void) {
				let page = fetch("/");
				try {
					await page;
					page = fetch("/other");
					return page;
					       ~~~~ beforeFinally
				} finally {
					close();
				}
			}
			=> addAwait
			export async function load(close: () => void) {
				let page = fetch("/");
				try {
					await page;
					page = fetch("/other");
					return await page;
				} finally {
					close();
				}
			}
		`,
		// Trying once more is meant for the very promise.
		code`
			export async function load(fetchIt: () => Promise<string>) {
				try {
					return fetchIt();
					       ~~~~~~~ beforeCatch
				} catch {
					return fetchIt();
				}
			}
			=> addAwait
			export async function load(fetchIt: () => Promise<string>) {
				try {
					return await fetchIt();
				} catch {
					return fetchIt();
				}
			}
		`,
		{
			options: { checkRejections: true },
			code: code`
				export async function load(ok: boolean) {
					try {
						if (!ok) return Promise.reject(new Error('no'));
						                        ~~~~~~ beforeCatch
						await fetch('/');
					} catch (error) {
						console.error(error);
					}
				}
				=> addAwait
				export async function load(ok: boolean) {
					try {
						if (!ok) return await Promise.reject(new Error('no'));
						await fetch('/');
					} catch (error) {
						console.error(error);
					}
				}
			`,
		},
		// Another error than the one that came.
		code`
			export async function load() {
				try {
					return fetch("/");
					       ~~~~~ beforeCatch
				} catch (error) {
					throw new Error('not loaded', { cause: error });
				}
			}
			=> addAwait
			export async function load() {
				try {
					return await fetch("/");
				} catch (error) {
					throw new Error('not loaded', { cause: error });
				}
			}
		`,
		code`
			export async function load() {
				try {
					return fetch("/");
					       ~~~~~ beforeCatch
				} catch (error) {
					console.error(error);
				}
			}
			=> addAwait
			export async function load() {
				try {
					return await fetch("/");
				} catch (error) {
					console.error(error);
				}
			}
		`,
		code`
			export const load = async (url: string) => {
				const response = fetch(url);
				try {
					if (url) return response as Promise<Response>; // kept
					                ~~~~~~~~ beforeFinally
					return response.then(each => each);
					                ~~~~ beforeFinally
				} finally {
					console.log(url);
				}
			};
			=> addAwait
			export const load = async (url: string) => {
				const response = fetch(url);
				try {
					if (url) return await (response as Promise<Response>); // kept
					return response.then(each => each);
				} finally {
					console.log(url);
				}
			};
			=> addAwait
			export const load = async (url: string) => {
				const response = fetch(url);
				try {
					if (url) return response as Promise<Response>; // kept
					return await response.then(each => each);
				} finally {
					console.log(url);
				}
			};
		`,
		// Others see the variable, too.
		code`
			let running: string | null = null;
			export async function load(url: string) {
				running = url;
				try {
					return fetch(url);
					       ~~~~~ beforeFinally
				} finally {
					running = null;
				}
			}
			=> addAwait
			let running: string | null = null;
			export async function load(url: string) {
				running = url;
				try {
					return await fetch(url);
				} finally {
					running = null;
				}
			}
		`,
		// A handler of its own says nothing about when it ends.
		code`
			export async function load(log: () => void) {
				try {
					return fetch("/").catch(() => null);
					                  ~~~~~ beforeFinally
				} catch {
					return;
				} finally {
					log();
				}
			}
			=> addAwait
			export async function load(log: () => void) {
				try {
					return await fetch("/").catch(() => null);
				} catch {
					return;
				} finally {
					log();
				}
			}
		`,
		code`
			export async function load(cached: Promise<string>, isOld: boolean) {
				try {
					throw new Error();
				} catch {
					return isOld ? fetch("/") : cached;
					               ~~~~~ beforeFinally
					                            ~~~~~~ beforeFinally
				} finally {
					console.log(isOld);
				}
			}
			=> addAwait
			export async function load(cached: Promise<string>, isOld: boolean) {
				try {
					throw new Error();
				} catch {
					return isOld ? await fetch("/") : cached;
				} finally {
					console.log(isOld);
				}
			}
			=> addAwait
			export async function load(cached: Promise<string>, isOld: boolean) {
				try {
					throw new Error();
				} catch {
					return isOld ? fetch("/") : await cached;
				} finally {
					console.log(isOld);
				}
			}
		`,
		// An inner try hides nothing from the outer one.
		code`
			export async function load() {
				try {
					try {
						await fetch("/");
					} catch {
						return import("./other.js");
						       ~~~~~~ beforeCatch
					}
				} catch {
					return;
				}
			}
			=> addAwait
			export async function load() {
				try {
					try {
						await fetch("/");
					} catch {
						return await import("./other.js");
					}
				} catch {
					return;
				}
			}
		`,
		{
			typed: true,
			code: code`
				export async function load(run: () => string | Promise<string>) {
					try {
						return run();
						       ~~~ beforeCatch
					} catch {
						return '';
					}
				}
				=> addAwait
				export async function load(run: () => string | Promise<string>) {
					try {
						return await run();
					} catch {
						return '';
					}
				}
			`,
		},
	],
};
