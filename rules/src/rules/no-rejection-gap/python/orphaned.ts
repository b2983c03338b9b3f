import { qualifiedName, type PythonNode, type PythonSource } from '#python';
import { isCleanUp } from '#knowledge/rejections/expected-failures.ts';
import { is, isFunctionDef } from '#program/python/ast.ts';
import { findWay, type FlowEdge, type FlowGraph, type FlowPoint } from '#program/flow/flow-graph.ts';

type Point = FlowPoint<PythonNode>;

/** Points at which a coroutine waits for what may fail, so that an error comes up here. */
export function isFailingWait(source: PythonSource, { node }: Point): boolean {
	if (node?.type === 'Await') return !isQuiet(source, node.value);
	return node?.type === 'AsyncFor' || (node?.type === 'withitem' && node.parent.type === 'AsyncWith');
}

/**
 * Waits that end by themselves or not at all. Being cancelled there is a question of its own.
 * https://docs.python.org/3/library/asyncio-sync.html#asyncio.Event.wait
 */
function isQuiet(source: PythonSource, waited: PythonNode): boolean {
	if (waited.type !== 'Call') return false;
	const { func, args, keywords } = waited;
	const name = qualifiedName(source, func);
	if (name === 'asyncio.sleep') return true;
	if (name === 'asyncio.gather') return keywords.some(({ arg }) => arg === 'return_exceptions');
	if (func.type === 'Attribute' && isCleanUp(func.attr) && isInFinally(waited)) return true;
	return func.type === 'Attribute' && func.attr === 'wait' && !args.length;
}

/** What is closed at the end is taken to close, as is what a handler does. */
function isInFinally(node: PythonNode): boolean {
	for (let child = node, at = node.parent; at && !isFunctionDef(at); child = at, at = at.parent) {
		if (is(at, 'Try', 'TryStar') && at.finalbody.some(each => each === child)) return true;
		if (at.type === 'Module') return false;
	}
	return false;
}

/** True when an error that comes up at a point leaves the function by a way on which `isLookedAfter` is nowhere true. */
export function isOrphanedBy(
	flow: FlowGraph<PythonNode>,
	point: Point,
	isLookedAfter: (point: Point) => boolean,
): boolean {
	const isLeft = (at: Point) => at === flow.failure || at === flow.end;
	return point.next.some(({ kind, to }) => {
		if (kind !== 'error' || isLookedAfter(to)) return false;
		return isLeft(to) || findWay([to], { isGoal: isLeft, isBarrier: isLookedAfter, follows }) !== undefined;
	});
}

/** A handler is taken to do its own work: it leaves by what it says, not by a `print` that fails. */
const follows = ({ kind }: FlowEdge<PythonNode>, { node }: Point): boolean =>
	kind === 'value' || node?.type === 'Raise';
