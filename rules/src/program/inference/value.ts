import type { DeclaredName, Share, TypeFacts } from '../type-facts.ts';

/**
 * What is known for sure of a value, as plain data that can be stored. Not all of it is a fact yet: there are arrays
 * whose elements nobody knows.
 */
export interface Value {
	readonly promise: Share;
	/** Present for an array: how many of its elements are promises, as far as that is known. */
	readonly array?: { readonly items?: Share };
	readonly callable?: boolean;
	/** A type says `void`: a promise may stand behind it. */
	readonly isVoid?: true;
	readonly names?: readonly DeclaredName[];
	/** Its members differ, so that a check before the place of reading may have narrowed it to one of them. */
	readonly isMixed?: true;
}

export const PROMISE: Value = { promise: 'all', names: [{ name: 'Promise', from: 'lib' }] };
/** A number, a string, an object: something that nobody needs to wait for. */
export const PLAIN: Value = { promise: 'none' };
export const VOID: Value = { promise: 'none', isVoid: true };
export const FUNCTION: Value = { promise: 'none', callable: true };
export const ARRAY: Value = { promise: 'none', array: {} };
/** An array whose items are promises: all of them, some, or none. */
export const arrayOf = (items: Share): Value => ({ promise: 'none', array: { items } });

/** A value that is either one or another. */
export const either = (values: readonly Value[]): Value => {
	const arrays = values.flatMap(({ array }) => (array ? [array.items] : []));
	return {
		promise: joined(values.map(({ promise }) => promise)),
		callable: values.every(({ callable }) => callable),
		names: values.flatMap(({ names }) => names ?? []),
		...(values.every(value => value === values[0]) ? {} : { isMixed: true as const }),
		...(values.some(({ isVoid }) => isVoid) ? { isVoid: true as const } : {}),
		...(arrays.length ? { array: { items: arrays.includes(undefined) ? undefined : joined(arrays as Share[]) } } : {}),
	};
};

/** The share of several sets of members that are put together. */
export function joined(shares: readonly Share[]): Share {
	const [first = 'none'] = shares;
	return shares.every(share => share === first) ? first : 'some';
}

/** Undefined where something is still open. Whatever we know of and is no promise has no `then` either. */
export function toFacts({ promise, array, isVoid, callable = false, names = [] }: Value): TypeFacts | undefined {
	if (array && !array.items) return undefined;
	const all = distinct(array ? [...names, ARRAY_NAME] : names).slice(0, 8);
	const items = array?.items ?? 'none';
	return {
		promise,
		thenable: promise,
		items,
		thenableItems: items,
		...(isVoid ? { isVoid } : {}),
		callable,
		names: all,
	};
}

const ARRAY_NAME: DeclaredName = { name: 'Array', from: 'lib' };

const distinct = (names: readonly DeclaredName[]): DeclaredName[] => [
	...new Map(names.map(name => [`${name.from}:${name.name}`, name])).values(),
];
