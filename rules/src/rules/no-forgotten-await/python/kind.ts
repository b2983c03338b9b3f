import type { TypeFacts } from '#program/type-facts.ts';

export type Kind = 'coroutine' | 'future';

/** What must not be dropped. A task that is dropped is the business of `no-dangling-task`. */
export function kindOf({ promise, items, names: [nearest] }: TypeFacts): Kind | undefined {
	if (promise !== 'all' && items !== 'all') return undefined;
	if (nearest?.name === 'Coroutine') return 'coroutine';
	return nearest?.name === 'Future' ? 'future' : undefined;
}

/** True where all that a value may be are coroutines. */
export const isCoroutine = (facts: TypeFacts): boolean => facts.promise === 'all' && kindOf(facts) === 'coroutine';

/** A query, a request: an object that does its work when it is awaited, and that is there for its own sake as well. */
export const isAwaitableObject = ({ thenable, names }: TypeFacts): boolean =>
	thenable === 'all' && names.some(({ name, from }) => from === 'lib' && name === 'Awaitable');

/** `async with` takes it as well as `await`. */
export const isManager = ({ names }: TypeFacts): boolean =>
	names.some(({ name, from }) => from === 'lib' && name === 'AbstractAsyncContextManager');
