import { code, type Cases } from '#test';

export const ecmascript: Cases = {
	valid: [
		code`
			export async function load(url: string, signal: AbortSignal) {
				for (let attempt = 0; attempt < 3; attempt++) {
					try {
						return await fetch(url, { signal });
					} catch (error) {
						if (signal.aborted) throw error;
					}
				}
			}
		`,
		code`
			export async function load(url, { signal }) {
				while (!signal.aborted) {
					try {
						await fetch(url, { signal });
					} catch (error) {
						console.error(error);
					}
				}
			}
		`,
		code`
			export async function load(url, signal) {
				while (true) {
					signal?.throwIfAborted();
					try {
						return await fetch(url, { signal });
					} catch {}
				}
			}
		`,
		code`
			export async function load(url, signal) {
				while (true) {
					try {
						return await fetch(url, { signal });
					} catch (error) {
						if (error.name === 'AbortError') return undefined;
						console.error(error);
					}
				}
			}
		`,
		code`
			export async function load(url, signal) {
				while (true) {
					try {
						return await fetch(url, { signal });
					} catch (error) {
						if (!isRetryable(error)) throw error;
					}
				}
			}
		`,
		code`
			export async function load(url, signal) {
				while (true) {
					try {
						return await fetch(url, { signal });
					} catch (error) {
						if (error.name !== 'AbortError' && error.status === 429) continue;
						throw error;
					}
				}
			}
		`,
		// Waiting with the same signal fails at once, outside of the try.
		code`
			export async function load(url, signal) {
				while (true) {
					try {
						return await fetch(url, { signal });
					} catch {
						await sleep(1000, { signal });
					}
				}
			}
		`,
		// Another signal in each round.
		code`
			export async function load(url) {
				while (true) {
					const controller = new AbortController();
					try {
						return await fetch(url, { signal: controller.signal });
					} catch {}
				}
			}
		`,
		code`
			export async function load(url) {
				while (true) {
					try {
						return await fetch(url, { signal: AbortSignal.timeout(1000) });
					} catch {}
				}
			}
		`,
		code`
			export async function loadAll(jobs) {
				for (const { url, signal } of jobs) {
					try {
						await fetch(url, { signal });
					} catch (error) {
						console.error(error);
					}
				}
			}
		`,
		code`
			export async function load(url) {
				let controller = new AbortController();
				while (true) {
					try {
						return await fetch(url, { signal: controller.signal });
					} catch {
						controller = new AbortController();
					}
				}
			}
		`,
		code`
			class Client {
				async load(url) {
					while (true) {
						try {
							return await fetch(url, { signal: this.controller.signal });
						} catch {
							this.controller = new AbortController();
						}
					}
				}
			}
		`,
		code`
			export async function load(url, signal) {
				try {
					return await fetch(url, { signal });
				} catch (error) {
					if (error.name === 'AbortError') return undefined;
					throw error;
				}
			}
		`,
		code`
			export async function load(url, signal) {
				try {
					await fetch(url, { signal });
				} catch (error) {
					if (error.name !== 'AbortError') throw error;
				}
				hide(url);
			}
		`,
		code`
			export async function load(url, signal) {
				while (true) {
					try {
						return await fetch(url, { signal });
					} catch (error) {
						if (axios.isCancel(error)) break;
					}
				}
			}
		`,
		code`
			export async function load(url) {
				while (true) {
					try {
						return await fetch(url);
					} catch {}
				}
			}
		`,
		// Who calls it decides: the promise is not awaited here.
		'export const load = (url, signal) => { for (;;) try { return fetch(url, { signal }); } catch {} };',
	],
	invalid: [
		// The outer `catch` never sees it.
		code`
			export async function loadAll(urls: string[], signal: AbortSignal) {
				try {
					for (const url of urls) {
						try {
							await fetch(url, { signal });
						} catch (error) {
						  ~~~~~ usedAgain
							console.error(error);
						}
					}
				} catch (error) {
					console.error('nothing loaded', error);
					throw error;
				}
			}
		`,
		code`
			export async function load(url: string, signal: AbortSignal) {
				for (let attempt = 0; attempt < 3; attempt++) {
					try {
						return await fetch(url, { signal });
					} catch (error) {
					  ~~~~~ usedAgain
						console.error(error);
						await sleep(1000);
					}
				}
			}
		`,
		{
			code: code`
				const { readFile } = require('fs/promises');
				module.exports = async function (path, options) {
					while (true) {
						try {
							return await readFile(path, { signal: options.signal });
						} catch (error) {
						  ~~~~~ usedAgain
							if (error.name === 'AbortError') continue;
							throw error;
						}
					}
				};
			`,
			filename: 'case.cjs',
		},
		code`
			export async function run(url, signal) {
				while (true) {
					try {
						await poll(url, signal);
					} catch (error) {
					  ~~~~~ usedAgain
						if (!signal.aborted) throw error;
					}
				}
			}
		`,
		code`
			class Client {
				async run(url: string) {
					for (;;) {
						try {
							await fetch(url, { signal: this.signal });
						} catch (error) {
						  ~~~~~ usedAgain
							if ((error as Error).name !== 'AbortError') throw error;
						}
					}
				}
			}
		`,
		// The timeout stays over in the next round as well.
		code`
			export async function load(url) {
				const signal = AbortSignal.timeout(1000);
				while (true) {
					try {
						return await fetch(url, { signal });
					} catch {
					  ~~~~~ usedAgain
						await sleep(10);
					}
				}
			}
		`,
		// The abort is named and dropped, and the next request gets the same signal.
		code`
			export async function save(user, signal) {
				try {
					await fetch('/users', { method: 'POST', body: user, signal });
				} catch (error) {
				  ~~~~~ usedAgain
					if (error.name !== 'AbortError') throw error;
				}
				await fetch('/log', { signal });
			}
		`,
	],
};
