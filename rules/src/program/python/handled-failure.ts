import { is, isFunctionDef, type Node } from './ast.ts';

/** True where the function around says what to do when something fails here, a `TaskGroup` or a timeout around it included. */
export function isInTry(node: Node): boolean {
	for (let child = node, at = node.parent as Node | undefined; at && !isFunctionDef(at); child = at, at = at.parent) {
		if (is(at, 'Try', 'TryStar') && at.body.includes(child as never)) return true;
		if (is(at, 'AsyncWith') && at.items.some(({ context_expr: each }) => isGroup(each))) return true;
	}
	return false;
}

const isGroup = (node: Node): boolean =>
	is(node, 'Call') &&
	is(node.func, 'Attribute', 'Name') &&
	/TaskGroup|nursery/i.test(is(node.func, 'Name') ? node.func.id : node.func.attr);
