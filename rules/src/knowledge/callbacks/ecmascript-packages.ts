import { ANSWER, IGNORED, KEY, NUMBER, SUCCESS, words, type CallbackEntry, type Fate } from './entry.ts';

const LODASH = ['lodash', 'lodash-es', 'underscore', 'es-toolkit/compat'];

/** `_.filter`, `import filter from 'lodash/filter'`, `import filter from 'lodash.filter'`. */
const inLodash = (names: string): string[] =>
	words(names).flatMap(name => [
		':_.' + name,
		...LODASH.map(module => `${module}:${name}`),
		`lodash/${name}:`,
		`lodash-es/${name}:`,
		`lodash.${name.toLowerCase()}:`,
	]);

const lodash = (fate: Fate, at: number, names: string): CallbackEntry => ({
	keys: inLodash(names),
	at,
	fate,
	documentation: 'https://lodash.com/docs/',
});

/** Packages that call a callback and do not wait for it. */
export const PACKAGE_CALLBACKS: readonly CallbackEntry[] = [
	lodash(
		ANSWER,
		1,
		'all any detect dropRightWhile dropWhile every filter find findIndex findKey findLast findLastIndex findLastKey omitBy ' +
			'partition pickBy reject remove select some takeRightWhile takeWhile',
	),
	lodash(KEY, 1, 'countBy groupBy indexBy keyBy mapKeys maxBy meanBy minBy orderBy sortBy sortedUniqBy sumBy uniqBy'),
	lodash(IGNORED, 1, 'each eachRight forEach forEachRight forIn forInRight forOwn forOwnRight'),
	lodash(IGNORED, 0, 'defer delay'),
	lodash(IGNORED, 1, 'tap'),
	{
		keys: words('throws doesNotThrow').flatMap(name => [
			...words('assert: assert:strict. assert/strict:').map(module => module + name),
			`chai:assert.${name}`,
		]),
		at: 0,
		fate: SUCCESS,
		documentation: 'https://nodejs.org/api/assert.html#assertrejectsasyncfn-error-message',
	},
	{
		keys: words('ramda:filter ramda:reject ramda:any ramda:all ramda:none ramda:find ramda:partition ramda:takeWhile'),
		at: 0,
		fate: ANSWER,
		documentation: 'https://ramdajs.com/docs/',
	},
	{ keys: ['ramda:sort'], at: 0, fate: NUMBER, documentation: 'https://ramdajs.com/docs/#sort' },
	{ keys: ['ramda:forEach'], at: 0, fate: IGNORED, documentation: 'https://ramdajs.com/docs/#forEach' },
	{
		keys: words('connect().createChannel() connect().createConfirmChannel() Channel() ConfirmChannel()').map(
			channel => `amqplib:${channel}.consume`,
		),
		at: 1,
		fate: IGNORED,
		documentation: 'https://amqp-node.github.io/amqplib/channel_api.html#channel_consume',
	},
	{
		keys: ['redis', '@redis/client'].flatMap(module =>
			['createClient()', 'createClient().duplicate()', 'RedisClientType()'].flatMap(client =>
				words('subscribe pSubscribe sSubscribe').map(name => `${module}:${client}.${name}`),
			),
		),
		at: 1,
		fate: IGNORED,
		documentation: 'https://github.com/redis/node-redis/blob/master/docs/pub-sub.md',
	},
];

/**
 * Listeners of an API that are known by a part of their key: `chrome.tabs.onUpdated.addListener`,
 * `vscode.workspace.onDidSaveTextDocument`.
 * https://developer.chrome.com/docs/extensions/reference/api/events, https://code.visualstudio.com/api/references/vscode-api#Event
 */
export const LISTENER_KEYS = [/^:chrome\.[\w.]+\.addListener$/, /^vscode:(?:[\w.()]+\.)?on(?:Did|Will)\w+$/];
