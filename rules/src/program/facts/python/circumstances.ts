import type { Condition } from '../module-facts.ts';
import { all } from './conditions.ts';

/** What happens to an error: it leaves the function, it ends in an `except`, or it comes up in such a handler. */
export type Errors = 'leave' | 'end' | 'inHandler';

/** What the statements around a call mean for it, from the start of the function on. */
export interface Circumstances {
	readonly errors: Errors;
	/** Inside of what runs once while the program lives. */
	readonly isOnce: boolean;
	/** Inside of what runs once for each key of a mapping that lasts. */
	readonly isKept: boolean;
	/** Inside of what only runs when somebody has turned it on. */
	readonly isOff: boolean;
	/** What the arguments of the functions around have to be; null for any. */
	readonly when: Condition | null;
}

/** Where a function begins. */
export const NO_CIRCUMSTANCES: Circumstances = {
	errors: 'leave',
	isOnce: false,
	isKept: false,
	isOff: false,
	when: null,
};

/** The same further in: what runs once or is off stays so, and what had to be has to be. */
export const furtherIn = (
	around: Circumstances,
	{ errors = around.errors, isOnce = false, isKept = false, isOff = false, when = null }: Partial<Circumstances>,
): Circumstances => ({
	errors,
	isOnce: around.isOnce || isOnce,
	isKept: around.isKept || isKept,
	isOff: around.isOff || isOff,
	when: when && around.when ? all([around.when, when]) : (when ?? around.when),
});
