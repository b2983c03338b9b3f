import { visitorKeys } from '@typescript-eslint/visitor-keys';
import type { TSESTree } from '@typescript-eslint/types';

/** Takes `⟦ ⟧` out of a code and tells the range that it was around. */
export function unmark(marked: string): { text: string; range: readonly [number, number] } {
	const start = marked.indexOf('⟦');
	const end = marked.indexOf('⟧') - 1;
	if (start < 0 || end < start) throw new Error(`No expression is marked in: ${marked}`);
	return { text: marked.replace('⟦', '').replace('⟧', ''), range: [start, end] };
}

/** The outermost expression that lies inside the marks and touches both, parentheses left out. */
export function nodeInRange(
	root: TSESTree.Program,
	text: string,
	[start, end]: readonly [number, number],
): TSESTree.Node {
	const found = descend(root);
	if (!found) throw new Error(`No node is marked in: ${text}`);
	return found;

	function descend(node: TSESTree.Node): TSESTree.Node | undefined {
		const [from, to] = node.range;
		if (to < start || from > end) return undefined;
		const around = text.slice(start, Math.max(start, from)) + text.slice(Math.min(end, to), end);
		if (from >= start && to <= end && /^[()]*$/.test(around) && isExpression(node)) return node;

		for (const key of visitorKeys[node.type] ?? []) {
			const value = (node as never)[key] as TSESTree.Node | (TSESTree.Node | null)[] | null | undefined;
			for (const child of Array.isArray(value) ? value : [value]) {
				const inner = child && descend(child);
				if (inner) return inner;
			}
		}
		return undefined;
	}
}

const isExpression = (node: TSESTree.Node): boolean => !/Statement|Declarat|Property$|Program|JSX/.test(node.type);
