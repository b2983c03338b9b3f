import { group, type BlockingEntry, type BlockingTier } from './entry.ts';

/**
 * Work on content or on the tree, with a function of the same arguments in `fs.promises`.
 * https://nodejs.org/api/fs.html#synchronous-api, https://nodejs.org/api/fs.html#promises-api
 */
const WORK =
	'appendFile chmod chown copyFile cp lchmod lchown link lutimes mkdir mkdtemp readdir readFile rename rm rmdir symlink ' +
	'truncate unlink utimes writeFile';

/** Microseconds on a local disk, and asking is often all that code does: their own tier, which is off by default. */
const LOOKUPS = 'access lstat readlink realpath stat statfs';

/** No twin: they take or give a descriptor, which the promises API has as a `FileHandle`. */
const DESCRIPTORS =
	'fchmodSync fchownSync fdatasyncSync fsyncSync ftruncateSync futimesSync openSync readSync readvSync writeSync writevSync';

const promises = (names: string, tier: BlockingTier): [string, BlockingEntry][] =>
	names.split(' ').map(name => [`${name}Sync`, { tier, twin: { kind: 'promises', name } }]);

const directory = (prefix: string): [string, BlockingEntry][] => [
	[`${prefix}readSync`, { tier: 'files', instead: 'Dir.read' }],
	[`${prefix}closeSync`, { tier: 'lookup', instead: 'Dir.close' }],
];

/** Names inside `fs`, and inside the modules that carry all of it. */
const nodeFs: [string, BlockingEntry][] = [
	...promises(WORK, 'files'),
	...promises(LOOKUPS, 'lookup'),
	...group('', 'existsSync fstatSync closeSync', { tier: 'lookup' }),
	...group('', DESCRIPTORS, { tier: 'files', instead: 'fs.promises.open' }),
	// What these give is gone through with `for await`: https://nodejs.org/api/fs.html#fspromisesglobpattern-options
	['globSync', { tier: 'files', instead: 'fs.promises.glob' }],
	['opendirSync', { tier: 'files', instead: 'fs.promises.opendir' }],
	// The folder that it gives is disposed of synchronously, the promise's one is not: the twin takes its place only by hand.
	['mkdtempDisposableSync', { tier: 'files', instead: 'fs.promises.mkdtempDisposable' }],
	['Utf8Stream().flushSync', { tier: 'files', instead: 'flush' }],
	// https://nodejs.org/api/fs.html#class-fsdir
	...['Dir()', 'opendirSync()', 'promises.opendir()'].flatMap(folder => directory(`${folder}.`)),
];

/** https://github.com/jprichardson/node-fs-extra#methods: the method without `Sync` gives a promise. */
const FS_EXTRA =
	'copy emptyDir ensureDir ensureFile ensureLink ensureSymlink mkdirp mkdirs move outputFile outputJson outputJSON readJson ' +
	'readJSON remove writeJson writeJSON';

const sibling = (tier: BlockingTier) => (name: string) =>
	[`fs-extra:${name}Sync`, { tier, twin: { kind: 'sibling', name } }] as [string, BlockingEntry];

export const nodeFiles: readonly [string, BlockingEntry][] = [
	...nodeFs.flatMap(([name, entry]): [string, BlockingEntry][] => [
		[`fs:${name}`, entry],
		// https://github.com/isaacs/node-graceful-fs is `fs` with patches, its promises included.
		[`graceful-fs:${name}`, entry],
		[`fs-extra:${name}`, entry.twin ? { ...entry, twin: { kind: 'sibling', name: entry.twin.name } } : entry],
	]),
	...directory('fs/promises:opendir().'),
	...FS_EXTRA.split(' ').map(sibling('files')),
	['fs-extra:pathExistsSync', { tier: 'lookup', twin: { kind: 'sibling', name: 'pathExists' } }],
];
