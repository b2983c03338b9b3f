import { group, type BlockingEntry } from './entry.ts';

const process = (name: string): BlockingEntry => ({ tier: 'process', twin: { kind: 'sibling', name } });
const files = (name: string): BlockingEntry => ({ tier: 'files', twin: { kind: 'sibling', name } });
const cpu = (name: string): BlockingEntry => ({ tier: 'cpu', twin: { kind: 'sibling', name } });

/** Packages of npm. */
export const nodePackages: readonly [string, BlockingEntry][] = [
	// https://github.com/sindresorhus/execa/blob/main/docs/execution.md#synchronous-execution
	['execa:execaSync', process('execa')],
	['execa:execaCommandSync', process('execaCommand')],
	['execa:sync', process('')],
	['execa:commandSync', process('command')],
	// https://github.com/moxystudio/node-cross-spawn#usage
	['cross-spawn:sync', { tier: 'process', instead: 'spawn' }],

	// https://github.com/sindresorhus/globby#api
	['globby:globbySync', files('globby')],
	['globby:sync', files('')],
	// https://github.com/isaacs/node-glob#globsyncpattern-string--string-options-globoptions--string--path
	['glob:globSync', files('glob')],
	['glob:glob.sync', files('glob')],
	['glob:sync', { tier: 'files', instead: 'glob' }],
	// https://github.com/mrmlnc/fast-glob#synchronous
	['fast-glob:sync', files('')],
	['fast-glob:globSync', files('glob')],
	// https://github.com/isaacs/rimraf#api, https://github.com/isaacs/node-mkdirp#api
	['rimraf:rimrafSync', files('rimraf')],
	['rimraf:sync', files('')],
	['mkdirp:mkdirpSync', files('mkdirp')],
	['mkdirp:sync', files('')],
	// https://github.com/sindresorhus/del#api
	['del:deleteSync', files('deleteAsync')],
	['del:sync', files('')],
	// https://github.com/shelljs/shelljs#command-reference: `exec` is synchronous unless it gets a callback.
	['shelljs:exec', { tier: 'process', instead: 'child_process.exec' }],
	['shelljs:cmd', { tier: 'process', instead: 'child_process.execFile' }],
	...group('shelljs:', 'cat cp find grep ln ls mkdir mv rm sed touch', {
		tier: 'files',
		instead: 'fs.promises',
	}),

	// https://github.com/kelektiv/node.bcrypt.js#api, https://github.com/dcodeIO/bcrypt.js#usage---async
	...['bcrypt', 'bcryptjs'].flatMap(module =>
		['hash', 'compare', 'genSalt'].map(name => [`${module}:${name}Sync`, cpu(name)] as [string, BlockingEntry]),
	),

	// https://github.com/anseki/readline-sync, https://github.com/heapwolf/prompt-sync
	['readline-sync:*', { tier: 'input', instead: 'node:readline/promises' }],
	['prompt-sync:()', { tier: 'input', instead: 'node:readline/promises' }],
	// https://github.com/ForbesLindesay/sync-request: starts a process for each request and waits for it.
	['sync-request:', { tier: 'network', instead: 'fetch' }],
	['sync-fetch:', { tier: 'network', instead: 'fetch' }],

	// https://github.com/WiseLibs/better-sqlite3/blob/master/docs/api.md: synchronous by design.
	['better-sqlite3:()', { tier: 'embedded' }],
	...group('better-sqlite3:().', 'exec prepare pragma backup', { tier: 'embedded' }),
	...group('better-sqlite3:().prepare().', 'all get iterate run', { tier: 'embedded' }),
];
