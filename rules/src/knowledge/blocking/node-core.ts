import { group, type BlockingEntry, type BlockingTier } from './entry.ts';

/** Node's core modules but `fs`, and what JavaScript itself has. */
export const nodeCore: readonly [string, BlockingEntry][] = [
	// https://nodejs.org/api/child_process.html#synchronous-process-creation
	['child_process:execSync', { tier: 'process', instead: 'child_process.exec' }],
	['child_process:execFileSync', { tier: 'process', instead: 'child_process.execFile' }],
	['child_process:spawnSync', { tier: 'process', instead: 'child_process.spawn' }],

	// https://nodejs.org/api/crypto.html. `randomFillSync` and `randomBytes` take microseconds: they are left out.
	...cpu('crypto', 'pbkdf2 scrypt argon2 hkdf generateKeyPair generateKey generatePrime checkPrime'),
	// https://nodejs.org/api/zlib.html#convenience-methods
	...cpu(
		'zlib',
		'brotliCompress brotliDecompress deflate deflateRaw gunzip gzip inflate inflateRaw unzip zstdCompress zstdDecompress',
	),

	// Node 26's archives. https://nodejs.org/docs/latest-v26.x/api/zlib.html#class-zlibzipfile
	['zlib:createZipArchiveSync', { tier: 'cpu', instead: 'zlib.createZipArchive' }],
	['zlib:ZipEntry.createSync', { tier: 'cpu', instead: 'zlib.ZipEntry.create' }],
	['zlib:ZipEntry.createSync().contentSync', { tier: 'cpu', instead: 'ZipEntry.content' }],
	...['ZipEntry()', 'ZipEntry.create()', 'ZipEntry.createStream()', 'ZipEntry.createSymlink()'].flatMap(entry =>
		archive('cpu', entry, 'contentSync'),
	),
	...archive('cpu', 'ZipBuffer()', 'addSync toBufferSync'),
	['zlib:ZipFile.openSync', { tier: 'files', instead: 'zlib.ZipFile.open' }],
	...['ZipFile()', 'ZipFile.open()', 'ZipFile.openSync()'].flatMap(file =>
		archive(
			'files',
			file,
			'addEntrySync addSync closeSync compactSync deleteSync entriesSync forEachSync getSync valuesSync',
		),
	),

	// https://nodejs.org/api/v8.html#v8writeheapsnapshotfilenameoptions: "a synchronous operation which blocks the event loop"
	...group('v8:', 'writeHeapSnapshot getHeapSnapshot', { tier: 'cpu' }),
	// https://nodejs.org/api/inspector.html#inspectorwaitfordebugger
	...group('', 'inspector:waitForDebugger inspector/promises:waitForDebugger', { tier: 'input' }),
	// https://nodejs.org/api/process.html#processloadenvfilepath, https://nodejs.org/api/report.html#usage
	...group('', ':process.loadEnvFile process:loadEnvFile', { tier: 'lookup' }),
	...group('', ':process.report.writeReport process:report.writeReport', { tier: 'files' }),

	// https://developer.mozilla.org/docs/Web/JavaScript/Reference/Global_Objects/Atomics/wait
	[':Atomics.wait', { tier: 'sleep', instead: 'Atomics.waitAsync' }],

	// https://nodejs.org/api/sqlite.html: all of it is synchronous by design.
	...['sqlite:DatabaseSync', 'bun:sqlite:Database', 'bun:sqlite:'].flatMap(database => [
		[`${database}()`, { tier: 'embedded' }] as [string, BlockingEntry],
		...group(`${database}().`, 'exec prepare run query serialize applyChangeset loadExtension', { tier: 'embedded' }),
		...['prepare()', 'query()', 'createTagStore()'].flatMap(statement =>
			group(`${database}().${statement}.`, 'all get iterate run values raw', { tier: 'embedded' }),
		),
	]),
];

function cpu(module: string, names: string): [string, BlockingEntry][] {
	return names
		.split(' ')
		.map(name => [`${module}:${name}Sync`, { tier: 'cpu', instead: `${module}.${name}` }] as [string, BlockingEntry]);
}

function archive(tier: BlockingTier, made: string, names: string): [string, BlockingEntry][] {
	const type = made.split(/[.(]/)[0]!;
	return names
		.split(' ')
		.map(name => [`zlib:${made}.${name}`, { tier, instead: `${type}.${name.replace(/Sync$/, '')}` }]);
}
