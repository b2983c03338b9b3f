import type * as ast from '../../nodes.ts';
import { INVALID } from './invalid.ts';

/** Parents are set when the tree is whole. The field is there from the start, so that no node changes its shape. */
export const LATER = undefined as unknown as ast.PythonNode;

/** Longer chains (`a + b + …`, `a.b.c…`) make trees too deep for whoever walks them by recursion: the other parser says so. */
export const LONGEST_CHAIN = 1000;

/** Gives a target, and all that it is made of, the context in which it stands. The node is fresh and nobody's yet. */
export function asTarget<Node extends ast.Expression>(node: Node, ctx: 'Store' | 'Del' = 'Store'): Node {
	switch (node.type) {
		case 'Starred':
			if (ctx === 'Del') throw INVALID;
			asTarget(node.value, ctx);
			break;
		case 'List':
		case 'Tuple':
			for (const element of node.elts) asTarget(element, ctx);
			break;
		case 'Attribute':
		case 'Name':
		case 'Subscript':
			break;
		default:
			throw INVALID;
	}
	(node as { ctx: ast.Context }).ctx = ctx;
	return node;
}

/** A target of `+=`, `:` or `:=` is one place, never several. */
export function asPlace(node: ast.Expression): ast.Expression {
	if (node.type !== 'Name' && node.type !== 'Attribute' && node.type !== 'Subscript') throw INVALID;
	return asTarget(node);
}
