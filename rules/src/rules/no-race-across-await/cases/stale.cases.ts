import { code, type Cases } from '#test';

/** What is read before an `await` and written after it. */
export const stale: Cases = {
	valid: [
		// Locals belong to one call.
		'export async function sum(load) { let total = 0; total += await load(); return total; }',
		'export async function sum(load) { let total = 0; for (let i = 0; i < 3; i++) { total = total + (await load(i)); } return total; }',
		// Read after the await.
		'let total = 0; export async function add(load) { total = (await load()) + total; }',
		'let total = 0; export async function add(load) { const more = await load(); total += more; }',
		'export class Counter { n = 0; async add(load) { await load(); this.n = this.n + 1; } }',
		// Written from something else.
		'export class Counter { n = 0; async add(load) { console.log(this.n); this.n = await load(); } }',
		'export class Client { token = ""; async renew(load) { this.token = await load(this.token); } }',
		// Put back before others can see it.
		'export class Counter { n = 0; async add(load) { const n = this.n; this.n = n + 1; await load(); } }',
		// Put back what was there.
		'export class View { async with(mode, run) { const before = this.mode; await load(); this.mode = before; } }',
		// Looked at again.
		code`
			export class Counter {
				n = 0;
				async add(load) {
					const n = this.n;
					await load();
					if (this.n !== n) return;
					this.n = n + 1;
				}
			}
		`,
		// One at a time.
		code`
			import { Mutex } from 'async-mutex';
			const mutex = new Mutex();
			let total = 0;
			export const add = load => mutex.runExclusive(async () => { total += await load(); });
			export async function addToo(load) {
				const release = await mutex.acquire();
				try { total += await load(); } finally { release(); }
			}
		`,
		'let total = 0; export const add = load => navigator.locks.request("total", async () => { total += await load(); });',
		'import pLimit from "p-limit"; const one = pLimit(1); let total = 0; export const add = load => one(async () => { total += await load(); });',
		code`
			export class Counter {
				n = 0;
				tail = Promise.resolve();
				add(load) { this.tail = this.tail.then(async () => { this.n += await load(); }); }
			}
		`,
		code`
			export class Counter {
				n = 0;
				add(load) { return this.lock.acquire('n', async () => this.addNow(load)); }
				async addNow(load) { this.n += await load(); }
			}
		`,
		'export class Counter { n = 0; @Synchronized() async add(load) { this.n += await load(); } }',
		// Runs once.
		'let total = 0; async function main() { total += await load(); } main();',
		'let total = 0; (async () => { total += await load(); })();',
		'let total = 0; total += await load();',
		'export class Counter { n = 0; constructor() { (async () => { this.n += await load(); })(); } }',
		'let total = 0; describe("sum", () => { beforeEach(() => { total = 0; }); it("adds", async () => { total += await load(); }); });',
		code`
			export async function run(load) {
				let total = 0;
				const add = async () => { total += await load(); };
				await add();
				await add();
				return total;
			}
		`,
		// What a caller hands over is the caller's.
		'export async function add(state, load) { state.n += await load(); }',
		'export const handler = async (ctx, next) => { ctx.state.n = ctx.state.n + (await next()); };',
		{
			code: 'export class Counter { n = 0; async add(load) { this.n += await load(); } }',
			options: { checkProperties: false },
		},
		// Shadowed.
		'let total = 0; export async function add(total, load) { total += await load(); }',
		// Another function's await.
		'let total = 0; export async function add(load) { total += [1].map(async () => { await load(); }).length; await load(); }',
		// Either the one or the other.
		'let total = 0; export async function add(load, now) { total = now ? total + 1 : await load(); }',
	],
	invalid: [
		code`
			let total = 0;
			export async function add(load) {
				total = total + (await load());
				~~~~~ stale
			}
			=> awaitFirst
			let total = 0;
			export async function add(load) {
				const awaited = await load();
				total = total + (awaited);
			}
		`,
		code`
			let total = 0;
			export const add = async (load: () => Promise<number>) => { total += await load(); };
			                                                            ~~~~~ stale
			=> awaitFirst
			let total = 0;
			export const add = async (load: () => Promise<number>) => { const awaited = await load(); total += awaited; };
		`,
		code`
			export class Counter {
				private n = 0;
				async add(load: () => Promise<number>, awaited: number) {
					// What is new.
					this.n += (await load()) /* items */ * 2;
					~~~~~~ stale
				}
			}
			=> awaitFirst
			export class Counter {
				private n = 0;
				async add(load: () => Promise<number>, awaited: number) {
					// What is new.
					const result = await load();
					this.n += (result) /* items */ * 2;
				}
			}
		`,
		code`
			export class Counter {
				#n = 0;
				async add(save) {
					const n = this.#n;
					await save(n);
					this.#n = n + 1;
					~~~~~~~ stale
				}
				async addThrough(save) {
					const self = this, { length } = save;
					let sum = self.#n;
					for (const each of save) sum += each;
					await save(length);
					self.#n = sum + 1;
					~~~~~~~ stale
				}
			}
		`,
		code`
			const state = { items: [] as string[] };
			export async function more(load: () => Promise<string[]>) {
				state.items = [...state.items, ...(await load())];
				~~~~~~~~~~~ stale
			}
			=> awaitFirst
			const state = { items: [] as string[] };
			export async function more(load: () => Promise<string[]>) {
				const awaited = await load();
				state.items = [...state.items, ...(awaited)];
			}
		`,
		code`
			const sums = new Map<string, number>();
			export async function add(id: string, load: () => Promise<number>) {
				const sum = sums.get(id) ?? 0;
				const more = await load();
				sums.set(id, sum + more);
				~~~~~~~~ stale
			}
		`,
		// One call for each item, all at once.
		code`
			export async function sum(urls: string[]) {
				let total = 0;
				await Promise.all(urls.map(async url => {
					total += (await (await fetch(url)).text()).length;
					~~~~~ stale
				}));
				return total;
			}
		`,
		code`
			export const start = server => {
				let open = 0;
				server.on('request', async (request, response) => {
					open = open + (await answer(request, response));
					~~~~ stale
				});
			};
			=> awaitFirst
			export const start = server => {
				let open = 0;
				server.on('request', async (request, response) => {
					const awaited = await answer(request, response);
					open = open + (awaited);
				});
			};
		`,
		{
			filename: 'case.cjs',
			code: code`
				let total = 0
				async function add(load) {
					total += await load()
					~~~~~ stale
				}
				module.exports = { add }
				=> awaitFirst
				let total = 0
				async function add(load) {
					const awaited = await load()
					total += awaited
				}
				module.exports = { add }
			`,
		},
		{
			options: { checkParameters: true },
			code: code`
				export async function add(state, load) {
					state.n += await load();
					~~~~~~~ stale
				}
				=> awaitFirst
				export async function add(state, load) {
					const awaited = await load();
					state.n += awaited;
				}
			`,
		},
		// A semaphore of five is no lock.
		code`
			import pLimit from 'p-limit';
			const limit = pLimit(5);
			let total = 0;
			export const addAll = loads => Promise.all(loads.map(load => limit(async () => { total += await load(); })));
			                                                                                 ~~~~~ stale
			=> awaitFirst
			import pLimit from 'p-limit';
			const limit = pLimit(5);
			let total = 0;
			export const addAll = loads => Promise.all(loads.map(load => limit(async () => { const awaited = await load(); total += awaited; })));
		`,
		// A generator waits for its consumer.
		code`
			export class Pages {
				at = 0;
				async *[Symbol.asyncIterator]() {
					const at = this.at;
					yield at;
					this.at = at + 1;
					~~~~~~~ stale
				}
			}
		`,
	],
};
