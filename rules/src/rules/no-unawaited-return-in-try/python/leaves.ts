import type { Expression } from '#python';
import type { Range } from '#kit/finding.ts';

/** The expressions that can be the value that is returned, and that may be coroutines. */
export function leavesOf(node: Expression): Expression[] {
	switch (node.type) {
		case 'IfExp':
			return [...leavesOf(node.body), ...leavesOf(node.orelse)];
		case 'BoolOp':
			return node.op === 'And' ? leavesOf(node.values.at(-1)!) : node.values.flatMap(leavesOf);
		case 'Call':
		case 'Name':
			return [node];
		default:
			return [];
	}
}

/** The word that tells which coroutine is meant: the last name of a callee. */
export function nameToken(leaf: Expression): { readonly range: Range } {
	const node = leaf.type === 'Call' ? leaf.func : leaf;
	return node.type === 'Attribute' ? { range: [node.range[1] - node.attr.length, node.range[1]] } : node;
}
