import { calleeName, catchingOf, qualifiedName, type PythonNodes } from '#python';
import { findWay, type FlowPoint } from '#program/flow/flow-graph.ts';
import { flowOf } from '#program/flow/python.ts';
import { is, isFunctionDef, type Node } from '#program/python/ast.ts';
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
		is(node, 'Await', 'AsyncFor', 'AsyncWith') &&
		!(is(stopper, 'ExceptHandler') && isWithin(node, stopper)) &&
		!isOnTheWayOut(node, stopper);
	const ends = reaches(point => point === end) !== undefined;
	if (reaches(isNext)) return ends || !isWhileCancelled(context, stopper) ? 'on' : undefined;
	return ends ? 'ends' : undefined;
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
