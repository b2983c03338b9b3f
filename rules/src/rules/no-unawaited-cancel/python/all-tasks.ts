import { qualifiedName } from '#python';
import { is, nodesIn, type Node } from '#program/python/ast.ts';
import type { Context } from './context.ts';

/**
 * True for a wait for all tasks of the loop: `for task in asyncio.all_tasks(): await task`, `await gather(*all_tasks())`.
 * https://docs.python.org/3/library/asyncio-task.html#asyncio.all_tasks
 */
export function isForAllTasks({ source }: Context, node: Node): boolean {
	const all = is(node, 'For') ? node.iter : is(node, 'Await') ? node.value : undefined;
	if (!all || !asksForAll(all)) return false;
	return !is(node, 'For') || node.body.flatMap(each => nodesIn(each)).some(each => is(each, 'Await'));

	function asksForAll(from: Node): boolean {
		return nodesIn(from).some(each => is(each, 'Call') && qualifiedName(source, each.func) === 'asyncio.all_tasks');
	}
}
