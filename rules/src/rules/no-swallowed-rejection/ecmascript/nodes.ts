import type { TSESTree } from '@typescript-eslint/types';

/** The statement that a node stands in. */
export function statementOf(node: TSESTree.Node): TSESTree.Node {
	let at = node;
	while (at.parent && !at.type.endsWith('Statement') && !at.type.endsWith('Declaration')) at = at.parent;
	return at;
}
