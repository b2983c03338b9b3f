import { isFunction, isLoop } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';

/**
 * True for an `await` after which the loop is left, whatever comes of it: `return await app.handle(request);`. What changes
 * meanwhile changes nothing for a loop that takes no other item.
 */
export function leavesLoop(wait: TSESTree.Node, loop: TSESTree.Node): boolean {
	for (let child = wait, at = wait.parent; at && at !== loop && !isFunction(at); child = at, at = at.parent) {
		if (at.type === 'ReturnStatement' || at.type === 'ThrowStatement') return !isCaught(at, loop);
		if (at.type !== 'BlockStatement') continue;
		const rest = at.body.slice(at.body.indexOf(child as TSESTree.Statement) + 1);
		if (rest.some(goesOn)) return false;
		const isLeft = rest.some(each => LEAVING.has(each.type) || (isBreak(each) && breaks(each, loop)));
		if (isLeft) return !isCaught(at, loop);
	}
	return false;
}

const LEAVING = new Set(['ReturnStatement', 'ThrowStatement']);

const isBreak = (node: TSESTree.Statement): boolean => node.type === 'BreakStatement' && !node.label;

/** True where the nearest thing that can be left is the loop itself. */
function breaks(node: TSESTree.Statement, loop: TSESTree.Node): boolean {
	let at = node.parent;
	while (at !== loop && !isLoop(at) && at.type !== 'SwitchStatement' && at.parent) at = at.parent;
	return at === loop;
}

/** Only plain statements are known not to go on with the next item. */
const goesOn = ({ type }: TSESTree.Statement): boolean =>
	!/^(Expression|Return|Throw|Break)Statement$|Declaration$/.test(type);

/** An error that a handler inside of the loop takes may go on with the next item. */
function isCaught(node: TSESTree.Node, loop: TSESTree.Node): boolean {
	for (let at: TSESTree.Node | undefined = node; at && at !== loop; at = at.parent) {
		if (at.type === 'TryStatement') return true;
	}
	return false;
}
