import type { Variable } from '@typescript-eslint/scope-manager';

/** True when something other than the declaration writes to a variable. */
export const isAssignedAgain = (variable: Variable): boolean =>
	variable.references.some(reference => reference.isWrite() && !reference.init);
