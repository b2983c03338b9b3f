import type { TSESTree } from '@typescript-eslint/types';

/** The object literal whose method a node's `this` belongs to. */
export function literalOf(node: TSESTree.Node): TSESTree.ObjectExpression | undefined {
	for (let at = node.parent; at; at = at.parent) {
		if (at.type === 'FunctionDeclaration' || at.type === 'PropertyDefinition' || at.type === 'StaticBlock')
			return undefined;
		if (at.type !== 'FunctionExpression') continue;
		const { parent } = at;
		if (parent.type !== 'Property' || parent.value !== at) return undefined;
		return parent.parent.type === 'ObjectExpression' ? parent.parent : undefined;
	}
	return undefined;
}
