import { code, type Cases } from '#test';

/** Promises in variables and lists that nothing reads, or that one branch alone reads. */
export const unread: Cases = {
	valid: [
		'async function load() {} export const loading = load();',
		'async function load() {} async function main() { const loading = load(); await loading; } export { main };',
		'async function load() {} function main() { const loading = load(); return loading; } export { main };',
		'async function load() {} function main() { const loading = load(); return () => loading; } export { main };',
		'async function load() {} const loading = load().catch(() => {});',
		'function load() {} const loaded = load();',
		'async function load() {} var shared = load();',
		code`
			async function load() {}
			async function main() {
				const all = [];
				all.push(load());
				await Promise.all(all);
			}
			export { main };
		`,
		'async function load() {} const all: unknown[] = []; export function start() { all.push(load()); return all; }',
		'async function load() {} function main(list = []) { list.push(load()); } export { main };',
		'const sizes = []; export function add(size: number) { sizes.push(size); }',
		code`
			async function save() {}
			export async function main(wait: boolean) {
				const saved = save();
				if (wait) await saved;
				else saved.catch(() => {});
			}
		`,
		// It looks after its own errors, so it may be let go of.
		code`
			export class Queue {
				constructor(private readonly jobs: (() => Promise<void>)[], private readonly log: (text: string) => void) {}
				async run(wait: boolean) {
					const running = this.next();
					if (wait) await running;
				}
				private async next() {
					this.log('next');
					try {
						await this.jobs.pop()?.();
					} catch (error) {
						this.log(String(error));
					}
				}
			}
		`,
		code`
			async function save() {}
			export async function main(wait: boolean) {
				const saved = save();
				if (wait) await saved;
				return saved;
			}
		`,
	],
	invalid: [
		code`
			async function save() {}
			export async function main() {
				const saved = save();
				      ~~~~~ unread
			}
			=> addAwait
			async function save() {}
			export async function main() {
				const saved = await save();
			}
			=> addCatch
			async function save() {}
			export async function main() {
				const saved = save().catch(console.error);
			}
		`,
		code`
			async function save() {}
			export function main() {
				const _ = save();
				      ~ unread
			}
			=> addCatch
			async function save() {}
			export function main() {
				const _ = save().catch(console.error);
			}
		`,
		code`
			async function save() {}
			export async function main() {
				let saved;
				saved = save();
				~~~~~ unread
			}
			=> addAwait
			async function save() {}
			export async function main() {
				let saved;
				saved = await save();
			}
			=> addCatch
			async function save() {}
			export async function main() {
				let saved;
				saved = save().catch(console.error);
			}
		`,
		code`
			export async function main(ids: string[]) {
				const pages = ids.map(async id => fetch(id));
				      ~~~~~ unread
			}
			=> addAwaitAll
			export async function main(ids: string[]) {
				const pages = await Promise.all(ids.map(async id => fetch(id)));
			}
		`,
		code`
			async function save(id: string) {}
			export async function main(ids: string[]) {
				const all = [];
				for (const id of ids) {
					all.push(save(id));
					         ~~~~ unreadList
				}
			}
			=> addAwaitAll
			async function save(id: string) {}
			export async function main(ids: string[]) {
				const all = [];
				for (const id of ids) {
					all.push(save(id));
				}
				await Promise.all(all);
			}
		`,
		code`
			async function save() { await fetch('/'); }
			export async function main(wait: boolean) {
				const saved = save();
				      ~~~~~ oneBranch
				if (wait) await saved;
			}
			=> addAwait
			async function save() { await fetch('/'); }
			export async function main(wait: boolean) {
				const saved = await save();
				if (wait) await saved;
			}
		`,
	],
};
