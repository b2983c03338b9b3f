import type { ClassFacts, FunctionFacts } from './module-facts.ts';

/** A function of which nothing was read: anything may be in it. */
export const UNREAD_FUNCTION: FunctionFacts = {
	name: '',
	at: [0, 0],
	isAsync: false,
	isGenerator: false,
	parameters: [],
	calls: [],
	returns: [null],
	endsWithout: true,
	throws: true,
};

/** The same for a class. */
export const UNREAD_CLASS: ClassFacts = { name: '', at: [0, 0], bases: [null], members: {}, isOpen: true };

/** A tree of broken text misses parts that its types promise, and a machine writes deeper ones than the stack holds: what stands there is left out. */
export function guarded<Result>(step: () => Result): Result | undefined {
	try {
		return step();
	} catch {
		return undefined;
	}
}
