import { code, type Cases } from '#test';

const BEACON = code`
	export async function send(url: string) {
		const body = encode(url);
		try {
			await fetch(url, { body });
		} catch (error) {
			console.error(error);
		}
	}
	export async function post(url: string) {
		await fetch(url);
	}
	declare function encode(url: string): string;
`;

/** Functions that look after their own errors, here and in other files. */
export const ownErrors: Cases = {
	valid: [
		// Nothing can be lost: the function looks after its own errors.
		code`
			async function load() {}
			(async () => {
				try {
					await load();
				} catch (error) {
					console.error(error);
				}
			})();
		`,
		code`
			async function load() {}
			async function main() {
				try {
					await load();
				} catch (error) {
					console.error(error);
				}
			}
			main();
		`,
		// What it awaits is caught, whatever stands around.
		code`
			export function Row({ id }: { id: string }) {
				const copy = async (path: string) => {
					const url = path.startsWith('/') ? path : id + path;
					try {
						await navigator.clipboard.writeText(url);
					} catch (error) {
						console.error(error);
					}
					document.title = url;
				};
				return () => { copy('/'); };
			}
		`,
		// So it is of what it awaits from another file.
		{
			files: { 'beacon.ts': BEACON },
			code: code`
				import { send } from './beacon';
				export function Page({ id }: { id: string }) {
					let isSending = false;
					const track = async (url: string) => {
						if (isSending) return;
						isSending = true;
						try {
							await send(url + id);
						} finally {
							isSending = false;
						}
					};
					return () => { track('/'); };
				}
			`,
		},
		// It tells its errors to the callback.
		{
			filename: 'case.js',
			code: code`
				async function build(targets, callback) { await fetch(targets); }
				export function watch(log, done) {
					build('styles', err => log(err));
					build('styles', function (error) { log(error); });
					build('styles', done);
				}
			`,
		},
		code`
			declare const onError: ((error: unknown) => void) | undefined;
			async function load() {}
			export const start = () => {
				(async () => {
					let loaded: unknown;
					const controller = new AbortController();
					try {
						loaded = await load();
					} catch (error) {
						if (!controller.signal.aborted) onError?.(error);
					} finally {
						console.log(loaded);
					}
				})();
			};
		`,
		// A function of another file in which every error is caught.
		{
			code: "import { track } from './track.js'; export function click() { track('click'); }",
			filename: 'case.js',
			files: {
				'track.js': `
					import { send } from './send.js';
					const wait = ms => new Promise(resolve => setTimeout(resolve, ms));
					export async function track(event) { await send(event); await wait(1); }`,
				'send.js': `
					export async function send(event) {
						const start = Date.now();
						try { await fetch('/', { body: event }); } catch (error) { console.error(error, start); }
					}`,
			},
		},
		// What it awaits is caught; what it only runs may throw as in any function.
		{
			code: "import { scanner } from './scanner.js'; export function start(schedule) { schedule(() => { scanner.run(); }); }",
			filename: 'case.js',
			files: {
				'scanner.js': `
					import { log, settings } from 'somewhere';
					class Scanner {
						async run() {
							const { servers } = settings();
							const id = this.begin();
							try { for (const server of servers) await this.scan(server); }
							catch (error) { log(error); }
							finally { this.end(id); }
						}
						begin() { return log('begin'); }
						end(id) { log(id); }
						async scan(server) { await server.scan(); }
					}
					export const scanner = new Scanner();`,
			},
		},
	],
	invalid: [
		{
			files: { 'beacon.ts': BEACON },
			code: code`
				import { post } from './beacon';
				export function Page() {
					const track = async (url: string) => {
						try {
							await post(url);
						} finally {
							console.log(url);
						}
					};
					return () => { track('/'); };
					               ~~~~~ dropped
				}
				=> addCatch
				import { post } from './beacon';
				export function Page() {
					const track = async (url: string) => {
						try {
							await post(url);
						} finally {
							console.log(url);
						}
					};
					return () => { track('/').catch(console.error); };
				}
				=> addVoid
				import { post } from './beacon';
				export function Page() {
					const track = async (url: string) => {
						try {
							await post(url);
						} finally {
							console.log(url);
						}
					};
					return () => { void track('/'); };
				}
			`,
		},
		// The error is the first thing that it awaits no more.
		code`
			async function save() { await fetch('/'); try { await fetch('/b'); } catch {} }
			export const onClick = () => { save(); };
			                               ~~~~ dropped
			=> addCatch
			async function save() { await fetch('/'); try { await fetch('/b'); } catch {} }
			export const onClick = () => { save().catch(console.error); };
			=> addVoid
			async function save() { await fetch('/'); try { await fetch('/b'); } catch {} }
			export const onClick = () => { void save(); };
		`,
		// What the handler throws is lost.
		code`
			async function load() {}
			(async () => {
			 ~~~~~ dropped
				try {
					await load();
				} catch (error) {
					throw new Error('failed', { cause: error });
				}
			})();
			=> addCatch
			async function load() {}
			(async () => {
				try {
					await load();
				} catch (error) {
					throw new Error('failed', { cause: error });
				}
			})().catch(console.error);
			=> addVoid
			async function load() {}
			void (async () => {
				try {
					await load();
				} catch (error) {
					throw new Error('failed', { cause: error });
				}
			})();
		`,
		{
			code: code`
				import { load } from './load.js';
				export function start() {
					load();
					~~~~ dropped
				}
				=> addCatch
				import { load } from './load.js';
				export function start() {
					load().catch(console.error);
				}
				=> addVoid
				import { load } from './load.js';
				export function start() {
					void load();
				}
			`,
			filename: 'case.js',
			files: { 'load.js': "export async function load() { await fetch('/'); }" },
		},
		// A `try` in another file ends only what happens in it.
		{
			code: code`
				import { load } from './load.js';
				export function start() {
					load();
					~~~~ dropped
				}
				=> addCatch
				import { load } from './load.js';
				export function start() {
					load().catch(console.error);
				}
				=> addVoid
				import { load } from './load.js';
				export function start() {
					void load();
				}
			`,
			filename: 'case.js',
			files: {
				'load.js': 'export async function load() { try { await read(); } catch (error) { await report(error); } }',
			},
		},
		{
			code: code`
				import { scanner } from './scanner.js';
				export function start() {
					scanner.run();
					        ~~~ dropped
				}
				=> addCatch
				import { scanner } from './scanner.js';
				export function start() {
					scanner.run().catch(console.error);
				}
				=> addVoid
				import { scanner } from './scanner.js';
				export function start() {
					void scanner.run();
				}
			`,
			filename: 'case.js',
			files: {
				'scanner.js': `
					class Scanner {
						async run() {
							await this.prepare();
							try { await this.scan(); } catch (error) { console.error(error); }
						}
						async prepare() { await fetch('/'); }
						async scan() { await fetch('/'); }
					}
					export const scanner = new Scanner();`,
			},
		},
	],
};
