import { isFunction } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';

/**
 * True in a `finally` and in a `catch`: what fails there must not take the place of the first error, so that dropping
 * the second is what people are told to do.
 */
export function isBehindAnotherError(node: TSESTree.Node): boolean {
	for (let child = node, at = node.parent; at && !isFunction(at); child = at, at = at.parent) {
		if (at.type === 'CatchClause' || (at.type === 'TryStatement' && at.finalizer === child)) return true;
	}
	return false;
}
