import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { ecmascriptBlocking } from './ecmascript.ts';

/** What Node's own types call `…Sync` and does not wait for anything. */
const DOES_NOT_BLOCK = new Set([
	// Fills memory in microseconds.
	'crypto:randomFillSync',
	// Runs the function that it is given.
	'diagnostics_channel:traceSync',
	// An example in a comment.
	'process:maybeSync',
]);

test('every function that Node calls `…Sync` is known', () => {
	const folder = dirname(createRequire(import.meta.url).resolve('@types/node/package.json'));
	const unknown = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter(name => name.endsWith('.d.ts'))
		.flatMap(name => synchronousNames(readFileSync(join(folder, name), 'utf8')))
		.filter(key => !ecmascriptBlocking.has(key) && !DOES_NOT_BLOCK.has(key));
	expect(unknown).toEqual([]);
});

/** `module:name` of each function whose name says that it is synchronous. */
function synchronousNames(declarations: string): string[] {
	const parts = declarations.split(/^declare module ["'](?:node:)?([^"']+)["']/m).slice(1);
	return parts.flatMap((module, index) => {
		if (index % 2) return [];
		const names = [...parts[index + 1]!.matchAll(/^\s+(?:export )?(?:function )?(\w+Sync)\b(?:<[^>]*>)?\(/gm)];
		return names.map(match => `${module}:${match[1]}`);
	});
}
