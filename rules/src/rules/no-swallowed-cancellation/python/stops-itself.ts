import { is, nodesIn, type Node } from '#program/python/ast.ts';
import type { PythonNodes, PythonSource } from '#python';
import { isCurrentTask, isHeldCurrentTask } from './current-task.ts';

/**
 * True where a function has itself cancelled, `loop.call_later(10, current_task().cancel)`: its cancellation is the end of
 * a time of its own.
 */
export const stopsItself = (source: PythonSource, scope: PythonNodes['AsyncFunctionDef' | 'Module']): boolean =>
	is(scope, 'AsyncFunctionDef') &&
	nodesIn(scope).some(
		node =>
			is(node, 'Attribute') &&
			node.attr === 'cancel' &&
			!isCalled(node) &&
			(isCurrentTask(source, node.value) || isHeldCurrentTask(source, node.value)),
	);

const isCalled = (node: Node): boolean => is(node.parent, 'Call') && node.parent.func === node;
