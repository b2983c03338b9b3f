import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { roomOf, type Half } from './rule-template.ts';

const ID = /^(no|prefer|require)-[a-z]+(-[a-z]+)*$/;

/** `npm run new -- no-something [--ecmascript] [--python]` makes a rule's room: both halves unless one is named. */
async function main(): Promise<void> {
	const { positionals, values } = parseArgs({
		allowPositionals: true,
		options: { ecmascript: { type: 'boolean' }, python: { type: 'boolean' } },
	});
	const [id = ''] = positionals;
	if (!ID.test(id))
		return fail(
			`usage: npm run new -- <rule-id> [--ecmascript] [--python]\n"${id}" is no rule id: write no-…, prefer-… or require-…, in lower case with hyphens`,
		);

	const folder = fileURLToPath(new URL(`../src/rules/${id}`, import.meta.url));
	if (await exists(folder)) return fail(`rules/src/rules/${id} is there already`);

	const named = (['ecmascript', 'python'] as const).filter(half => values[half]);
	const halves: readonly Half[] = named.length ? named : ['ecmascript', 'python'];
	await mkdir(folder, { recursive: true });
	for (const [name, text] of Object.entries(roomOf(id, halves))) await writeFile(join(folder, name), text);
	console.log(`Made rules/src/rules/${id}. Write the cases first, then \`npm run generate\`.`);
}

const exists = (path: string): Promise<boolean> =>
	access(path).then(
		() => true,
		() => false,
	);

function fail(message: string): void {
	console.error(message);
	process.exitCode = 2;
}

await main();
