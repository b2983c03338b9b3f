import type { TSESTree } from '@typescript-eslint/types';
import { childrenOf, isFunction } from '#ecmascript';

type WithBody = TSESTree.ArrowFunctionExpression | TSESTree.FunctionDeclaration | TSESTree.FunctionExpression;

/**
 * All expressions that a function can return. Undefined when it can also return nothing: an empty `return`, or an end
 * that is not a `return` or a `throw`.
 */
export function returnedValues({ body }: WithBody): TSESTree.Expression[] | undefined {
	if (body.type !== 'BlockStatement') return [body];
	const last = body.body.at(-1);
	if (last?.type !== 'ReturnStatement' && last?.type !== 'ThrowStatement') return undefined;

	const returned: TSESTree.Expression[] = [];
	return collect(body, returned) && returned.length ? returned : undefined;
}

/** False when a `return` without a value turns up. Functions inside return for themselves. */
function collect(node: TSESTree.Node, returned: TSESTree.Expression[]): boolean {
	if (node.type === 'ReturnStatement') return node.argument ? returned.push(node.argument) > 0 : false;
	if (isFunction(node) || node.type === 'ClassBody') return true;

	return childrenOf(node).every(child => collect(child, returned));
}
