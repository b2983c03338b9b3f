import { code, type Cases } from '#test';

/** Promises that are a whole statement. */
export const dropped: Cases = {
	valid: [
		code`
			async function load() {}
			async function main() {
				await load();
				return load();
			}
		`,
		'async function load() {} export const loading = () => load();',
		'async function load() {} void load();',
		'function load() {} load();',
		'async function load() {} let last; last = load(); export { last };',
		'async function load() {} export const store = { last: load() };',
		code`
			async function load() {}
			class Store {
				last = load();
				refresh() { this.last = load(); }
			}
			export { Store };
		`,
		'async function load() {} export async function* all() { yield load(); }',
		// A script's last statement: Node.js shows the error.
		'import { load } from "./load.js"; async function main() { await load(); } main();',
		'async function run() { await fetch("/"); } run();',
		{ filename: 'case.cjs', code: 'const start = async () => { await fetch("/"); }; start();' },
		{ code: 'async function load() {} (async () => { await load(); })();', options: { checkIIFE: false } },
		// It is async and waits for nothing, and the one that calls it cannot wait.
		code`
			export function effect(all, show) {
				const choose = async (): Promise<void> => {
					if (!all) return;
					show(all.filter(each => each.chosen));
				};
				choose();
			}
		`,
	],
	invalid: [
		{
			options: { checkEntryPoints: true },
			code: code`
				async function main() { await fetch('/'); }
				main();
				~~~~ dropped
				=> addCatch
				async function main() { await fetch('/'); }
				main().catch(console.error);
				=> addVoid
				async function main() { await fetch('/'); }
				void main();
			`,
		},
		// Somebody may start it again.
		code`
			export async function main() { await fetch('/'); }
			main();
			~~~~ dropped
			=> addAwait
			export async function main() { await fetch('/'); }
			await main();
			=> addCatch
			export async function main() { await fetch('/'); }
			main().catch(console.error);
			=> addVoid
			export async function main() { await fetch('/'); }
			void main();
		`,
		code`
			(async () => {
			 ~~~~~ dropped
				await fetch('/');
			})();
			=> addCatch
			(async () => {
				await fetch('/');
			})().catch(console.error);
			=> addVoid
			void (async () => {
				await fetch('/');
			})();
		`,
		code`
			export class Later {
				start() {
					new Promise(resolve => setTimeout(resolve, 1));
					    ~~~~~~~ dropped
				}
			}
			=> addCatch
			export class Later {
				start() {
					new Promise(resolve => setTimeout(resolve, 1)).catch(console.error);
				}
			}
			=> addVoid
			export class Later {
				start() {
					void new Promise(resolve => setTimeout(resolve, 1));
				}
			}
		`,
		code`
			export function start() {
				import('node:fs');
				~~~~~~ dropped
			}
			=> addCatch
			export function start() {
				import('node:fs').catch(console.error);
			}
			=> addVoid
			export function start() {
				void import('node:fs');
			}
		`,
	],
};
