import type { TSESTree } from '@typescript-eslint/types';
import type { ClassNode } from './module.ts';

/** The class whose `this` a node means, and whether it is the class itself or an instance. */
export function thisOf(node: TSESTree.Node): { readonly owner: ClassNode; readonly isStatic: boolean } | undefined {
	for (let child = node, at = node.parent; at; child = at, at = at.parent) {
		if (at.type === 'FunctionDeclaration') return undefined;
		if (at.type === 'StaticBlock') return { owner: at.parent.parent, isStatic: true };
		if (at.type === 'PropertyDefinition' || at.type === 'AccessorProperty') {
			return at.value === child ? { owner: at.parent.parent, isStatic: at.static } : undefined;
		}
		if (at.type !== 'FunctionExpression') continue;
		const { parent } = at;
		if (parent.type !== 'MethodDefinition' || parent.value !== at) return undefined;
		return { owner: parent.parent.parent, isStatic: parent.static };
	}
	return undefined;
}

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
