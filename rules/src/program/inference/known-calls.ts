import type { QualifiedName } from '#ecmascript';
import { ARRAY, PROMISE, type Value } from './value.ts';

/** Functions of the language that give a promise. https://tc39.es/ecma262/#sec-promise-constructor */
const PROMISE_STATICS = ['all', 'allSettled', 'any', 'race', 'resolve', 'reject', 'try'];
/** https://tc39.es/ecma262/#sec-object-constructor and https://tc39.es/ecma262/#sec-array-constructor */
const ARRAY_MAKERS = ['Object.keys', 'Object.values', 'Object.entries', 'Array.from', 'Array.of'];

const GLOBALS: Readonly<Record<string, Value>> = {
	...Object.fromEntries(PROMISE_STATICS.map(name => [`Promise.${name}`, PROMISE])),
	...Object.fromEntries(ARRAY_MAKERS.map(name => [name, ARRAY])),
	// https://fetch.spec.whatwg.org/#fetch-method
	fetch: PROMISE,
};

/** Every function of `fs/promises` but `watch` and `glob`, which give iterators. https://nodejs.org/api/fs.html#promises-api */
const FILES =
	'access appendFile chmod chown copyFile cp lchmod lchown link lstat lutimes mkdir mkdtemp open opendir readFile ' +
	'readdir readlink realpath rename rm rmdir stat statfs symlink truncate unlink utimes writeFile';

/** Functions of Node's core modules that give a promise, by module without `node:`. */
const CORE: Readonly<Record<string, ReadonlySet<string>>> = {
	'fs/promises': words(FILES),
	fs: new Set([...words(FILES)].map(name => `promises.${name}`)),
	// https://nodejs.org/api/timers.html#timers-promises-api (`setInterval` gives an iterator)
	'timers/promises': words('setTimeout setImmediate scheduler.wait scheduler.yield'),
	timers: words('promises.setTimeout promises.setImmediate promises.scheduler.wait promises.scheduler.yield'),
	// https://nodejs.org/api/stream.html#streams-promises-api
	'stream/promises': words('finished pipeline'),
	stream: words('promises.finished promises.pipeline'),
	// https://nodejs.org/api/dns.html#dns-promises-api
	'dns/promises': words(
		'lookup lookupService resolve resolve4 resolve6 resolveAny resolveCaa resolveCname resolveMx resolveNaptr ' +
			'resolveNs resolvePtr resolveSoa resolveSrv resolveTxt reverse',
	),
	// https://nodejs.org/api/events.html#eventsonceemitter-name-options
	events: words('once'),
};

/** What a call of a well-known function gives. Undefined for any other. */
export function knownCall({ module, name }: QualifiedName): Value | undefined {
	if (module === undefined) return Object.hasOwn(GLOBALS, name) ? GLOBALS[name] : undefined;
	return Object.hasOwn(CORE, module) && CORE[module]!.has(name) ? PROMISE : undefined;
}

/** True for `util.promisify`, which makes a function that gives a promise. https://nodejs.org/api/util.html#utilpromisifyoriginal */
export const isPromisify = ({ module, name }: QualifiedName): boolean => module === 'util' && name === 'promisify';

function words(text: string): ReadonlySet<string> {
	return new Set(text.split(' '));
}
