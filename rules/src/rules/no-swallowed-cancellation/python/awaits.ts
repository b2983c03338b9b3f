import { is, nodesRunWith, type Node } from '#program/python/ast.ts';

/** Where a cancellation may arrive: https://docs.python.org/3/library/asyncio-task.html#task-cancellation */
export const awaitsIn = (statements: readonly Node[]): Node[] =>
	nodesRunWith(statements).filter(
		node => is(node, 'Await', 'AsyncFor', 'AsyncWith') || (is(node, 'comprehension') && node.is_async === 1),
	);
