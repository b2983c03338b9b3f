import { qualifiedName, type PythonNode, type PythonSource } from '#python';
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
	const { func, args } = waited;
	if (qualifiedName(source, func) === 'asyncio.sleep') return true;
	return func.type === 'Attribute' && func.attr === 'wait' && !args.length;
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
