import type { IoEntry } from '#knowledge/io/entry.ts';
import { ecmascriptIo } from '#knowledge/io/ecmascript.ts';
import { pythonIo, pythonRoundTrip } from '#knowledge/io/python.ts';
import { isEcmascriptLimiter } from '#knowledge/io/limiters.ts';
import { byOptions } from '#kit/by-options.ts';
import type { BlockingPolicy } from '#program/link/blocking-path.ts';
import { libraryCall } from '#program/python/library-values.ts';
import type { Options } from './options.ts';

/** What does I/O, by the name that people know it by. */
export interface Leaf {
	readonly name: string;
	readonly entry: IoEntry;
}

/**
 * Names of functions that let only so many of what they get run at a time: `limit`, `withSemaphore`, `queue.add`,
 * `runExclusive`. A name alone is a weak sign, and good enough to be silent.
 */
const LIMITING =
	/limit|throttl|semaphore|mutex|sema$|bottleneck|concurren|throat|acquire|runexclusive|withlock|ratelimit|inbatches|in_batches|batched|(queue|pool|sem|lock|scheduler)\.?_?(add|run|push|submit|enqueue|schedule|exec|use|with|process|acquire|dispatch|lock)$|^(enqueue|schedule)|\.(enqueue|schedule)$/i;
/** What tells or changes how many may run lets nobody wait: `getQueueConcurrencyLimit`, `currentConcurrencyOfQueue`. */
const TELLING =
	/^[#_]*(get|set|has|is|read|parse|compute|calculate|update|reset|clear|find|look_?up|format|validate|resolve|remove|delete|current|default|count)(?=[A-Z_])\w*([lL]imits?|[cC]oncurrency)(?![a-z])/;
const NOUN = /([lL]imits?|[cC]oncurrency)(Keys?|Of\w+|For\w+|Error|Message)$/;

/** True for what a person would read as a limiter, and for those that the user names. */
export const isLimiterName = (name: string, limiters: readonly string[]): boolean =>
	(LIMITING.test(name) && !isTelling(name)) || limiters.some(each => name === each || name.endsWith(`.${each}`));

function isTelling(name: string): boolean {
	const last = name.slice(name.lastIndexOf('.') + 1);
	return TELLING.test(last) || NOUN.test(last);
}

/** What writes of the work: a log opens its file once, and is not what the work is. */
const LOGS = /(^|\.)(log|info|warn|warning|error|debug|trace|verbose)$/;

/** What runs a callback at a time of its own: listeners, timers, routes. */
const LATER =
	/(?:^:|[.:])(?:on|once|off|add\w*Listener|subscribe|watch|setTimeout|setInterval|setImmediate|nextTick|queueMicrotask|createServer|listen|use|get|post|put|delete|all|describe|it|test|before\w*|after\w*|register\w*)$/;

const makePolicy = (options: Options): BlockingPolicy<Leaf> => ({
	leaf: (key, language) => (language === 'ecmascript' ? ecmascriptLeaf(key, options) : pythonLeaf(key, options)),
	// Whoever starts a thousand of them need not know how deep the request lies.
	longest: 20,
	// What a limiter runs inside of it, it runs a few at a time.
	allows: name => isLimiterName(name, options.limiters) || LOGS.test(name),
	runs: key => key.includes(':') && !isEcmascriptLimiter(key) && !isLimiterName(key, []) && !LATER.test(key),
	gates: (name, language) =>
		language === 'ecmascript' && (isEcmascriptLimiter(name) || (!name.includes(':') && isLimiterName(name, []))),
});

/** What counts as I/O under a user's options: one policy for all files with the same ones. */
export const policyOf = byOptions(makePolicy);

/** What a key of the linker does, under the user's options. */
export function ecmascriptLeaf(key: string, options: Options): Leaf | undefined {
	const entry = ecmascriptIo(key);
	return entry && hasTier(options, entry) ? { entry, name: nameOf(key) } : undefined;
}

/** The I/O that a dotted path does; undefined for none, and for a tier that the options leave out. */
export function pythonLeaf(key: string, options: Options): Leaf | undefined {
	const entry = pythonIo(key) ?? roundTrip(key);
	return entry && hasTier(options, entry) ? { entry, name: key.split('.').slice(-2).join('.') } : undefined;
}

/** What a coroutine of a client ends at; what gives no coroutine only makes something ready. */
function roundTrip(key: string): IoEntry | undefined {
	const tier = pythonRoundTrip(key);
	const given = tier && libraryCall(key)?.kind;
	return given === 'coroutine' || given === 'awaitable' ? { tier: tier! } : undefined;
}

function hasTier(options: Options, { tier }: IoEntry): boolean {
	switch (tier) {
		case 'database':
			return options.checkDatabases;
		case 'files':
			return options.checkFiles;
		case 'job':
			return options.checkThreadPool;
		default:
			return true;
	}
}

/** `:fetch` → `fetch`, `fs/promises:readFile` → `readFile`, `pg:Pool().query` → `Pool.query`, `axios:` → `axios`. */
function nameOf(key: string): string {
	const colon = key.indexOf(':');
	const path = key
		.slice(colon + 1)
		.replaceAll('()', '')
		.replace(/^\.|\.$/g, '');
	return path.split('.').slice(-2).join('.') || key.slice(0, colon);
}
