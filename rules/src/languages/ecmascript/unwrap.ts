import type { TSESTree } from '@typescript-eslint/types';

/** The expression inside `x as T`, `x!`, `x satisfies T`, `<T>x` and the wrapper around an optional chain. */
export function unwrap(node: TSESTree.Node): TSESTree.Node {
	switch (node.type) {
		case 'TSAsExpression':
		case 'TSNonNullExpression':
		case 'TSSatisfiesExpression':
		case 'TSTypeAssertion':
		case 'TSInstantiationExpression':
		case 'ChainExpression':
			return unwrap(node.expression);
		default:
			return node;
	}
}

/** The cast around an expression, `x as T` or `<T>x`, if there is one: its type is the one that counts. Else the expression. */
export function typed(node: TSESTree.Node): TSESTree.Node {
	switch (node.type) {
		case 'TSAsExpression':
		case 'TSTypeAssertion':
			return node;
		case 'TSNonNullExpression':
		case 'TSSatisfiesExpression':
		case 'TSInstantiationExpression':
		case 'ChainExpression':
			return typed(node.expression);
		default:
			return node;
	}
}

/** The outermost node that still means the same value: the way back from {@link unwrap}. */
export function wrapped(node: TSESTree.Node): TSESTree.Node {
	const { parent } = node;
	return parent && parent.type !== 'ExpressionStatement' && unwrap(parent) === unwrap(node) ? wrapped(parent) : node;
}
