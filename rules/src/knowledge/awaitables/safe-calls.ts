/** Calls whose promise people drop, because their documentation does: the library looks after errors itself. */
interface SafeCalls {
	/** Module specifier, without `node:`. */
	readonly module: string;
	/** Paths inside the module, as in `useRouter().push`. */
	readonly names: readonly string[];
	readonly documentation: string;
}

const NODE_TEST = ['', 'test', 'it', 'describe', 'suite'];

export const SAFE_CALLS: readonly SafeCalls[] = [
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
		module: 'next/router',
		names: ['useRouter().push', 'useRouter().replace', 'useRouter().prefetch', 'push', 'replace', 'prefetch'],
		documentation: 'https://nextjs.org/docs/pages/api-reference/functions/use-router#potential-eslint-errors',
	},
	{
		module: 'vue-router',
		names: ['useRouter().push', 'useRouter().replace'],
		documentation: 'https://router.vuejs.org/guide/essentials/navigation.html',
	},
	{
		module: 'i18next',
		names: ['init', 'use().init', 'use().use().init', 'use().use().use().init', 'changeLanguage'],
		documentation: 'https://www.i18next.com/overview/api#init',
	},
	{
		module: '@tanstack/react-query',
		names: ['invalidateQueries', 'refetchQueries', 'prefetchQuery', 'cancelQueries', 'resetQueries'].map(
			method => `useQueryClient().${method}`,
		),
		documentation: 'https://tanstack.com/query/latest/docs/reference/QueryClient#queryclientinvalidatequeries',
	},
];

const safe: ReadonlySet<string> = new Set(
	SAFE_CALLS.flatMap(({ module, names }) => names.map(name => `${module} ${name}`)),
);

/** True for a call of a library that looks after its errors itself, by module and path inside it. */
export const isKnownSafe = (module: string, name: string): boolean => safe.has(`${module} ${name}`);

/** Methods whose promise only says when, and never rejects, as the linker spells them. */
const NEVER_REJECTS: ReadonlySet<string> = new Set([
	// https://nodejs.org/api/worker_threads.html#workerterminate: "fulfilled when the 'exit' event is emitted".
	'worker_threads:Worker().terminate',
]);

export const externalNeverRejects = (key: string): boolean => NEVER_REJECTS.has(key);

/** Types whose promises never reject, by package. */
export const SAFE_TYPES: readonly {
	readonly package: string;
	readonly name: string;
	readonly documentation: string;
}[] = [
	{
		package: '@reduxjs/toolkit',
		name: 'SafePromise',
		documentation: 'https://redux-toolkit.js.org/api/createAsyncThunk#return-value',
	},
	{
		package: 'react-router',
		name: 'NavigateFunction',
		documentation: 'https://reactrouter.com/api/hooks/useNavigate#return-type-augmentation',
	},
];

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
