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

/** https://docs.deno.com/api/deno/~/Deno.FsFile: each has a twin without `Sync`. */
const DENO_FILE = 'lock read truncate tryLock unlock utime write sync syncData';
const DENO_FILE_LOOKUPS = 'seek stat';

const ofDenoFile = (names: string, tier: BlockingEntry['tier']): [string, BlockingEntry][] =>
	names
		.split(' ')
		.flatMap(name =>
			['FsFile', 'open', 'openSync', 'create', 'createSync'].map((file): [string, BlockingEntry] => [
				`:Deno.${file}().${name}Sync`,
				{ tier, twin: { kind: 'sibling', name } },
			]),
		);

/** The same under the global and in the module of Bun. */
const bun = (names: string, entry: BlockingEntry): [string, BlockingEntry][] =>
	[':Bun.', 'bun:'].flatMap(prefix => group(prefix, names, entry));

const twin = (name: string) => ({ kind: 'sibling', name }) as const;

/** The globals of other runtimes, and Bun's module. */
export const denoAndBun: readonly [string, BlockingEntry][] = [
	...deno(DENO_FILES, 'files'),
	...deno(DENO_LOOKUPS, 'lookup'),
	...ofDenoFile(DENO_FILE, 'files'),
	...ofDenoFile(DENO_FILE_LOOKUPS, 'lookup'),
	// https://docs.deno.com/api/deno/subprocess
	[':Deno.Command().outputSync', { tier: 'process', twin: twin('output') }],
	[':Deno.spawnAndWaitSync', { tier: 'process', twin: twin('spawnAndWait') }],
	// https://docs.deno.com/api/deno/~/Deno.Permissions: asks the person before the terminal.
	[':Deno.permissions.requestSync', { tier: 'input', twin: twin('request') }],
	[':Deno.stdin.readSync', { tier: 'input', twin: twin('read') }],

	// https://bun.com/docs/runtime/child-process#blocking-api-bun-spawnsync, https://bun.com/docs/runtime/utils#bun-sleepsync
	...bun('spawnSync', { tier: 'process', instead: 'Bun.spawn' }),
	...bun('sleepSync', { tier: 'sleep', instead: 'Bun.sleep' }),
	// https://bun.com/docs/runtime/utils#bun-gzipsync
	...bun('gzipSync gunzipSync deflateSync inflateSync', { tier: 'cpu', instead: 'node:zlib' }),
	...bun('zstdCompressSync', { tier: 'cpu', twin: twin('zstdCompress') }),
	...bun('zstdDecompressSync', { tier: 'cpu', twin: twin('zstdDecompress') }),
	// https://bun.com/docs/runtime/hashing#bun-password
	...bun('password.hashSync', { tier: 'cpu', twin: twin('hash') }),
	...bun('password.verifySync', { tier: 'cpu', twin: twin('verify') }),
	// https://bun.com/docs/runtime/glob
	...bun('Glob().scanSync', { tier: 'files', instead: 'Glob.scan' }),
	// https://bun.com/docs/runtime/transpiler
	...bun('Transpiler().transformSync', { tier: 'cpu', twin: twin('transform') }),
	// https://bun.com/docs/runtime/utils#bun-resolvesync
	...bun('resolveSync', { tier: 'lookup', twin: twin('resolve') }),
];
