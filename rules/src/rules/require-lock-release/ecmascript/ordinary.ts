import { isFunction } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';

/**
 * Whether a release belongs to the ordinary course of the code that takes: not to a handler or a branch of its own.
 * A function that gives back only when something went wrong hands on what it has taken.
 */
export function isOrdinary(release: TSESTree.Node, taking: TSESTree.Node): boolean {
	for (let child = release, at = release.parent; at && !isFunction(at); child = at, at = at.parent) {
		if (child.range[0] <= taking.range[0] && taking.range[1] <= child.range[1]) return true;
		if (at.type === 'CatchClause' || at.type === 'SwitchCase') return false;
		if (at.type === 'IfStatement' && at.test !== child) return false;
		if (at.type === 'ConditionalExpression' && at.test !== child) return false;
	}
	return true;
}
