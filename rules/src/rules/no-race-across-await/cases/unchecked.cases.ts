import { code, type Cases } from '#test';

/** What is checked before an `await` and set after it. */
export const unchecked: Cases = {
	valid: [
		// The promise is cached, not its value.
		'let client; export function get() { if (!client) client = connect(); return client; }',
		'let client; export const get = async () => (client ??= connect());',
		'export class Repo { async rows() { if (!this.loading) this.loading = this.load(); return await this.loading; } }',
		'export class Repo { async rows() { if (!this.loading) this.loading = (async () => await load())(); return this.loading; } }',
		code`
			export class Repo {
				async rows() {
					if (this.value) return this.value;
					if (!this.pending) this.pending = load();
					this.value = await this.pending;
					return this.value;
				}
			}
		`,
		// Looked at again.
		code`
			let client;
			export async function get() {
				if (!client) {
					const made = await connect();
					if (!client) client = made;
				}
				return client;
			}
		`,
		code`
			let client;
			export async function get() {
				if (!client) {
					const made = await connect();
					client ??= made;
				}
				return client;
			}
		`,
		'export class Repo { async ready() { while (!this.isReady) { await tick(); this.isReady = await ask(); } } }',
		// A mark of who came last.
		code`
			export class View {
				async show() {
					if (this.data) return;
					const turn = ++this.turn;
					const data = await load();
					if (turn !== this.turn) return;
					this.data = data;
				}
			}
		`,
		// A flag keeps others out.
		code`
			export class Repo {
				async load() {
					if (this.busy) return;
					this.busy = true;
					try { if (!this.rows) this.rows = await load(); } finally { this.busy = false; }
				}
			}
		`,
		// Claimed before anybody else runs.
		'export class Server { async start() { if (this.started) return; this.started = true; await listen(); this.started = true; } }',
		code`
			import { Mutex } from 'async-mutex';
			let client;
			const mutex = new Mutex();
			export const get = () => mutex.runExclusive(async () => { if (!client) client = await connect(); return client; });
		`,
		// Runs once.
		'let client; async function main() { if (!client) client = await connect(); } main();',
		'let client; if (!client) client = await connect();',
		'let client; before(async () => { if (!client) client = await connect(); });',
		'export const get = once(async () => { if (!client) client = await connect(); }); let client;',
		// Something else is set.
		'export class Repo { async load() { if (!this.rows) this.size = await count(); } }',
		'export class Repo { async load(id, other) { if (!this.rows[id]) this.rows[other] = await load(id); } }',
		'export class Repo { async load(id) { if (!this.rows[id]) { id = await next(); this.rows[id] = 1; } } }',
		// Emptied, not filled.
		'export class Repo { async close() { if (!this.client) await open(); this.client = undefined; } }',
		// The write does not hang on the check.
		'export class Repo { async load() { if (!this.rows) log("first"); await wait(); this.rows = 1; } }',
		// Everybody gets the same module; a setting is no cache; an error is kept for who asks why.
		'let lib; export async function get() { lib ??= (await import("lib")).default; return lib; }',
		'import { settings } from "./settings.js"; export async function ask() { if (!settings.get("asked")) settings.set("asked", await confirm()); }',
		'let error; export async function tick() { if (error) return; try { await beat(); } catch (cause) { error = cause; } }',
		// Locals, parameters and memory that is asked with an await.
		'export async function load(id) { let row; if (!row) row = await fetch(id); return row; }',
		'export async function load(user) { if (!user.row) user.row = await fetch(user.id); return user; }',
		'export class Repo { async load(id) { let row = await this.redis.get(id); if (!row) { row = await load(id); await this.redis.set(id, row); } return row; } }',
		'export class Repo { constructor() { if (!this.rows) this.rows = []; } }',
	],
	invalid: [
		code`
			let client;
			export async function get() {
				if (!client) client = await connect();
				             ~~~~~~ unchecked
				return client;
			}
		`,
		code`
			export class Repo {
				private rows?: string[];
				async load() {
					if (this.rows) return this.rows;
					const rows = await query();
					this.rows = rows;
					~~~~~~~~~ unchecked
					return rows;
				}
			}
		`,
		code`
			let client: Client | undefined;
			export const get = async () => (client ??= await connect());
			                                ~~~~~~ unchecked
		`,
		code`
			export class Repo {
				async load() {
					return (this.rows = this.rows ?? (await query()));
					        ~~~~~~~~~ unchecked
				}
				async more() {
					this.rows ||= await query();
					~~~~~~~~~ unchecked
				}
			}
		`,
		code`
			const cache = new Map();
			export async function load(id) {
				let row = cache.get(id);
				if (row === undefined) {
					row = await query(id);
					cache.set(id, row);
					~~~~~~~~~ unchecked
				}
				return row;
			}
			export async function loadToo(id) {
				if (!cache.has(id)) cache.set(id, await query(id));
				                    ~~~~~~~~~ unchecked
				return cache.get(id);
			}
		`,
		code`
			export class Repo {
				rows = {};
				async load(user) {
					const { rows } = this;
					if (rows[user.id] == null) {
						this.rows[user.id] = await query(user);
						~~~~~~~~~~~~~~~~~~ unchecked
					}
					return rows[user.id];
				}
			}
		`,
		code`
			export class Server {
				async start() {
					if (this.started || this.closed) return;
					await this.listen();
					this.started = true;
					~~~~~~~~~~~~ unchecked
				}
			}
		`,
		code`
			export class Repo {
				load = async () => {
					if (typeof this.rows === 'undefined') this.rows = await query();
					                                      ~~~~~~~~~ unchecked
				};
			}
		`,
		// A check inside a try, and one that another condition follows.
		code`
			let settings: object | null = null;
			export default async function (path: string) {
				try {
					if (settings === null && path) settings = JSON.parse(await read(path));
					                               ~~~~~~~~ unchecked
				} catch {}
				return settings;
			}
		`,
		// On the way to the write another list is set up at once: that is no flag.
		code`
			export class Repo {
				async load(id) {
					if (!this.rows) this.rows = new Map();
					if (!this.rows.has(id)) this.rows.set(id, await query(id));
					                        ~~~~~~~~~~~~~ unchecked
				}
			}
		`,
		code`
			export const makeApp = app => {
				let settings;
				app.get('/', async (request, response) => {
					if (!settings) settings = await read();
					               ~~~~~~~~ unchecked
					response.json(settings);
				});
			};
		`,
		code`
			export const repo = {
				rows: undefined as string[] | undefined,
				async load() {
					this.rows ??= await query();
					~~~~~~~~~ unchecked
				},
			};
		`,
		{
			filename: 'case.cjs',
			code: code`
				let client
				async function get() {
					if (client) return client
					return (client = await connect())
					        ~~~~~~ unchecked
				}
				exports.get = get
			`,
		},
		code`
			export async function load() {
				globalThis.client ??= await connect();
				~~~~~~~~~~~~~~~~~ unchecked
			}
		`,
	],
};
