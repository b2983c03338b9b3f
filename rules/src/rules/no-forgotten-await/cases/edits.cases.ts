import { code, type Cases } from '#test';

/** What the suggestions write, where `await` alone would mean something else or nothing. */
export const edits: Cases = {
	valid: [],
	invalid: [
		// The package does not say that its files are modules: compiled to CommonJS, none may await at its top level.
		{
			files: { 'package.json': '{ "name": "old" }' },
			code: code`
				export async function load() {}
				load();
				~~~~ dropped
				=> addCatch
				export async function load() {}
				load().catch(console.error);
				=> addVoid
				export async function load() {}
				void load();
			`,
		},
		{
			files: { 'package.json': '{ "name": "new", "type": "module" }' },
			code: code`
				export async function load() {}
				load();
				~~~~ dropped
				=> addAwait
				export async function load() {}
				await load();
				=> addCatch
				export async function load() {}
				load().catch(console.error);
				=> addVoid
				export async function load() {}
				void load();
			`,
		},
		// No semicolon where there are none, and behind the comment on the line.
		code`
			async function save(id) {}
			export async function main(ids) {
				const saved = []
				for (const id of ids) saved.push(save(id)) // all of them
				                                 ~~~~ unreadList
				console.log('done')
			}
			=> addAwaitAll
			async function save(id) {}
			export async function main(ids) {
				const saved = []
				for (const id of ids) saved.push(save(id)) // all of them
				await Promise.all(saved)
				console.log('done')
			}
		`,
	],
};
