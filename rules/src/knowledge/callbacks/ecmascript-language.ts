import { ANSWER, IGNORED, JSON_VALUE, KEY, NUMBER, words, type CallbackEntry, type Fate } from './entry.ts';

const of = (fate: Fate, names: string): (readonly [string, Fate])[] => words(names).map(name => [name, fate]);

/**
 * Methods of arrays, typed arrays, maps, sets and iterators by what they make of their first argument's promise. `map`
 * and `Array.from` keep it; `reduce` and `flatMap` depend on what the callback does.
 * https://tc39.es/ecma262/#sec-properties-of-the-array-prototype-object, https://tc39.es/ecma262/#sec-%iteratorprototype%-object
 */
export const COLLECTION_METHODS: ReadonlyMap<string, Fate> = new Map([
	...of(IGNORED, 'forEach'),
	...of(ANSWER, 'every filter find findIndex findLast findLastIndex some'),
	...of(NUMBER, 'sort toSorted'),
]);

/** Traps that answer yes or no. https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots */
const TRAPS = words('defineProperty deleteProperty has isExtensible preventExtensions set setPrototypeOf');

export const LANGUAGE_CALLBACKS: readonly CallbackEntry[] = [
	{
		keys: [':JSON.stringify', ':JSON.parse'],
		at: 1,
		fate: JSON_VALUE,
		documentation: 'https://tc39.es/ecma262/#sec-json-object',
	},
	{
		keys: [':Object.groupBy', ':Map.groupBy'],
		at: 1,
		fate: KEY,
		documentation: 'https://tc39.es/ecma262/#sec-object.groupby',
	},
	{
		keys: [':Proxy()', ':Proxy.revocable'],
		at: { of: 1, names: TRAPS },
		fate: ANSWER,
		documentation: 'https://tc39.es/ecma262/#sec-proxy-objects',
	},
	{
		keys: [':Object.defineProperty', ':Reflect.defineProperty'],
		at: { of: 2, names: ['set'] },
		fate: IGNORED,
		documentation: 'https://tc39.es/ecma262/#sec-ordinarysetwithowndescriptor',
	},
	{
		keys: [':FinalizationRegistry()'],
		at: 0,
		fate: IGNORED,
		documentation: 'https://tc39.es/ecma262/#sec-finalization-registry-cleanup-callback',
	},
];
