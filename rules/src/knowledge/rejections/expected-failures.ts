/**
 * Calls whose failure is part of their meaning, by the last name of the callee. An error that is dropped here is a
 * decision and not an oversight, whatever object the name is called on.
 */
export interface ExpectedFailures {
	readonly documentation: string;
	readonly names: readonly string[];
}

/**
 * Clean-up on the way out: when it fails there is nothing left to do. The first word of a name counts, so that
 * `closeServer`, `close_all` and `close` are one.
 */
const CLEAN_UP: readonly ExpectedFailures[] = [
	{
		documentation: 'https://nodejs.org/api/stream.html#writabledestroyerror',
		names: ['abort', 'close', 'destroy', 'end', 'aclose'],
	},
	{
		documentation: 'https://developer.mozilla.org/en-US/docs/Web/API/ReadableStreamDefaultReader/cancel',
		names: ['cancel', 'release'],
	},
	{
		documentation:
			'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Symbol/asyncDispose',
		names: ['dispose', 'cleanup', 'clean', 'teardown', 'tear'],
	},
	{
		documentation: 'https://docs.python.org/3/library/asyncio-subprocess.html#asyncio.subprocess.Process.kill',
		names: ['kill', 'terminate', 'stop', 'shutdown', 'quit', 'exit'],
	},
	{
		documentation: 'https://redis.io/docs/latest/develop/clients/nodejs/connect/',
		names: ['disconnect', 'unsubscribe', 'unlisten', 'unregister', 'detach', 'unlock'],
	},
	{
		documentation: 'https://www.postgresql.org/docs/current/sql-rollback.html',
		names: ['rollback'],
	},
	{
		documentation: 'https://nodejs.org/api/fs.html#fspromisesrmpath-options',
		names: ['unlink', 'rm', 'rmdir', 'rimraf', 'rmtree'],
	},
	{
		documentation: 'https://docs.python.org/3/library/asyncio-stream.html#asyncio.StreamWriter.wait_closed',
		names: ['wait_closed', 'waitClosed'],
	},
];

/** Questions that are answered by failing. */
const QUESTIONS: readonly ExpectedFailures[] = [
	{
		documentation: 'https://nodejs.org/api/fs.html#fspromisesaccesspath-mode',
		names: ['access', 'stat', 'lstat', 'realpath', 'readlink'],
	},
	{
		documentation: 'https://docs.python.org/3/library/os.html#os.stat',
		names: ['exists', 'pathExists', 'is_file', 'is_dir'],
	},
	{
		documentation: 'https://docs.python.org/3/library/importlib.html#importlib.import_module',
		names: ['import_module', 'importModule', 'dynamicImport'],
	},
];

const named = (tables: readonly ExpectedFailures[]): ReadonlySet<string> =>
	new Set(tables.flatMap(({ names }) => names));

const cleanUp = named(CLEAN_UP);
const questions = named(QUESTIONS);

/** True for the name of a call that people let fail. */
export const isExpectedToFail = (name: string): boolean => questions.has(plainName(name)) || isCleanUp(name);

/** True for the name of clean-up, a call or a function of one's own. */
export function isCleanUp(name: string): boolean {
	const plain = plainName(name);
	if (cleanUp.has(plain) || LEAVING.has(plain)) return true;
	const [first] = /^[a-z]+|^[A-Z][a-z]*/.exec(plain) ?? [];
	return first !== undefined && first !== plain && cleanUp.has(first.toLowerCase());
}

/** A leading `_` or `#` says who may call it, not what it does. */
const plainName = (name: string): string => name.replace(/^[_#]+/, '');

/** https://docs.python.org/3/reference/datamodel.html#object.__aexit__, without the underscores before it. */
const LEAVING = new Set(['aexit__', 'exit__', 'del__']);
