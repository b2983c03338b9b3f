import type { TSESTree } from '@typescript-eslint/types';

/** The decorators of a class or a member. ESLint's own parser, which knows none, leaves the field out. */
export const decoratorsOf = (node: {
	readonly decorators?: readonly TSESTree.Decorator[];
}): readonly TSESTree.Decorator[] => node.decorators ?? [];

/** The interfaces that a class says it implements, by every parser. */
export const implementedBy = (node: {
	readonly implements?: readonly TSESTree.TSClassImplements[];
}): readonly TSESTree.TSClassImplements[] => node.implements ?? [];
