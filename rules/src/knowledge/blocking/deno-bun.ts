import { group, type BlockingEntry } from './entry.ts';

/** https://docs.deno.com/api/deno/file-system: each has a twin without `Sync`. */
const DENO_FILES =
	'chmod chown copyFile create link makeTempDir makeTempFile mkdir open readDir readFile readTextFile remove rename symlink ' +
	'truncate utime writeFile writeTextFile';
const DENO_LOOKUPS = 'lstat readLink realPath stat';
/** Iterated, not awaited. https://docs.deno.com/api/deno/~/Deno.readDir */
const DENO_ITERATED = new Set(['readDir']);

const deno = (names: string, tier: BlockingEntry['tier']): [string, BlockingEntry][] =>
	names.split(' ').map(name => {
		const twin = { kind: 'sibling', name } as const;
		return [`:Deno.${name}Sync`, DENO_ITERATED.has(name) ? { tier, instead: `Deno.${name}` } : { tier, twin }];
	});

/** The globals of other runtimes. */
export const denoAndBun: readonly [string, BlockingEntry][] = [
	...deno(DENO_FILES, 'files'),
	...deno(DENO_LOOKUPS, 'lookup'),
	// https://bun.com/docs/runtime/child-process#blocking-api-bun-spawnsync, https://bun.com/docs/runtime/utils#bun-sleepsync
	...group('', ':Bun.spawnSync bun:spawnSync', { tier: 'process', instead: 'Bun.spawn' }),
	...group('', ':Bun.sleepSync bun:sleepSync', { tier: 'sleep', instead: 'Bun.sleep' }),
	...group('', ':Bun.gzipSync :Bun.gunzipSync :Bun.deflateSync :Bun.inflateSync', {
		tier: 'cpu',
		instead: 'node:zlib',
	}),
	[':Bun.password.hashSync', { tier: 'cpu', twin: { kind: 'sibling', name: 'hash' } }],
	[':Bun.password.verifySync', { tier: 'cpu', twin: { kind: 'sibling', name: 'verify' } }],
];
