import { enclosingFunction, type PythonNode } from '#python';
import { isConsistent } from '#program/flow/conditions.ts';
import { findWay, type FlowEdge, type FlowPoint } from '#program/flow/flow-graph.ts';
import { flowAround } from '#program/flow/python.ts';
import { nodesIn } from '#program/python/ast.ts';
import type { Acquired } from './acquired.ts';
import { contradicts, guardsOf, knownAt } from './conditions.ts';
import type { Context } from './context.ts';
import { isHandedOn, isOrdinary } from './handed-on.ts';
import { isOnlyTaken } from './never-released.ts';
import { useFinally } from './use-finally.ts';

type Point = FlowPoint<PythonNode>;
type Edge = FlowEdge<PythonNode>;

/** Follows every way from where something is taken, and reports when one leaves the function without giving it back. */
export function leak(context: Context, acquired: Acquired): void {
	const { wait, releases, at } = acquired;
	const around = enclosingFunction(wait);
	// One that is given back by a callback is cared for elsewhere.
	if (releases.some(each => enclosingFunction(each) !== around)) return;
	if (!around || isHandedOn(wait, around)) return;
	if (!releases.some(each => isOrdinary(each, wait)) && !isOnlyTaken(context, wait)) return;
	const leaving = leakingWay(context, acquired);
	if (!leaving) return;

	const release = `${context.source.text.slice(...releases.at(-1)!.func.range)}()`;
	const message = leaving.kind === 'error' ? 'When this fails, or is cancelled.' : 'Here it is left.';
	context.report({
		at,
		messageId: leaving.kind === 'error' ? 'leaksOnError' : 'leaksOnWay',
		data: { release },
		evidence: leaving.node ? [{ message, range: leaving.node.range }] : [],
		suggest: asksWhetherTaken(wait, around)
			? []
			: [{ messageId: 'useFinally', data: { release }, edits: () => useFinally(context, acquired) }],
	});
}

interface Leaving {
	readonly kind: 'error' | 'value';
	readonly node: PythonNode | undefined;
}

function leakingWay({ source }: Context, { wait, releases }: Acquired): Leaving | undefined {
	const flow = flowAround(wait);
	const textOf = ({ range }: PythonNode) => source.text.slice(...range);
	const barriers = new Set<PythonNode>([...releases, ...guardsOf(releases), wait]);
	const known = new Map(knownAt(wait, textOf));
	const answer = answerOf(wait);
	if (answer !== undefined) known.set(answer, true);
	const isBarrier = ({ node }: Point) => node !== undefined && barriers.has(node);
	const starts = flow
		.pointsOf(wait)
		.flatMap(({ next }) => next.filter(({ kind }) => kind === 'value').map(({ to }) => to))
		.filter(start => !isBarrier(start));

	// Giving back first and taking again at the end is the other way round; what nothing reaches gives nothing back.
	const isRelease = ({ node }: Point) => releases.some(each => each === node);
	const isBefore = findWay([flow.start], { isGoal: isRelease, isBarrier: ({ node }) => node === wait });
	if (isBefore && !findWay(flow.pointsOf(wait), { isGoal: isRelease })) return undefined;

	const search = (follows: (edge: Edge, from: Point) => boolean) => {
		const way = findWay(starts, {
			isGoal: point => point === flow.end || point === flow.failure,
			isBarrier,
			follows: (edge, from) => !contradicts(known, edge.when, textOf) && follows(edge, from),
		});
		return way && starts[0] && isConsistent(starts[0], way, textOf) ? way : undefined;
	};

	const plain = search(({ kind }, { node }) => kind === 'value' || node?.type === 'Raise');
	if (plain) return { kind: 'value', node: lastNode(plain) };
	const failing = search(({ kind }, { node }) => kind === 'value' || isLikelyToFail(node));
	return failing && { kind: 'error', node: failing.find(({ node }) => isLikelyToFail(node))?.node };
}

/** The variable that says whether a wait that may give up has taken it: `taken = await lock.acquire(blocking=False)`. */
function answerOf({ parent }: PythonNode): string | undefined {
	const target = parent.type === 'Assign' ? parent.targets[0] : parent.type === 'NamedExpr' ? parent.target : undefined;
	return target?.type === 'Name' ? target.id : undefined;
}

/** Where it may not have been taken, a `finally` would give back what somebody else has. */
function asksWhetherTaken(wait: PythonNode, around: PythonNode): boolean {
	const answer = answerOf(wait);
	return nodesIn(around).some(node => {
		if (node.type !== 'If') return false;
		const test = node.test.type === 'UnaryOp' ? node.test.operand : node.test;
		return test.type === 'Name' && test.id === answer;
	});
}

/** What waits for others fails in the ordinary course of things, and is where a cancellation comes up. */
const isLikelyToFail = (node: PythonNode | undefined): boolean =>
	node?.type === 'Await' ||
	node?.type === 'Yield' ||
	node?.type === 'Raise' ||
	node?.type === 'AsyncFor' ||
	(node?.type === 'withitem' && node.parent.type === 'AsyncWith');

/** The `return` or `raise` by which a way leaves; undefined for the end of the function. */
function lastNode(way: readonly Point[]): PythonNode | undefined {
	const last = way.at(-2)?.node;
	return last?.type === 'Return' || last?.type === 'Raise' ? last : undefined;
}
