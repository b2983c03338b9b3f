import type { TypeFacts } from '#program/type-facts.ts';

/** True for a list whose elements the facts speak of. A string, a `Set` and a generator can be iterated too. */
export const isCertainlyArray = ({ names }: TypeFacts): boolean =>
	names.some(({ name, from }) => from === 'lib' && (name === 'Array' || name === 'ReadonlyArray'));
