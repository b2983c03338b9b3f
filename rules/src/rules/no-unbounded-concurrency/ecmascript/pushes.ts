import { isFunction, nodesOfBody, propertyName, readsOf, unwrap } from '#ecmascript';
import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import { loopOver } from './loop.ts';

/** What loops put into a list up to where it is waited for. */
export function pushesTo(
	variable: Variable,
	waitedFor: TSESTree.Node,
): { items: TSESTree.Node; work: TSESTree.Node; isRun: true; loop: TSESTree.Node }[] {
	const declared = variable.defs[0]!.name;
	return readsOf(variable).flatMap(({ identifier }) => {
		const push = pushOf(identifier);
		if (!push || push.range[0] > waitedFor.range[0]) return [];
		const work = push.arguments[0];
		if (!work || work.type === 'SpreadElement') return [];
		const loops = loopsBetween(push, declared);
		// Waits for some of them before it goes on.
		if (loops.some(({ loop }) => isWaitingInside(loop, variable, waitedFor))) return [];
		return loops.map(({ loop, items }) => ({ items, work, isRun: true as const, loop }));
	});
}

function pushOf(list: TSESTree.Node): TSESTree.CallExpression | undefined {
	const member = list.parent;
	if (member?.type !== 'MemberExpression' || member.object !== list) return undefined;
	const call = member.parent;
	const isPush = propertyName(member) === 'push' || propertyName(member) === 'unshift';
	return isPush && call.type === 'CallExpression' && call.callee === member ? call : undefined;
}

/** The loops around a push that the list is older than, up to a function that somebody else calls. */
function loopsBetween(push: TSESTree.Node, declared: TSESTree.Node): { loop: TSESTree.Node; items: TSESTree.Node }[] {
	const loops: { loop: TSESTree.Node; items: TSESTree.Node }[] = [];
	for (let node = push, at = push.parent; at; node = at, at = at.parent) {
		if (at.range[0] <= declared.range[0] && declared.range[1] <= at.range[1]) break;
		const found = loopOver(at, node);
		if (found) loops.push(found);
		else if (isFunction(at) && !isForEach(at)) return [];
	}
	return loops;
}

const isForEach = (node: TSESTree.Node): boolean => {
	const call = node.parent;
	const callee = call?.type === 'CallExpression' ? unwrap(call.callee) : undefined;
	return callee?.type === 'MemberExpression' && propertyName(callee) === 'forEach';
};

/** `if (running.length >= 10) await …`, `await Promise.race(running)`, or the whole list is waited for in each turn. */
function isWaitingInside(loop: TSESTree.Node, variable: Variable, waitedFor: TSESTree.Node): boolean {
	if (loop.range[0] <= waitedFor.range[0] && waitedFor.range[1] <= loop.range[1]) return true;
	const isCounted = readsOf(variable).some(({ identifier: { range, parent } }) => {
		if (range[0] < loop.range[0] || range[1] > loop.range[1]) return false;
		return parent.type === 'MemberExpression' && /^(length|splice|shift)$/.test(propertyName(parent) ?? '');
	});
	return isCounted || nodesOfBody(loop).some(isRace);
}

const isRace = (node: TSESTree.Node): boolean =>
	node.type === 'CallExpression' &&
	node.callee.type === 'MemberExpression' &&
	/^(race|any)$/.test(propertyName(node.callee) ?? '');
