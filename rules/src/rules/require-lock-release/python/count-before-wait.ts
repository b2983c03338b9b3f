import { enclosingFunction, type Await, type PythonNode } from '#python';
import { findWay } from '#program/flow/flow-graph.ts';
import { flowAround } from '#program/flow/python.ts';
import { classAround, is, nodesIn } from '#program/python/ast.ts';
import type { Context } from './context.ts';

/**
 * `self.readers += 1`, then `await self.lock.acquire()`, where another method counts down and releases: a cancellation
 * of the wait leaves the count as it is, so nobody ever is the last one to release.
 * https://docs.python.org/3/library/asyncio-task.html#task-cancellation
 */
export function countBeforeWait(context: Context, wait: Await): void {
	const { source } = context;
	const call = wait.value;
	if (!is(call, 'Call') || !is(call.func, 'Attribute') || call.func.attr !== 'acquire') return;
	const around = enclosingFunction(wait);
	const owner = classAround(wait);
	if (!is(around, 'AsyncFunctionDef') || !owner) return;
	const lock = source.text.slice(...call.func.value.range);
	const count = counts(around, 'Add').find(({ range }) => range[1] < wait.range[0]);
	if (!count || counts(around, 'Sub').length || isInTry(wait) || !leadsTo(count, wait)) return;
	const name = source.text.slice(...count.target.range);
	const isPaired = owner.body.some(
		each =>
			each !== around &&
			is(each, 'AsyncFunctionDef', 'FunctionDef') &&
			counts(each, 'Sub').some(({ target }) => source.text.slice(...target.range) === name) &&
			nodesIn(each).some(
				node => is(node, 'Attribute') && node.attr === 'release' && source.text.slice(...node.value.range) === lock,
			),
	);
	if (!isPaired) return;
	context.report({
		at: call.func,
		messageId: 'countStays',
		data: { count: name },
		evidence: [{ message: 'It is changed here.', range: count.range }],
	});
}

/** `self.readers += 1` */
const counts = (node: PythonNode, operator: 'Add' | 'Sub') =>
	nodesIn(node).flatMap(each =>
		is(each, 'AugAssign') && each.op === operator && is(each.target, 'Attribute') ? [each] : [],
	);

/** `if self.is_mine(): self.count += 1; return` comes by no wait behind it. */
const leadsTo = (from: PythonNode, to: PythonNode): boolean => {
	const flow = flowAround(to);
	return findWay(flow.pointsOf(from), { isGoal: ({ node }) => node === to }) !== undefined;
};

function isInTry(node: PythonNode): boolean {
	for (let at = node; !is(at, 'Module', 'AsyncFunctionDef'); at = at.parent) if (is(at, 'Try', 'TryStar')) return true;
	return false;
}
