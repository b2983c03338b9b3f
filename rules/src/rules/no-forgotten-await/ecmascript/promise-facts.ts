import type { TypeFacts } from '#program/type-facts.ts';

/** True for what must not be dropped: a promise, or with `checkThenables` anything that has a `then`. */
export const holdsPromise = (facts: TypeFacts, checkThenables: boolean): boolean =>
	facts.promise !== 'none' || (checkThenables && facts.thenable !== 'none');

/** True where the language's own `Promise` is meant, which has no properties and no text of its own. */
export const isPlainPromise = ({ promise, names: [nearest] }: TypeFacts): boolean =>
	promise === 'all' && nearest?.name === 'Promise' && nearest.from === 'lib';
