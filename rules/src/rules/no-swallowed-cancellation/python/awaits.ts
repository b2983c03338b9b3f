import { is, isFunctionDef, nodesIn, type Node } from '#program/python/ast.ts';

/** The nodes that run with some statements: functions and classes inside run another time. */
export const nodesRunBy = (statements: readonly Node[]): Node[] =>
	statements.flatMap(each => [...nodesIn(each, node => !isFunctionDef(node) && !is(node, 'ClassDef', 'Lambda'))]);

/** Where a cancellation may arrive: https://docs.python.org/3/library/asyncio-task.html#task-cancellation */
export const awaitsIn = (statements: readonly Node[]): Node[] =>
	nodesRunBy(statements).filter(
		node => is(node, 'Await', 'AsyncFor', 'AsyncWith') || (is(node, 'comprehension') && node.is_async === 1),
	);
