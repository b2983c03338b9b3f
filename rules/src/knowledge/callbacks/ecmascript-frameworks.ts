import { ANSWER, CLEANUP, IGNORED, of, RESULT, words, type CallbackEntry } from './entry.ts';

const below = (owners: string, methods: string): string =>
	words(owners)
		.flatMap(owner => words(methods).map(method => `${owner}.${method}`))
		.join(' ');

/** https://rxjs.dev/api, from version 5 in two modules. */
const inRxjs = (names: string): string[] => ['rxjs', 'rxjs/operators'].flatMap(module => of(module, names));
const OBSERVER = { of: 0, names: words('next error complete') } as const;

/** https://www.passportjs.org/packages/: their `verify` is called for its `done`. */
const STRATEGIES = words(
	'passport-custom passport-facebook passport-github passport-github2 passport-google-oauth20 passport-http ' +
		'passport-http-bearer passport-jwt passport-local passport-oauth2 passport-twitter',
);

const COMPUTED = words('vue @vue/reactivity @preact/signals @preact/signals-core').map(module => `${module}:computed`);

/** What frameworks call: middleware, subscribers, schedules. None of them waits for what they are given here. */
export const FRAMEWORK_CALLBACKS: readonly CallbackEntry[] = [
	{
		keys: [
			...of('express', below('() Application() Express()', 'listen')),
			...of('koa', below('()', 'listen')),
			...of('connect', below('()', 'listen')),
			'polka:**.listen',
			...of('restify', below('createServer()', 'listen')),
			...of('fastify', below('() fastify() FastifyInstance()', 'listen ready')),
		],
		at: 'last',
		fate: IGNORED,
		documentation: 'https://nodejs.org/api/net.html#serverlisten',
	},
	{
		keys: of('@hapi/hapi', below('server() Server()', 'events.on')),
		at: 'last',
		fate: IGNORED,
		documentation: 'https://hapi.dev/api/#server.events.on()',
	},
	{
		keys: [
			...of('socket.io', below('() Server() Server().of() ().of() Namespace() Socket()', 'use')),
			...of('socket.io', below('Socket()', 'onAny onAnyOutgoing prependAny')),
			...of('socket.io-client', below('() io() connect() Socket()', 'onAny onAnyOutgoing prependAny')),
		],
		at: 0,
		fate: IGNORED,
		documentation: 'https://socket.io/docs/v4/middlewares/',
	},
	{
		keys: [
			...of('socket.io', below('Socket()', 'emit')),
			...of('socket.io-client', below('() io() connect() Socket()', 'emit')),
		],
		at: 'last',
		fate: IGNORED,
		documentation: 'https://socket.io/docs/v4/emitting-events/#acknowledgements',
	},
	{
		keys: of('passport', 'deserializeUser serializeUser'),
		at: 0,
		fate: IGNORED,
		documentation: 'https://www.passportjs.org/concepts/authentication/sessions/',
	},
	{
		keys: STRATEGIES.flatMap(module => of(module, '() Strategy() BasicStrategy() DigestStrategy()')),
		at: 'last',
		fate: IGNORED,
		documentation: 'https://www.passportjs.org/concepts/authentication/strategies/',
	},
	{
		keys: ['multer:'],
		at: { of: 0, names: ['fileFilter'] },
		fate: IGNORED,
		documentation: 'https://github.com/expressjs/multer#filefilter',
	},
	{
		keys: ['multer:diskStorage'],
		at: { of: 0, names: ['destination', 'filename'] },
		fate: IGNORED,
		documentation: 'https://github.com/expressjs/multer#diskstorage',
	},
	{ keys: ['cors:'], at: 0, fate: IGNORED, documentation: 'https://github.com/expressjs/cors#readme' },
	{
		keys: ['cors:'],
		at: { of: 0, names: ['origin'] },
		fate: IGNORED,
		documentation: 'https://github.com/expressjs/cors#configuration-options',
	},
	{
		keys: ['rxjs:**.subscribe', '@angular/common/http:**.subscribe', '@angular/router:**.subscribe'],
		at: 0,
		fate: IGNORED,
		documentation: 'https://rxjs.dev/api/index/class/Observable#subscribe',
	},
	{
		keys: ['rxjs:**.subscribe', '@angular/common/http:**.subscribe', '@angular/router:**.subscribe'],
		at: OBSERVER,
		fate: IGNORED,
		documentation: 'https://rxjs.dev/api/index/interface/Observer',
	},
	{ keys: inRxjs('tap finalize'), at: 0, fate: IGNORED, documentation: 'https://rxjs.dev/api/operators/tap' },
	{ keys: inRxjs('tap'), at: OBSERVER, fate: IGNORED, documentation: 'https://rxjs.dev/api/operators/tap' },
	{
		keys: inRxjs('distinctUntilChanged every filter find findIndex first last single skipWhile takeWhile'),
		at: 0,
		fate: ANSWER,
		documentation: 'https://rxjs.dev/api/operators/filter',
	},
	{ keys: of('mobx', 'autorun'), at: 0, fate: IGNORED, documentation: 'https://mobx.js.org/reactions.html#autorun' },
	{
		keys: of('mobx', 'observe reaction when'),
		at: 1,
		fate: IGNORED,
		documentation: 'https://mobx.js.org/reactions.html#reaction',
	},
	{
		keys: [
			...of('redux', below('createStore() legacy_createStore()', 'subscribe')),
			...of('@reduxjs/toolkit', below('configureStore()', 'subscribe')),
		],
		at: 0,
		fate: IGNORED,
		documentation: 'https://redux.js.org/api/store#subscribelistener',
	},
	{
		keys: [
			...of('zustand', below('create() createStore() create()() createStore()()', 'subscribe')),
			...of('zustand/vanilla', below('createStore() createStore()()', 'subscribe')),
		],
		at: 'last',
		fate: IGNORED,
		documentation: 'https://zustand.docs.pmnd.rs/apis/create-store#subscribe-function',
	},
	{
		keys: [
			...['react', 'preact/compat'].flatMap(module => of(module, 'useEffect useInsertionEffect useLayoutEffect')),
			...of('preact/hooks', 'useEffect useLayoutEffect'),
			...of('', 'React.useEffect React.useInsertionEffect React.useLayoutEffect $effect $effect.pre'),
		],
		at: 0,
		fate: CLEANUP,
		documentation: 'https://react.dev/reference/react/useEffect',
	},
	{
		keys: COMPUTED,
		at: { of: 0, names: ['get'] },
		fate: RESULT,
		documentation: 'https://vuejs.org/api/reactivity-core.html#computed',
	},
	{
		keys: COMPUTED,
		at: 0,
		fate: RESULT,
		documentation: 'https://vuejs.org/guide/essentials/computed.html#getters-should-be-side-effect-free',
	},
	{
		keys: of('svelte/store', below('writable() readable() derived()', 'subscribe')),
		at: 0,
		fate: IGNORED,
		documentation: 'https://svelte.dev/docs/svelte/stores',
	},
	{
		keys: ['croner:', ...of('croner', '() Cron Cron()')],
		at: 'last',
		fate: IGNORED,
		unless: { in: 'call', says: /\bcatch\s*:/ },
		documentation: 'https://croner.56k.guru/usage/configuration/',
	},
	{
		keys: of('node-schedule', 'scheduleJob Job()'),
		at: 'last',
		fate: IGNORED,
		// What its job tells of a rejection is thrown where nobody listens.
		unless: { in: 'file', says: /\.(?:on|once|addListener)\(\s*['"]error['"]/ },
		documentation: 'https://github.com/node-schedule/node-schedule#handle-jobs-and-job-invocations',
	},
	{
		keys: of('toad-scheduler', 'Task()'),
		at: 1,
		fate: IGNORED,
		documentation: 'https://github.com/kibertoad/toad-scheduler#simple-usage-async-tasks',
	},
	{
		keys: of(
			'electron',
			'globalShortcut.register session.defaultSession.setPermissionRequestHandler ' +
				below(
					'session.defaultSession.webRequest session.fromPartition().webRequest Session().webRequest',
					'onBeforeRequest onBeforeSendHeaders onHeadersReceived onCompleted onErrorOccurred onBeforeRedirect',
				),
		),
		at: 'last',
		fate: IGNORED,
		documentation: 'https://www.electronjs.org/docs/latest/api/web-request',
	},
	{
		keys: of('electron', 'MenuItem()'),
		at: { of: 0, names: ['click'] },
		fate: IGNORED,
		documentation: 'https://www.electronjs.org/docs/latest/api/menu-item',
	},
	{
		keys: [
			...of('firebase/auth', 'onAuthStateChanged onIdTokenChanged'),
			...of('firebase/database', 'onChildAdded onChildChanged onChildRemoved onValue'),
			...of('firebase/messaging', 'onMessage'),
			...of('firebase/firestore', 'onSnapshot'),
		],
		at: 1,
		fate: IGNORED,
		documentation: 'https://firebase.google.com/docs/reference/js/auth#onauthstatechanged',
	},
	{
		keys: words('firebase-admin:**.onSnapshot firebase-admin/firestore:**.onSnapshot'),
		at: 0,
		fate: IGNORED,
		documentation: 'https://firebase.google.com/docs/firestore/query-data/listen',
	},
	{
		keys: ['jquery:()', ':$()', ':jQuery()'].map(key => `${key}.on`),
		at: 'last',
		fate: IGNORED,
		documentation: 'https://api.jquery.com/on/',
	},
	{
		keys: ['jquery:()', ':$()', ':jQuery()'].map(key => `${key}.each`),
		at: 0,
		fate: IGNORED,
		documentation: 'https://api.jquery.com/each/',
	},
];
