import { code, type Cases } from '#test';

/** Lists of promises that nobody waits for. */
export const items: Cases = {
	valid: [
		// Async for no reason: all is done when the list is made.
		"export function listen(pages) { pages.map(async page => { page.on('close', () => console.log('closed')); }); }",
		'async function load() {} async function main() { await Promise.all([load(), load()]); } export { main };',
		'async function load() {} export function start(tasks: Promise<void>[]) { tasks.push(load()); }',
		'const queue: Promise<void>[] = []; export const next = () => { queue.shift(); queue.splice(0, 1); };',
		'console.log(1); new Map(); [1, 2].map(value => value);',
		// Somebody else's rule.
		'async function load() {} export const all = (ids: string[]) => ids.forEach(async () => load());',
	],
	invalid: [
		code`
			export async function run(data?: string[]) {
				data?.map(async (each: string) => {
				      ~~~ droppedItems
					await fetch(each);
				});
			}
			=> addAwaitAll
			export async function run(data?: string[]) {
				await Promise.all(data?.map(async (each: string) => {
					await fetch(each);
				}) ?? []);
			}
		`,
		code`
			export function read(ids) {
				ids.map(id => fetch(id));
				    ~~~ droppedItems
			}
		`,
		{
			typed: true,
			code: code`
			declare function save(item: number): Promise<void>;
			export function main(items: number[]) {
				items.map(item => save(item));
				      ~~~ droppedItems
				items.flatMap(async item => item);
				      ~~~~~~~ droppedItems
			}
		`,
		},
		code`
			async function load() {}
			export async function main() {
				[load(), 1];
				 ~~~~ dropped
			}
			=> addAwait
			async function load() {}
			export async function main() {
				[await load(), 1];
			}
			=> addCatch
			async function load() {}
			export async function main() {
				[load().catch(console.error), 1];
			}
		`,
		code`
			export async function main(ids: string[]) {
				ids.map(async id => fetch(id));
				    ~~~ droppedItems
			}
			=> addAwaitAll
			export async function main(ids: string[]) {
				await Promise.all(ids.map(async id => fetch(id)));
			}
		`,
		code`
			async function load(id: string) {}
			export async function main(ids: string[]) {
				ids.map(load);
				    ~~~ droppedItems
			}
			=> addAwaitAll
			async function load(id: string) {}
			export async function main(ids: string[]) {
				await Promise.all(ids.map(load));
			}
		`,
	],
};
