import type { TSESTree } from '@typescript-eslint/types';
import { isFunction, unwrap } from '#ecmascript';
import type { Span } from '../module-facts.ts';

/** The last word of a callee: the smallest token that tells what is called. */
export function tokenOf(node: TSESTree.Node): Span {
	const expression = unwrap(node);
	// Rules find a call by where this starts, so only the end moves: a function is no token.
	if (isFunction(expression)) return [expression.range[0], expression.range[0] + 1];
	return [...(expression.type === 'MemberExpression' ? expression.property : expression).range];
}
