import { blockOf, is, isFunctionDef, type Node } from '#program/python/ast.ts';

/**
 * True for an `await` after which the loop is left, whatever comes of it: `return await app.handle(request)`. What changes
 * meanwhile changes nothing for a loop that takes no other item.
 */
export function leavesLoop(wait: Node, loop: Node): boolean {
	for (let at = wait as Node | undefined; at && at !== loop && !isFunctionDef(at); at = at.parent as Node | undefined) {
		if (is(at, 'Return', 'Raise')) return !isCaught(at, loop);
		const block = blockOf(at);
		const rest = block?.slice(block.indexOf(at) + 1) ?? [];
		if (rest.some(goesOn)) return false;
		if (rest.some(each => is(each, 'Return', 'Raise') || (is(each, 'Break') && breaks(each, loop))))
			return !isCaught(at, loop);
	}
	return false;
}

/** True where the nearest loop around is the one that is asked about. */
function breaks(node: Node, loop: Node): boolean {
	let at = node.parent;
	while (at !== loop && !is(at, 'For', 'AsyncFor', 'While', 'Module')) at = at.parent;
	return at === loop;
}

/** Only plain statements are known not to go on with the next item. */
const goesOn = (node: Node): boolean =>
	!is(node, 'Expr', 'Assign', 'AnnAssign', 'AugAssign', 'Return', 'Raise', 'Break', 'Pass');

/** An error that a handler inside of the loop takes may go on with the next item. */
function isCaught(node: Node, loop: Node): boolean {
	for (let at = node as Node | undefined; at && at !== loop; at = at.parent as Node | undefined) {
		if (is(at, 'Try', 'TryStar')) return true;
	}
	return false;
}
