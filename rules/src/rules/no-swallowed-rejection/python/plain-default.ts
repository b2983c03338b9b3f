import { is, type Node } from '#program/python/ast.ts';

/** A value that is the same whatever the error was. */
export function isPlainDefault(node: Node): boolean {
	if (is(node, 'Constant')) return true;
	if (is(node, 'List', 'Tuple')) return !node.elts.length;
	if (is(node, 'Dict')) return !node.keys.length;
	if (is(node, 'UnaryOp')) return is(node.operand, 'Constant');
	return (
		is(node, 'Call') && is(node.func, 'Name') && EMPTY.has(node.func.id) && !node.args.length && !node.keywords.length
	);
}

const EMPTY = new Set(['dict', 'list', 'set', 'tuple', 'str', 'int']);
