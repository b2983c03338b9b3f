import { unwrap } from '#ecmascript';
import type { Range } from '#kit/finding.ts';
import type { TSESTree } from '@typescript-eslint/types';

/** The word that tells which promise is meant: the last name of a callee, `import`, `new`. */
export function nameToken(leaf: TSESTree.Node): { readonly range: Range } {
	const node = unwrap(
		leaf.type === 'CallExpression' ? leaf.callee : leaf.type === 'NewExpression' ? leaf.callee : leaf,
	);
	if (node.type === 'MemberExpression') return node.property;
	if (node.type === 'Identifier') return node;
	const [start] = leaf.range;
	return node.type === 'ImportExpression' ? { range: [start, start + 'import'.length] } : leaf;
}
