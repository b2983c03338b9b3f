import type { TSESTree } from '@typescript-eslint/types';

/** True for `null`, `undefined` and `void 0` as they are written; a regular expression that this Node.js does not know has the value `null`, too. */
export const isNullish = (node: TSESTree.Node): boolean =>
	(node.type === 'Literal' && node.raw === 'null') ||
	(node.type === 'Identifier' && node.name === 'undefined') ||
	(node.type === 'UnaryExpression' && node.operator === 'void');
