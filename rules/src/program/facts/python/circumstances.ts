/** What happens to an error: it leaves the function, it ends in an `except`, or it comes up in such a handler. */
export type Errors = 'leave' | 'end' | 'inHandler';

/** What the statements around a call mean for it, from the start of the function on. */
export interface Circumstances {
	readonly errors: Errors;
	/** Inside of what runs once while the program lives. */
	readonly isOnce: boolean;
	/** Inside of what only runs when somebody has turned it on. */
	readonly isOff: boolean;
}

/** Where a function begins. */
export const NO_CIRCUMSTANCES: Circumstances = { errors: 'leave', isOnce: false, isOff: false };

/** The same further in: what runs once or is off stays so. */
export const furtherIn = (
	around: Circumstances,
	{ errors = around.errors, isOnce = false, isOff = false }: Partial<Circumstances>,
): Circumstances => ({ errors, isOnce: around.isOnce || isOnce, isOff: around.isOff || isOff });
