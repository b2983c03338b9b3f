import type { TSESTree } from '@typescript-eslint/types';

type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

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
