import type { TSESTree } from '@typescript-eslint/types';
import { propertyName } from './property-name.ts';

/** The word that a name or a member ends with: `signal` of `signal`, of `options.signal` and of `options['signal']`. */
export function lastName(node: TSESTree.Node): string | undefined {
	if (node.type === 'Identifier') return node.name;
	return node.type === 'MemberExpression' ? propertyName(node) : undefined;
}
