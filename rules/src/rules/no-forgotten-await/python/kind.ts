import type { TypeFacts } from '#program/type-facts.ts';

export type Kind = 'coroutine' | 'future';

/** What must not be dropped. A task that is dropped is the business of `no-dangling-task`. */
export function kindOf({ promise, items, names: [nearest] }: TypeFacts): Kind | undefined {
	if (promise !== 'all' && items !== 'all') return undefined;
	if (nearest?.name === 'Coroutine') return 'coroutine';
	return nearest?.name === 'Future' ? 'future' : undefined;
}

export const isCoroutine = (facts: TypeFacts): boolean => facts.promise === 'all' && kindOf(facts) === 'coroutine';
