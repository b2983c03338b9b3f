import type { Range } from '#kit/finding.ts';
import type { Ranged } from '#program/type-oracle.ts';
import { walk, type Handlers } from './walk.ts';

/** Nodes that a reader would rewrite as a whole: a mistake inside says nothing about the code around them. */
const WHOLE = [
	'ExpressionStatement',
	'VariableDeclaration',
	'ReturnStatement',
	'ThrowStatement',
	'PropertyDefinition',
	'ImportDeclaration',
	'ExportNamedDeclaration',
	'ExportAllDeclaration',
	'TSTypeAliasDeclaration',
	'TSInterfaceDeclaration',
];

/**
 * The smallest statements around the places that did not parse. The parser made something up there,
 * so a finding inside would be about code that nobody wrote.
 */
export function brokenRanges(
	root: Ranged,
	visitorKeys: Readonly<Record<string, readonly string[] | undefined>>,
	problems: readonly { readonly range: Range }[],
): Range[] {
	if (!problems.length) return [];

	const smallest = problems.map(problem => problem.range);
	const found = problems.map(() => Infinity);
	const visit = (node: Ranged) => {
		problems.forEach(({ range }, index) => {
			const size = node.range[1] - node.range[0];
			if (range[0] < node.range[0] || range[0] > node.range[1] || size >= found[index]!) return;
			found[index] = size;
			smallest[index] = [node.range[0], Math.max(node.range[1], range[1])];
		});
	};
	const handlers: Handlers = new Map(WHOLE.map(type => [type, [visit]]));
	walk(root, visitorKeys, handlers);
	return smallest;
}

/** True where two half-open ranges share a character: ranges that only touch do not. */
export const overlaps = (a: Range, b: Range): boolean => a[0] < b[1] && b[0] < a[1];
