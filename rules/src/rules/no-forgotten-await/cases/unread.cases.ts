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
		// On every way, or handed on.
		'async function save() { await fetch("/"); } export async function main(k) { const saved = save(); if (k) { await saved; return 1; } await saved; }',
		'async function save() { await fetch("/"); } export async function main(k) { const saved = save(); if (k) return saved; await saved; }',
		'async function save() { await fetch("/"); } export async function main(k) { const saved = save(); if (k) throw k; await saved; }',
		'async function save() { await fetch("/"); } export async function main(k) { const saved = save(); saved.catch(() => {}); if (k) return; await saved; }',
		'async function save() { await fetch("/"); } export async function main(k) { const saved = save(); try { await k(); } finally { await saved; } }',
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
		// Every way that leaves without it: a return, another branch, a case.
		code`
			async function save() { await fetch('/'); }
			export async function main(k: number) {
				const saved = save();
				      ~~~~~ oneBranch
				if (k) return 1;
				await saved;
			}
			export async function other(k: number) {
				const saved = save();
				      ~~~~~ oneBranch
				switch (k) {
					case 1:
						return await saved;
					default:
						return k;
				}
			}
			export async function third(k: number) {
				const saved = save();
				      ~~~~~ oneBranch
				return k ? await saved : k;
			}
			=> addAwait
			async function save() { await fetch('/'); }
			export async function main(k: number) {
				const saved = await save();
				if (k) return 1;
				await saved;
			}
			export async function other(k: number) {
				const saved = save();
				switch (k) {
					case 1:
						return await saved;
					default:
						return k;
				}
			}
			export async function third(k: number) {
				const saved = save();
				return k ? await saved : k;
			}
			=> addAwait
			async function save() { await fetch('/'); }
			export async function main(k: number) {
				const saved = save();
				if (k) return 1;
				await saved;
			}
			export async function other(k: number) {
				const saved = await save();
				switch (k) {
					case 1:
						return await saved;
					default:
						return k;
				}
			}
			export async function third(k: number) {
				const saved = save();
				return k ? await saved : k;
			}
			=> addAwait
			async function save() { await fetch('/'); }
			export async function main(k: number) {
				const saved = save();
				if (k) return 1;
				await saved;
			}
			export async function other(k: number) {
				const saved = save();
				switch (k) {
					case 1:
						return await saved;
					default:
						return k;
				}
			}
			export async function third(k: number) {
				const saved = await save();
				return k ? await saved : k;
			}
		`,
	],
};
