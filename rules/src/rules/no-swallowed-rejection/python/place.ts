import { is, isFunctionDef, type Node } from '#program/python/ast.ts';
import { isCleanUp } from '#knowledge/rejections/expected-failures.ts';

/**
 * True in an `except`, in a `finally` and in a function that cleans up: what fails there must not take the place of the
 * first error or keep the rest from being cleaned up.
 */
export function isOnTheWayOut(node: Node): boolean {
	for (let child = node, at = node.parent as Node | undefined; at; child = at, at = at.parent) {
		if (is(at, 'ExceptHandler')) return true;
		if (is(at, 'Try', 'TryStar') && at.finalbody.includes(child as never)) return true;
		if (isFunctionDef(at)) return isCleanUp(at.name);
	}
	return false;
}
