import type { TypeFacts } from '#program/type-facts.ts';

/** Calls whose promise people drop, because their documentation does: the library looks after errors itself. */
interface SafeCalls {
	/** Module specifier, without `node:`. */
	readonly module: string;
	/** Paths inside the module, as in `useRouter().push`. */
	readonly names: readonly string[];
	/** With more of them it may be given a promise, whose errors are the caller's. */
	readonly mostArguments?: number;
	readonly documentation: string;
}

const NODE_TEST = ['', 'test', 'it', 'describe', 'suite'];

const OPEN_EXTERNAL = 'https://www.electronjs.org/docs/latest/api/shell';
const AUTO_UPDATE = 'https://www.electron.build/auto-update#quick-setup-guide';
const TANSTACK_ROUTER = 'https://tanstack.com/router/latest/docs/framework/react/guide/navigation#usenavigate';
const NEXT_ROUTER = 'https://nextjs.org/docs/pages/api-reference/functions/use-router#potential-eslint-errors';
const I18NEXT = 'https://www.i18next.com/overview/api#init';
const QUERY_CLIENT = 'https://tanstack.com/query/latest/docs/reference/QueryClient#queryclientinvalidatequeries';
const QUERY_RESULT = 'https://tanstack.com/query/latest/docs/framework/react/reference/useQuery';
const REFETCHING = [
	'invalidateQueries',
	'refetchQueries',
	'prefetchQuery',
	'prefetchInfiniteQuery',
	'cancelQueries',
	'resetQueries',
];

const SAFE_CALLS: readonly SafeCalls[] = [
	{
		module: 'test',
		names: NODE_TEST.flatMap(name => ['', 'only', 'skip', 'todo'].map(more => [name, more].filter(Boolean).join('.'))),
		documentation: 'https://nodejs.org/api/test.html#testname-options-fn',
	},
	...['react-router', 'react-router-dom'].map(module => ({
		module,
		names: ['useNavigate()', 'useSubmit()', 'useFetcher().submit', 'useFetcher().load', 'useRevalidator().revalidate'],
		documentation: 'https://reactrouter.com/api/hooks/useNavigate#return-type-augmentation',
	})),
	{
		module: '@tanstack/react-router',
		names: ['useNavigate()', 'useRouter().navigate', 'useRouter().invalidate'],
		documentation: TANSTACK_ROUTER,
	},
	{
		module: 'next/router',
		names: ['useRouter().push', 'useRouter().replace', 'useRouter().prefetch', 'push', 'replace', 'prefetch'],
		documentation: NEXT_ROUTER,
	},
	{
		module: 'vue-router',
		names: ['useRouter().push', 'useRouter().replace'],
		documentation: 'https://router.vuejs.org/guide/essentials/navigation.html',
	},
	{ module: 'electron', names: ['shell.openExternal'], documentation: OPEN_EXTERNAL },
	{ module: 'electron-updater', names: ['autoUpdater.checkForUpdatesAndNotify'], documentation: AUTO_UPDATE },
	{
		module: '$app/navigation',
		names: ['goto', 'invalidate', 'invalidateAll'],
		documentation: 'https://svelte.dev/docs/kit/shallow-routing#Loading-data-for-a-route',
	},
	{
		module: 'i18next',
		names: ['init', 'use().init', 'use().use().init', 'use().use().use().init', 'changeLanguage'],
		documentation: I18NEXT,
	},
	{
		module: '@tanstack/react-query',
		names: REFETCHING.map(method => `useQueryClient().${method}`),
		documentation: QUERY_CLIENT,
	},
	// The hook shows the error, unless `throwOnError` asks for it.
	...['@tanstack/react-query', 'react-query'].map(module => ({
		module,
		names: ['useQuery', 'useSuspenseQuery', 'useInfiniteQuery', 'useSuspenseInfiniteQuery'].flatMap(hook =>
			['refetch', 'fetchNextPage', 'fetchPreviousPage'].map(name => `${hook}().${name}`),
		),
		documentation: QUERY_RESULT,
	})),
	// What is fetched again keeps its error for those who show it; with data it may be the caller's promise that fails.
	...['swr', 'swr/immutable', 'swr/infinite'].map(module => ({
		module,
		names: ['mutate', 'useSWRConfig().mutate', '().mutate', '().setSize'],
		mostArguments: 1,
		documentation: 'https://swr.vercel.app/docs/mutation#revalidation',
	})),
	// They validate, and what that finds is shown in the form.
	...['useFormik()', 'useFormikContext()', 'Formik()'].map(form => ({
		module: 'formik',
		names: ['setFieldTouched', 'setFieldValue', 'setTouched', 'setValues', 'validateField', 'validateForm'].map(
			method => `${form}.${method}`,
		),
		documentation:
			'https://formik.org/docs/api/formik#setfieldvalue-field-string-value-any-shouldvalidate-boolean--promisevoid--formikerrors',
	})),
];

const safe: ReadonlyMap<string, SafeCalls> = new Map(
	SAFE_CALLS.flatMap(call => call.names.map(name => [`${call.module} ${name}`, call] as const)),
);

/** By whatever hook a client of a project's own gives: its name is TanStack Query's alone. */
const NEXT_PAGE = /\buse(?:Suspense)?InfiniteQuery\(\)\.fetch(?:Next|Previous)Page$/;

/** True for a call of a library that looks after its errors itself, by module and path inside it. */
export function isKnownSafe(module: string, name: string, argumentCount: number): boolean {
	if (NEXT_PAGE.test(name)) return true;
	const call = safe.get(`${module} ${name}`);
	return call !== undefined && argumentCount <= (call.mostArguments ?? Infinity);
}

/** Methods whose promise only says when, and never rejects, as the linker spells them. */
const NEVER_REJECTS: ReadonlySet<string> = new Set([
	// https://nodejs.org/api/worker_threads.html#workerterminate: "fulfilled when the 'exit' event is emitted".
	'worker_threads:Worker().terminate',
	// https://www.electronjs.org/docs/latest/api/app#appwhenready: "fulfilled when Electron is initialized".
	'electron:app.whenReady',
	// https://www.electronjs.org/docs/latest/api/shell#shellopenpathpath: gives the error's text.
	'electron:shell.openPath',
]);

/** True for a method from outside whose promise never rejects, by its key as the linker spells it. */
export const externalNeverRejects = (key: string): boolean => NEVER_REJECTS.has(key);

/** What gives promises that people drop, by the package that declares it: types, and methods by their names. */
interface SafeType {
	/** `LIB` for what TypeScript's own declarations of a host have. */
	readonly package: string;
	readonly names: readonly string[];
	/** As for a call. */
	readonly mostArguments?: number;
	/** How texts speak of the package, where its name alone is a common word. */
	readonly spokenOf?: string;
	readonly documentation: string;
}

const LIB = '(lib)';

/** Types whose promises never reject, and those of functions that look after their errors. */
const SAFE_TYPES: readonly SafeType[] = [
	{
		package: '@reduxjs/toolkit',
		names: ['SafePromise'],
		documentation: 'https://redux-toolkit.js.org/api/createAsyncThunk#return-value',
	},
	...['react-router', 'react-router-dom'].map(name => ({
		package: name,
		names: ['NavigateFunction', 'SubmitFunction', 'FetcherSubmitFunction'],
		documentation: 'https://reactrouter.com/api/hooks/useNavigate#return-type-augmentation',
	})),
	{
		package: '@tanstack/router-core',
		names: ['UseNavigateResult', 'NavigateFn', 'InvalidateFn'],
		documentation: TANSTACK_ROUTER,
	},
	{
		package: 'next',
		names: ['push', 'replace', 'prefetch'],
		spokenOf: 'next/router',
		documentation: NEXT_ROUTER,
	},
	// What it finds is shown in the form.
	{
		package: 'react-hook-form',
		names: ['UseFormTrigger'],
		documentation: 'https://react-hook-form.com/docs/useform/trigger',
	},
	{
		package: 'swr',
		names: ['KeyedMutator', 'ScopedMutator'],
		mostArguments: 1,
		documentation: 'https://swr.vercel.app/docs/mutation#revalidation',
	},
];

/** Methods and functions, wherever their receiver comes from: asked for by their names. */
const SAFE_METHODS: readonly SafeType[] = [
	// "The promise that skipWaiting() returns can be safely ignored."
	{
		package: LIB,
		names: ['skipWaiting'],
		documentation: 'https://developer.mozilla.org/en-US/docs/Web/API/ServiceWorkerGlobalScope/skipWaiting#examples',
	},
	{
		package: '@angular/router',
		names: ['navigate', 'navigateByUrl'],
		documentation: 'https://angular.dev/guide/routing/navigate-to-routes#programmatic-navigation',
	},
	{
		package: '@sveltejs/kit',
		names: ['goto', 'invalidate', 'invalidateAll'],
		documentation: 'https://svelte.dev/docs/kit/load#Rerunning-load-functions-Manual-invalidation',
	},
	// "A noop rejection handler is already attached."
	{
		package: 'electron',
		names: ['loadURL', 'loadFile'],
		documentation: 'https://www.electronjs.org/docs/latest/api/web-contents#contentsloadurlurl-options',
	},
	{ package: 'electron', names: ['openExternal', 'openPath'], documentation: OPEN_EXTERNAL },
	// "To re-enable it, call: `contents.setVisualZoomLevelLimits(1, 3)`".
	{
		package: 'electron',
		names: ['setVisualZoomLevelLimits'],
		documentation:
			'https://www.electronjs.org/docs/latest/api/web-contents#contentssetvisualzoomlevellimitsminimumlevel-maximumlevel',
	},
	// What they find is shown in the form, or given to the hooks.
	{ package: '@mantine/form', names: ['validate'], documentation: 'https://mantine.dev/form/use-field/' },
	{ package: 'mobx-react-form', names: ['submit'], documentation: 'https://foxhound87.github.io/mobx-react-form' },
	{ package: 'electron-updater', names: ['checkForUpdatesAndNotify'], documentation: AUTO_UPDATE },
	{ package: '@tanstack/query-core', names: REFETCHING, documentation: QUERY_CLIENT },
	{
		package: '@trpc/react-query',
		names: ['invalidate', 'refetch', 'prefetch', 'prefetchInfinite', 'cancel', 'reset'],
		documentation: 'https://trpc.io/docs/client/react/useUtils#query-invalidation',
	},
	{ package: 'i18next', names: ['init', 'changeLanguage'], documentation: I18NEXT },
	// A statement in every example, as Cypress's commands are.
	{
		package: 'cypress',
		names: ['clearAllSavedSessions', 'clearCurrentSessionData'],
		documentation: 'https://docs.cypress.io/api/cypress-api/session#Examples',
	},
];

/** A name that such a method goes by. */
export const isSafeMethodName = (name: string): boolean => SAFE_METHODS.some(({ names }) => names.includes(name));

/** True for a text that speaks of a package with such types. */
export const namesSafePackage = (text: string): boolean =>
	SAFE_TYPES.some(safe => text.includes(safe.spokenOf ?? safe.package));

/** What is given by promises that do not reject, or that documentation drops. */
const SAFE_RESULTS: readonly SafeType[] = [
	...['@tanstack/query-core', 'react-query'].map(name => ({
		package: name,
		names: ['QueryObserverResult', 'InfiniteQueryObserverResult', 'QueryObserverSuccessResult'],
		documentation: QUERY_RESULT,
	})),
	// What takes a listener off again: `App.addListener('resume', show)` is a statement of its own in the examples.
	{
		package: '@capacitor/core',
		names: ['PluginListenerHandle'],
		documentation: 'https://capacitorjs.com/docs/apis/app#example',
	},
];

/** True for a call that may be dropped by what is known of its callee's type. */
export const isSafeCallee = (names: TypeFacts['names'], argumentCount: number): boolean =>
	isOneOf(SAFE_TYPES, names, argumentCount) || isOneOf(SAFE_METHODS, names, argumentCount);

/** The same by the type of the promise. */
export const isSafePromise = ({ gives = [], names }: TypeFacts): boolean =>
	isOneOf(SAFE_TYPES, names, 0) || isOneOf(SAFE_RESULTS, gives, 0);

const isOneOf = (known: readonly SafeType[], names: TypeFacts['names'], argumentCount: number): boolean =>
	known.some(
		safe =>
			argumentCount <= (safe.mostArguments ?? Infinity) &&
			names.some(
				({ from, name, package: of }) => safe.names.includes(name) && (from === 'lib' ? LIB : of) === safe.package,
			),
	);

/** Values with a `then` that are given back for somebody else to wait for, who looks after their errors. */
const HANDED_BACK: readonly SafeType[] = [
	// Fastify waits for the reply that a handler gives back, and logs what goes wrong while it is sent.
	{
		package: 'fastify',
		names: ['FastifyReply'],
		documentation: 'https://fastify.dev/docs/latest/Reference/Reply/#then',
	},
];

/** True for a value with a `then` that is meant to be given back as it is. */
export const isHandedBack = ({ names, promise }: TypeFacts): boolean =>
	promise === 'none' && isOneOf(HANDED_BACK, names, 0);

/** Methods of Python classes that give a future only for those who want to know when the work is done. */
export const SAFE_FUTURES: readonly {
	readonly classes: readonly string[];
	readonly methods: readonly string[];
	readonly documentation: string;
}[] = [
	{
		classes: ['RequestHandler'],
		methods: ['finish', 'flush', 'render'],
		documentation: 'https://www.tornadoweb.org/en/stable/web.html#tornado.web.RequestHandler.finish',
	},
	{
		classes: ['WebSocketHandler', 'WebSocketClientConnection'],
		methods: ['write_message', 'ping'],
		documentation:
			'https://www.tornadoweb.org/en/stable/websocket.html#tornado.websocket.WebSocketHandler.write_message',
	},
	{
		classes: ['BaseIOStream', 'IOStream', 'SSLIOStream', 'PipeIOStream'],
		methods: ['write'],
		documentation: 'https://www.tornadoweb.org/en/stable/iostream.html#tornado.iostream.BaseIOStream.write',
	},
];
