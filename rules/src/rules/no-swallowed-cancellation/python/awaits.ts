import { qualifiedName, type PythonSource } from '#python';
import { is, nodesRunWith, type Node } from '#program/python/ast.ts';
import { bindingsOfName } from '#program/python/bindings.ts';

/** Where a cancellation may arrive: https://docs.python.org/3/library/asyncio-task.html#task-cancellation */
export const awaitsIn = (source: PythonSource, statements: readonly Node[]): Node[] =>
	nodesRunWith(statements).filter(
		node =>
			(is(node, 'Await') && !isDone(source, node.value)) ||
			is(node, 'AsyncFor', 'AsyncWith') ||
			(is(node, 'comprehension') && node.is_async === 1),
	);

/**
 * True for `task` in `for task in done` of `done, pending = await asyncio.wait(tasks)`: it has ended, so its `await` gives
 * the loop no turn. https://docs.python.org/3/library/asyncio-task.html#asyncio.wait
 */
function isDone(source: PythonSource, awaited: Node): boolean {
	if (!is(awaited, 'Name')) return false;
	for (let at: Node = awaited; !is(at, 'Module'); at = at.parent) {
		if (!is(at, 'For') || !is(at.target, 'Name') || at.target.id !== awaited.id) continue;
		return (
			is(at.iter, 'Name') &&
			bindingsOfName(at.iter).every(each => each.kind === 'unpacked' && each.index === 0 && isWait(source, each.value))
		);
	}
	return false;
}

const isWait = (source: PythonSource, value: Node): boolean =>
	is(value, 'Await') && is(value.value, 'Call') && qualifiedName(source, value.value.func) === 'asyncio.wait';
