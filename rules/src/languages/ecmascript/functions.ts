import type { TSESTree } from '@typescript-eslint/types';

export type FunctionNode =
	TSESTree.ArrowFunctionExpression | TSESTree.FunctionDeclaration | TSESTree.FunctionExpression;

/** True for what has a body of its own that runs when it is called; a method's is the `FunctionExpression` in it. */
export const isFunction = (node: TSESTree.Node): node is FunctionNode =>
	node.type === 'ArrowFunctionExpression' || node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression';

/**
 * The function whose code a node runs in. Undefined at the top level, in a class field's initialiser
 * and in a static block: those run with the class or the module, not with the function around them.
 */
export function enclosingFunction(node: TSESTree.Node): FunctionNode | undefined {
	for (let child = node, at = node.parent; at; child = at, at = at.parent) {
		if (at.type === 'StaticBlock') return undefined;
		if (at.type === 'PropertyDefinition' && at.value === child && !at.static) return undefined;
		if (isFunction(at) && at.id !== child) return at;
	}
	return undefined;
}

/** The name that people know a function by: its own, its variable's, its property's or its method's. */
export function functionName(node: FunctionNode): string | undefined {
	if (node.id) return node.id.name;
	const { parent } = node;
	if (parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier') return parent.id.name;
	if (parent.type === 'AssignmentExpression' && parent.left.type === 'Identifier') return parent.left.name;
	if (parent.type !== 'MethodDefinition' && parent.type !== 'Property' && parent.type !== 'PropertyDefinition')
		return undefined;
	return parent.key.type === 'Identifier' && !parent.computed ? parent.key.name : undefined;
}
