import type { TSESTree } from '@typescript-eslint/types';

/** The decorators of a class or a member. ESLint's own parser, which knows none, leaves the field out. */
export const decoratorsOf = (node: {
	readonly decorators?: readonly TSESTree.Decorator[];
}): readonly TSESTree.Decorator[] => node.decorators ?? [];

/** The interfaces that a class says it implements, by every parser. */
export const implementedBy = (node: {
	readonly implements?: readonly TSESTree.TSClassImplements[];
}): readonly TSESTree.TSClassImplements[] => node.implements ?? [];

/**
 * True for a method that leaves its work to the classes that extend its own: a body of nothing, or of nothing but a
 * `throw`. What those give, it does not tell.
 */
export function isLeftToSubclasses(node: TSESTree.Node): boolean {
	const { parent } = node;
	if (parent?.type !== 'MethodDefinition' || parent.static || parent.kind !== 'method') return false;
	const { body } = parent.value;
	return body?.type === 'BlockStatement' && body.body.every(({ type }) => type === 'ThrowStatement');
}
