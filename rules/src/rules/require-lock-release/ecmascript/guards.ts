import { isFunction } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';

/**
 * The tests of the `if`s around a release in a `finally` or a `catch`: a flag that says whether it has been taken.
 * Whoever asks there has thought of it.
 */
export function guardsOf(releases: readonly TSESTree.Node[]): TSESTree.Node[] {
	return releases.flatMap(release => {
		const tests: TSESTree.Node[] = [];
		for (let child = release, at = release.parent; at && !isFunction(at); child = at, at = at.parent) {
			if (at.type === 'IfStatement' && at.test !== child) tests.push(...partsOf(at.test));
			else if (at.type === 'LogicalExpression' && at.right === child) tests.push(...partsOf(at.left));
			else if (at.type === 'CatchClause' || (at.type === 'TryStatement' && at.finalizer === child)) return tests;
		}
		return [];
	});
}

/** The expressions of a condition that have a point of their own. */
function partsOf(test: TSESTree.Node): TSESTree.Node[] {
	if (test.type === 'LogicalExpression') return [...partsOf(test.left), ...partsOf(test.right)];
	return test.type === 'UnaryExpression' && test.operator === '!' ? partsOf(test.argument) : [test];
}
