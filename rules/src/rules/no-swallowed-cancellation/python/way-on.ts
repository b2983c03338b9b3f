import { binding, calleeName, catchingOf, qualifiedName, type PythonNodes } from '#python';
import { findWay, type FlowPoint } from '#program/flow/flow-graph.ts';
import { flowAround, flowOf } from '#program/flow/python.ts';
import { is, isFunctionDef, type Node } from '#program/python/ast.ts';
import { startsTask } from '#program/python/task-start.ts';
import type { Context } from './context.ts';

/**
 * How a function goes on behind a handler (or a `with` that swallows) without an error: to its end, or to a next
 * `await`. Undefined when every way raises.
 */
export function wayOn(
	context: Context,
	stopper: PythonNodes['ExceptHandler' | 'With'],
	scope: PythonNodes['AsyncFunctionDef' | 'Module'],
): 'ends' | 'on' | undefined {
	const flow = flowOf(scope);
	const { start, end } = flow;
	// Code that nothing reaches swallows nothing.
	const from = flow.pointsOf(stopper).filter(point => findWay([start], { isGoal: each => each === point }));
	const reaches = (isGoal: (point: FlowPoint<Node>) => boolean) =>
		findWay(from, {
			isGoal,
			isBarrier: ({ node }) => is(node, 'Call') && endsProgram(context, node),
			follows: ({ kind }) => kind === 'value',
		});
	const isNext = ({ node }: FlowPoint<Node>): boolean =>
		node !== undefined &&
		isMore(context, node, stopper) &&
		!(is(stopper, 'ExceptHandler') && isWithin(node, stopper)) &&
		!isOnTheWayOut(node, stopper);
	const ends = reaches(point => point === end) !== undefined;
	if (reaches(isNext)) return ends || !isWhileCancelled(context, stopper) ? 'on' : undefined;
	return ends ? 'ends' : undefined;
}

/** What is waited for or started next, and what the `try` did not get to give. */
function isMore({ source }: Context, node: Node, stopper: PythonNodes['ExceptHandler' | 'With']): boolean {
	if (is(node, 'Await', 'AsyncFor', 'AsyncWith')) return true;
	if (is(node, 'Call')) return startsTask(source, node);
	if (!is(node, 'Name') || node.ctx !== 'Load' || !is(stopper, 'ExceptHandler')) return false;
	const { parent } = stopper;
	const definitions = (is(parent, 'Try', 'TryStar') && binding(source, node)?.definitions) || [];
	return (
		definitions.length > 0 &&
		definitions.every(each =>
			(parent as PythonNodes['Try']).body.some(statement => is(statement, 'Assign') && isWithin(each.node, statement)),
		)
	);
}

/** True where a loop around leads from a handler back to what was cancelled. */
export function goesRound(handler: PythonNodes['ExceptHandler'], awaits: readonly Node[]): boolean {
	const way = findWay(flowAround(handler).pointsOf(handler), {
		isGoal: ({ node }) => node !== undefined && awaits.includes(node),
		follows: ({ kind }) => kind === 'value',
	});
	return way !== undefined;
}

/**
 * True inside the handler of another cancellation. Where every way raises in the end, the task waits for something that
 * must be done, and is cancelled all the same.
 */
function isWhileCancelled({ source }: Context, stopper: Node): boolean {
	for (let at = stopper.parent; at && !is(at, 'Module') && !isFunctionDef(at); at = at.parent) {
		if (is(at, 'ExceptHandler') && catchingOf(source, at.exceptionType)) return true;
	}
	return false;
}

/** True for what is awaited on the way out all the same: in a `finally`, or where an `async with` around is left. */
function isOnTheWayOut(node: Node, stopper: Node): boolean {
	if (is(node, 'AsyncWith') && isWithin(stopper, node)) return true;
	for (let at: Node = node; !is(at, 'Module') && !isFunctionDef(at); at = at.parent) {
		const parent: Node = at.parent;
		if (is(parent, 'Try', 'TryStar') && parent.finalbody.includes(at as never) && isWithin(stopper, parent))
			return true;
	}
	return false;
}

const isWithin = (node: Node, { range }: Node): boolean => node.range[0] >= range[0] && node.range[1] <= range[1];

/** https://docs.python.org/3/library/sys.html#sys.exit raises; the others do not come back. */
const ENDINGS = new Set([
	'sys.exit',
	'os._exit',
	'os.abort',
	'builtins.exit',
	'builtins.quit',
	'pytest.fail',
	'pytest.skip',
]);

const endsProgram = ({ source }: Context, { func }: PythonNodes['Call']): boolean =>
	ENDINGS.has(qualifiedName(source, func) ?? '') || /^(?:self\.)?(?:fail|skipTest|exit|quit)$/.test(calleeName(func));
