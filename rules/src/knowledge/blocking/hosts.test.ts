import { expect, test } from 'vitest';
import { bunDeclared } from '#knowledge/declared/bun.ts';
import { denoDeclared } from '#knowledge/declared/deno.ts';
import { declaredKeys } from '#knowledge/declared/entry.ts';
import { nodeDeclared } from '#knowledge/declared/node.ts';
import { ecmascriptBlocking } from './ecmascript.ts';

/** What a host calls `…Sync` and does not wait for anything. */
const DOES_NOT_BLOCK: readonly RegExp[] = [
	// Fills memory in microseconds.
	/^crypto:randomFillSync$/,
	// Run the function that they are given.
	/^diagnostics_channel:\w+\(\)\.traceSync$/,
	// One system call that waits for nothing.
	/^dgram:\w+\(\)\.(?:bind|connect)Sync$/,
	// Give iterators, or go through the ones that they are given. https://nodejs.org/api/stream_iter.html
	/^(?:stream|zlib)\/iter:/,
	// Look up what was granted.
	/^:Deno\.permissions\.(?:query|revoke)Sync$|^:Deno\.Permissions\(\)\./,
	// A terminal or a file, as with `console.log`.
	/^:Deno\.std(?:out|err)\.writeSync$/,
];

test.each([
	['Node 20 to 26', declaredKeys(nodeDeclared, 'synchronous')],
	['Deno', declaredKeys(denoDeclared, 'synchronous')],
	['Bun', declaredKeys(bunDeclared, 'synchronous')],
])('every function that %s calls `…Sync` is known', (_, keys) => {
	expect(keys.length).toBeGreaterThan(10);
	const unknown = keys.filter(key => !ecmascriptBlocking.has(key) && !DOES_NOT_BLOCK.some(each => each.test(key)));
	expect(unknown).toEqual([]);
});

test('no entry is a name that no Node, Deno or Bun has', () => {
	const declared = new Set(
		[nodeDeclared, denoDeclared, bunDeclared].flatMap(each => declaredKeys(each, 'synchronous')),
	);
	const hosts = /^(?:fs|fs\/promises|child_process|crypto|zlib|bun):\w+Sync$|^:(?:Deno|Bun)\.\w+Sync$/;
	const unknown = [...ecmascriptBlocking.keys()].filter(
		key => hosts.test(key) && !declared.has(key) && !declared.has(key.replace(/^:Bun\./, 'bun:')),
	);
	expect(unknown).toEqual([]);
});

test("a twin in the same module or in `fs.promises` is one of the host's promises", () => {
	const promises = new Set([nodeDeclared, denoDeclared, bunDeclared].flatMap(each => declaredKeys(each, 'promises')));
	const wrong = [...ecmascriptBlocking].filter(([key, { twin }]) => {
		if (!twin || !/^fs:|^bun:|^:(?:Deno|Bun)\./.test(key) || key.includes('()')) return false;
		const made = key
			.replace(/^:Bun\./, 'bun:')
			.replace(/\w+$/, twin.kind === 'promises' ? `promises.${twin.name}` : twin.name);
		return !promises.has(made);
	});
	expect(wrong.map(([key]) => key)).toEqual([]);
});

test("Node's blocking functions say what to use instead", () => {
	const core = /^(?:fs|fs\/promises|child_process|crypto|zlib):/;
	const silent = [...ecmascriptBlocking].filter(
		([key, { twin, instead, tier }]) => core.test(key) && !twin && !instead && tier !== 'lookup',
	);
	expect(silent.map(([key]) => key)).toEqual([]);
});
