import { group, type BlockingEntry } from './entry.ts';

const process = (name: string): BlockingEntry => ({ tier: 'process', twin: { kind: 'sibling', name } });

/** Packages of npm. */
export const nodePackages: readonly [string, BlockingEntry][] = [
	// https://github.com/sindresorhus/execa/blob/main/docs/execution.md#synchronous-execution
	['execa:execaSync', process('execa')],
	['execa:execaCommandSync', process('execaCommand')],
	// Until version 5. https://github.com/sindresorhus/execa/blob/v5.1.1/readme.md#execasyncfile-arguments-options
	['execa:sync', process('')],
	['execa:commandSync', process('command')],
	// https://github.com/moxystudio/node-cross-spawn#usage
	['cross-spawn:sync', { tier: 'process', instead: 'spawn' }],
	// https://github.com/tinylibs/tinyexec#readme
	['tinyexec:xSync', process('x')],

	// https://github.com/shelljs/shelljs#command-reference: `exec` is synchronous unless it gets a callback.
	['shelljs:exec', { tier: 'process', instead: 'child_process.exec' }],
	['shelljs:cmd', { tier: 'process', instead: 'child_process.execFile' }],
	...group('shelljs:', 'cat cp find grep ln ls mkdir mv rm sed touch', {
		tier: 'files',
		instead: 'fs.promises',
	}),

	// https://github.com/anseki/readline-sync, https://github.com/heapwolf/prompt-sync
	['readline-sync:*', { tier: 'input', instead: 'node:readline/promises' }],
	['prompt-sync:()', { tier: 'input', instead: 'node:readline/promises' }],
	// https://github.com/ForbesLindesay/sync-request: starts a process for each request and waits for it.
	['sync-request:', { tier: 'network', instead: 'fetch' }],
	['sync-fetch:', { tier: 'network', instead: 'fetch' }],

	// https://github.com/davidmarkclements/atomic-sleep, https://github.com/erikdubbelboer/node-sleep#api
	...group('', 'atomic-sleep: sleep:sleep sleep:msleep sleep:usleep', { tier: 'sleep', instead: 'timers/promises' }),
	// https://github.com/un-ts/synckit#api, https://github.com/sindresorhus/make-synchronous#api: wait for a worker.
	...group('', 'synckit:createSyncFn() make-synchronous:() make-synchronous/subprocess:()', { tier: 'thread' }),
	// https://github.com/sindresorhus/clipboardy#api
	['clipboardy:readSync', process('read')],
	['clipboardy:writeSync', process('write')],
	// https://github.com/sindresorhus/username#api
	['username:usernameSync', process('username')],
	['username:sync', process('')],
	// https://github.com/RIAEvangelist/node-cmd#methods
	['node-cmd:runSync', { tier: 'process', instead: 'run' }],

	// https://github.com/WiseLibs/better-sqlite3/blob/master/docs/api.md: synchronous by design; `backup` gives a promise.
	// https://github.com/tursodatabase/libsql-js has the same interface.
	...['better-sqlite3', 'libsql'].flatMap(module => [
		[`${module}:()`, { tier: 'embedded' }] as [string, BlockingEntry],
		...group(`${module}:().`, 'exec prepare pragma', { tier: 'embedded' }),
		...group(`${module}:().prepare().`, 'all get iterate run', { tier: 'embedded' }),
	]),
];
