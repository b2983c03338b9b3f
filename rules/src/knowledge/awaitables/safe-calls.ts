/** Calls whose promise people drop, because their documentation does: the library looks after errors itself. */
interface SafeCalls {
	/** Module specifier, without `node:`. */
	readonly module: string;
	/** Paths inside the module, as in `useRouter().push`. */
	readonly names: readonly string[];
	/** With more of them it does something else, whose errors are the caller's. */
	readonly mostArguments?: number;
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

/** True for a call of a library that looks after its errors itself, by module and path inside it. */
export function isKnownSafe(module: string, name: string, argumentCount: number): boolean {
	const call = safe.get(`${module} ${name}`);
	return call !== undefined && argumentCount <= (call.mostArguments ?? Infinity);
}

/** Methods whose promise only says when, and never rejects, as the linker spells them. */
const NEVER_REJECTS: ReadonlySet<string> = new Set([
	// https://nodejs.org/api/worker_threads.html#workerterminate: "fulfilled when the 'exit' event is emitted".
	'worker_threads:Worker().terminate',
]);

export const externalNeverRejects = (key: string): boolean => NEVER_REJECTS.has(key);

/** Types whose promises never reject, by package, and those of functions that look after their errors. */
export const SAFE_TYPES: readonly {
	readonly package: string;
	readonly name: string;
	/** As for a call. */
	readonly mostArguments?: number;
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
	...['KeyedMutator', 'ScopedMutator'].map(name => ({
		package: 'swr',
		name,
		mostArguments: 1,
		documentation: 'https://swr.vercel.app/docs/mutation#revalidation',
	})),
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
