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
		names: ['disconnect', 'unsubscribe', 'unlisten', 'unregister', 'detach', 'unlock', 'unmount', 'unwatch'],
	},
	{
		documentation: 'https://shaka-player-demo.appspot.com/docs/api/shaka.Player.html#unload',
		names: ['unload'],
	},
	{
		documentation: 'https://playwright.dev/docs/api/class-page#page-unroute',
		names: ['unroute'],
	},
	{
		documentation: 'https://docs.python.org/3/library/stdtypes.html#frozenset.discard',
		names: ['discard'],
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
	// It rejects with what is wrong with the values, which the form shows.
	{
		documentation:
			'https://github.com/jquense/yup#schemavalidatevalue-any-options-object-promiseinfertypeschema-validationerror',
		names: ['validate', 'validateAt', 'validateFields'],
	},
	// How long something is waited for; that it has not come is an answer, too.
	{
		documentation: 'https://playwright.dev/docs/api/class-page, https://pptr.dev/api/puppeteer.page',
		names: ['scrollIntoViewIfNeeded', 'waitFor'],
	},
	{
		documentation:
			'https://playwright.dev/python/docs/api/class-page, https://playwright.dev/python/docs/api/class-locator',
		names: ['scroll_into_view_if_needed', 'wait_for'],
	},
];

/** Makes sure of a place: what is written there next fails itself where there is none. */
const MADE_SURE: readonly ExpectedFailures[] = [
	{
		documentation: 'https://nodejs.org/api/fs.html#fspromisesmkdirpath-options',
		names: ['mkdir', 'mkdirp', 'mkdtemp', 'makedirs', 'makeDir', 'makeDirectory', 'createDirectory'],
	},
	{
		documentation: 'https://github.com/jprichardson/node-fs-extra/blob/master/docs/ensureDir.md',
		names: ['ensureDir', 'ensureDirectory', 'ensureFolder', 'ensure_dir'],
	},
	{
		documentation: 'https://docs.expo.dev/versions/latest/sdk/filesystem-legacy/',
		names: ['makeDirectoryAsync'],
	},
];

/** What a browser or its user may refuse, for reasons that a program can do nothing about. */
const REFUSED: readonly ExpectedFailures[] = [
	{
		documentation: 'https://developer.mozilla.org/en-US/docs/Web/API/HTMLMediaElement/play',
		names: ['play'],
	},
	{
		documentation: 'https://developer.mozilla.org/en-US/docs/Web/API/Element/requestFullscreen',
		names: [
			'requestFullscreen',
			'exitFullscreen',
			'requestPictureInPicture',
			'exitPictureInPicture',
			'requestPointerLock',
		],
	},
	{ documentation: 'https://developer.mozilla.org/en-US/docs/Web/API/Clipboard', names: ['writeText', 'readText'] },
	{ documentation: 'https://developer.mozilla.org/en-US/docs/Web/API/Navigator/share', names: ['share'] },
	// What is asked of a user, who need not answer.
	{
		documentation: 'https://code.visualstudio.com/api/references/vscode-api#window',
		names: ['showErrorMessage', 'showInformationMessage', 'showWarningMessage'],
	},
	// It rejects where the screen is hidden already.
	{
		documentation: 'https://docs.expo.dev/versions/latest/sdk/splash-screen/',
		names: ['preventAutoHideAsync', 'hideAsync'],
	},
	{
		documentation: 'https://docs.expo.dev/versions/latest/sdk/haptics/',
		names: ['impactAsync', 'notificationAsync', 'selectionAsync', 'performAndroidHapticsAsync'],
	},
];

/** What keeps its error for those who show it: a query has it in its state, and `mutate` itself is this with a `catch`. */
const KEPT: readonly ExpectedFailures[] = [
	{
		documentation: 'https://tanstack.com/query/latest/docs/framework/react/guides/mutations#promises',
		names: ['mutateAsync'],
	},
	{
		documentation: 'https://tanstack.com/query/latest/docs/framework/react/reference/useQuery',
		names: ['refetch', 'fetchNextPage', 'fetchPreviousPage'],
	},
	{
		documentation: 'https://tanstack.com/query/latest/docs/reference/QueryClient#queryclientinvalidatequeries',
		names: ['invalidateQueries', 'refetchQueries', 'resetQueries'],
	},
	// The extension host logs what a command throws, whoever runs it.
	{
		documentation:
			'https://github.com/microsoft/vscode/blob/main/src/vs/workbench/api/common/extHostCommands.ts, https://code.visualstudio.com/api/references/vscode-api#commands',
		names: ['executeCommand'],
	},
	// https://tanstack.com/query/latest/docs/reference/QueryClient#queryclientinvalidatequeries is what it calls.
	{ documentation: 'https://trpc.io/docs/client/react/useUtils#query-invalidation', names: ['invalidate'] },
];

/** What is done ahead of need: who needs it does it again, and sees the error. The first word of a name counts. */
const AHEAD: readonly ExpectedFailures[] = [
	{
		documentation: 'https://tanstack.com/query/latest/docs/framework/react/guides/prefetching',
		names: ['prefetch', 'preload', 'prewarm', 'warm', 'warmup'],
	},
];

/** Removals by packages whose names for it say something else elsewhere, by module and name. */
const REMOVALS: ReadonlySet<string> = new Set([
	// https://github.com/jprichardson/node-fs-extra/blob/master/docs/remove.md
	'fs-extra remove',
	'fs-extra emptyDir',
]);

const named = (tables: readonly ExpectedFailures[]): ReadonlySet<string> =>
	new Set(tables.flatMap(({ names }) => names));

const cleanUp = named(CLEAN_UP);
const questions = named([...QUESTIONS, ...MADE_SURE, ...REFUSED, ...KEPT]);
const ahead = named(AHEAD);

/** True for the name of a call that people let fail. */
export const isExpectedToFail = (name: string, module?: string): boolean =>
	questions.has(plainName(name)) ||
	isAheadOfNeed(name) ||
	firstWord(plainName(name)) === 'refetch' ||
	WAIT.test(plainName(name)) ||
	/clipboard|typing/i.test(name) ||
	isRemoval(name) ||
	saysToLetFail(name) ||
	REMOVALS.has(`${module} ${name}`) ||
	isCleanUp(name);

/** Waits that fail with the signal alone which their caller aborts, by module and path inside it. */
const ABORTED_WAITS: ReadonlySet<string> = new Set([
	// https://nodejs.org/api/timers.html#timerspromisessettimeoutdelay-value-options
	'timers/promises setTimeout',
	'timers/promises setImmediate',
	// https://nodejs.org/api/timers.html#timerspromisesschedulerwaitdelay-options
	'timers/promises scheduler.wait',
	// https://github.com/sindresorhus/delay#signal
	'delay ',
]);

/** True where a rejection says only that somebody has aborted the wait. */
export const onlyAborts = (module: string, name: string): boolean => ABORTED_WAITS.has(`${module} ${name}`);

/** Waits for a condition, for so long: that it has not come is an answer. https://github.com/sindresorhus/p-wait-for */
const WAIT = /^(?:p?[wW]aitFor[A-Z]\w*|pWaitFor|waitUntil(?:[A-Z]\w*)?|wait_(?:for|until)_\w+)$/;

/** `deleteTempFiles`, `removeFromCache`, `clearHistory`: `unlink` in other words, of what may be gone already. */
export const isRemoval = (name: string): boolean => CLEARED.test(name) || REMOVED.test(name);

const CLEARED =
	/^[_#]*(?:(?:discard|dismiss|evict)(?![a-z])|clear(?:$|_|(?=[A-Z])\w*(?:Cache|Cookie|Storage|Session|History|Files?|Te?mp|Lock|Listener|Badge|Notification|Timer|Timeout|Interval)))/;

const REMOVED =
	/^[_#]*(?:delete|remove)(?:[A-Z]\w*|_\w+)?(?:(?<=[a-z_])(?:Files?|Dir|Directory|Folder|Te?mp\w*|Cache\w*|Lock\w*|Cookies?|Listeners?)|_(?:files?|dir|directory|folder|te?mp\w*|cache\w*|lock\w*))(?=$|_|Async|Sync|At|By|For|From|If|In)/;

/** True for a name that says itself that it may fail: `deleteIfExists`, `tryToNotify`, `sendSilently`, `save_best_effort`. */
export const saysToLetFail = (name: string): boolean => LET_FAIL.test(name);

const LET_FAIL =
	/(?:IfExists|IfPresent|IfPossible|IfSupported|IfAvailable|Safe|Safely|Silently|Quietly|BestEffort|NoThrow|_if_exists|_if_possible|_if_supported|_safe|_safely|_silently|_quietly|_best_effort)$|^[_#]*(?:(?:try|safe|safely|silently|quietly|bestEffort)(?=[A-Z])|(?:try|safe|safely|silently|quietly|best_effort)_)/;

/** True for a call through a path that a browser or its user may refuse, where the last name alone says nothing. */
export const isRefusable = (path: string): boolean => REFUSABLE.test(path);

/**
 * https://developer.mozilla.org/en-US/docs/Web/API/Clipboard/write, https://developer.mozilla.org/en-US/docs/Web/API/WakeLock/request,
 * https://developer.mozilla.org/en-US/docs/Web/API/ScreenOrientation/lock, https://developer.mozilla.org/en-US/docs/Web/API/AudioContext/resume
 */
const REFUSABLE = /clipboard\.\w+$|wakeLock\.request$|orientation\.lock$|audio\w*\.(?:resume|suspend)$/i;

/** `fse.remove(path)`, also through a file of one's own that gives fs-extra on. https://github.com/jprichardson/node-fs-extra/blob/master/docs/remove.md */
export const isRemovalOfFile = (path: string): boolean => /(?:^|\.)fs(?:e|p|Extra)?\.(?:remove|emptyDir)$/.test(path);

/** What fills a cache, which costs time when it is missing: `seedCache`, `this.cache.set`. */
export const isFillingOfCache = (path: string): boolean => FILLING.test(path);

const FILLING =
	/(?:^|\.)_?(?:add|fill|persist|populate|put|save|seed|set|store|update|write)\w*Cache$|cache\.(?:add|put|save|set|store|write)$/i;

/**
 * True for what counts and measures, by any word of the path that it is called through: that it fails must not disturb
 * what is measured. https://opentelemetry.io/docs/specs/otel/error-handling/
 */
export const isTelemetry = (path: string): boolean => TELEMETRY.test(path);

const TELEMETRY = /analytics|telemetry|posthog|mixpanel|statsd|logger/i;

/** True for the name of what is done ahead of need, a call or a function of one's own. */
export const isAheadOfNeed = (name: string): boolean => ahead.has(firstWord(plainName(name)) ?? '');

/** True for the name of clean-up, a call or a function of one's own. */
export function isCleanUp(name: string): boolean {
	const plain = plainName(name);
	if (cleanUp.has(plain) || LEAVING.has(plain)) return true;
	const first = firstWord(plain);
	return first !== undefined && first !== plain.toLowerCase() && cleanUp.has(first);
}

const firstWord = (name: string): string | undefined => /^[a-z]+|^[A-Z][a-z]*/.exec(name)?.[0].toLowerCase();

/** A leading `_` or `#` says who may call it and `async_` how it runs, not what it does. */
const plainName = (name: string): string => name.replace(/^[_#]+(?:(?:async|aio)_)?|^(?:async|aio)_/, '');

/** https://docs.python.org/3/reference/datamodel.html#object.__aexit__, without the underscores before it. */
const LEAVING = new Set(['aexit__', 'exit__', 'del__']);
