import type { Context, Expression, PythonNode } from '../nodes.ts';
import type { Cst } from './cst.ts';

/** A node before its parent is known. */
export type Built<Node> = Omit<Node, 'parent'>;

/** Thrown inside the converter alone: this part of the text is broken, and the nearest list of statements leaves it out. */
export class BrokenSyntax extends Error {}

/** A node between two offsets in the text. Its parent is set later, when the whole tree is there. */
export const make = <Node extends PythonNode>(type: Node['type'], start: number, end: number, fields: object): Node =>
	({ type, range: [start, end], ...fields }) as unknown as Node;

/** A node that stands where a node of tree-sitter stands. */
export const at = <Node extends PythonNode>(type: Node['type'], cst: Cst, fields: object): Node =>
	make<Node>(type, cst.start, cst.end, fields);

/** Children that stand for something: tokens as `(` and `if` are not among them. */
export const namedChildren = (cst: Cst): Cst[] => cst.children.filter(child => child.named);

/** All children in a field of tree-sitter's grammar, tokens included, in their order. */
export const childrenIn = (cst: Cst, field: string): Cst[] => cst.children.filter(child => child.field === field);

/** The first child in a field of tree-sitter's grammar. */
export const childIn = (cst: Cst, field: string): Cst | undefined => cst.children.find(child => child.field === field);

/** A child that the grammar promises. Throws {@link BrokenSyntax} where the text lacks it. */
export function need(cst: Cst | undefined): Cst {
	if (!cst || cst.broken) throw new BrokenSyntax();
	return cst;
}

/** True where a token stands directly in a node: `async`, `*`, `is`. */
export const hasToken = (cst: Cst, token: string): boolean =>
	cst.children.some(child => !child.named && child.type === token);

/** Gives a target, and all that it is made of, the context in which it stands. */
export function withContext(node: Expression, ctx: Context): Expression {
	switch (node.type) {
		case 'Attribute':
		case 'Name':
		case 'Subscript':
			return { ...node, ctx };
		case 'Starred':
			return { ...node, ctx, value: withContext(node.value, ctx) };
		case 'List':
		case 'Tuple':
			return { ...node, ctx, elts: node.elts.map(element => withContext(element, ctx)) };
		default:
			return node;
	}
}
