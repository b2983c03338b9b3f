import { enclosingFunction, qualifiedName, type PythonNode } from '#python';
import { findWay, type FlowPoint } from '#program/flow/flow-graph.ts';
import { flowOf } from '#program/flow/python.ts';
import { is } from '#program/python/ast.ts';
import type { Context } from './context.ts';
import { isCommand, isRunByFile } from './run-by-file.ts';

/**
 * True where nothing else will run any more: the function is only there to be run by the file or the command line, and
 * waits for nothing on any way from here. What it has left running is cancelled next.
 * https://docs.python.org/3/library/asyncio-runner.html#asyncio.run
 */
export function isAfterLastAwait(context: Context, node: PythonNode): boolean {
	const around = enclosingFunction(node);
	if (around?.type !== 'AsyncFunctionDef' || !(isRunByFile(context, around) || isCommand(context.source, around)))
		return false;
	for (let at: PythonNode = node; at !== around; at = at.parent) if (is(at, 'AsyncWith', 'AsyncFor')) return false;
	const from = flowOf(around).pointsOf(node);
	const isBarrier = ({ node: each }: FlowPoint<PythonNode>): boolean =>
		is(each, 'Call') && LEAVES.has(qualifiedName(context.source, each.func) ?? '');
	return from.length > 0 && !findWay(from, { isGoal: waits, isBarrier });
}

const waits = ({ node }: FlowPoint<PythonNode>): boolean =>
	is(node, 'Await', 'AsyncFor', 'AsyncWith') || (is(node, 'comprehension') && node.is_async === 1);

/** https://docs.python.org/3/library/sys.html#sys.exit */
const LEAVES = new Set(['sys.exit', 'builtins.exit', 'builtins.quit', 'os._exit']);
