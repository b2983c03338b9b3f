import type { TSESTree } from '@typescript-eslint/types';
import { nodesIn } from './nodes-in.ts';

/**
 * Gives every import and export of a tree that was recovered from broken text a module name that is a string, as ESTree
 * promises: while `import { a } from` is being typed, the parser puts in its place what comes next, or nothing at all.
 * The empty name resolves to nothing.
 */
export function makeSourcesWhole(root: TSESTree.Program): void {
	// What is mended here may not be remembered.
	for (const node of nodesIn(root, () => true)) {
		switch (node.type) {
			case 'ImportDeclaration':
			case 'ExportAllDeclaration':
			case 'ImportExpression':
				node.source = whole(node.source, node) as TSESTree.StringLiteral;
				break;
			case 'ExportNamedDeclaration':
				if (node.source) node.source = whole(node.source, node) as TSESTree.StringLiteral;
		}
	}
}

/** An `import(…)` may name any expression, but it names one. */
function whole(source: TSESTree.Node | null | undefined, { type, range, loc }: TSESTree.Node): TSESTree.Node {
	if (source && (type === 'ImportExpression' || (source.type === 'Literal' && typeof source.value === 'string'))) {
		return source;
	}
	const end = { range: [range[1], range[1]], loc: { start: loc.end, end: loc.end } };
	return { type: 'Literal', value: '', raw: "''", ...end } as unknown as TSESTree.StringLiteral;
}
