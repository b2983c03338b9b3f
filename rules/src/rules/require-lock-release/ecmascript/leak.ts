import { calleeName, enclosingFunction, isFunction, unwrap } from '#ecmascript';
import { neverFails } from '#kit/never-fails.ts';
import { isCleanUp, saysToLetFail } from '#knowledge/rejections/expected-failures.ts';
import { flowAround } from '#program/flow/ecmascript.ts';
import { contradicts, knownAt } from '#program/flow/ecmascript/known-conditions.ts';
import { isConsistent } from '#program/flow/conditions.ts';
import { findWay, type FlowEdge, type FlowPoint } from '#program/flow/flow-graph.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { Acquired } from './acquired.ts';
import type { Context } from './context.ts';
import { isForgotten } from './forgotten.ts';
import { guardsOf } from './guards.ts';
import { isNobodyElses } from './nobody-elses.ts';
import { isGivenAway } from './given-away.ts';
import { getsReady, usesOf } from './lazy-place.ts';
import { isOrdinary } from './ordinary.ts';
import { useFinally } from './use-finally.ts';

/** Follows every way from where something is taken, and reports when one leaves the function without giving it back. */
export function leak(context: Context, acquired: Acquired): void {
	const { wait, releases, held, at } = acquired;
	const around = enclosingFunction(wait);
	// One that is given back by a callback, or that somebody else gets, is cared for elsewhere.
	if (releases.some(each => enclosingFunction(each) !== around)) return;
	if (!releases.length) {
		if (isForgotten(context, acquired)) context.report({ at, messageId: 'neverReleased' });
		return;
	}
	if (
		isNobodyElses(context, acquired) ||
		(held && isGivenAway(context, held, false)) ||
		!(releases.some(each => isOrdinary(each, wait)) || isOnBothWays(context, acquired))
	)
		return;

	const leaving = leakingWay(context, acquired);
	if (!leaving) return;
	const release = `${context.source.text.slice(...releases.at(-1)!.callee.range)}()`;
	context.report({
		at,
		messageId: leaving.kind === 'error' ? 'leaksOnError' : 'leaksOnWay',
		data: { release },
		evidence: leaving.node
			? [{ message: leaving.kind === 'error' ? 'When this fails.' : 'Here it is left.', range: leaving.node.range }]
			: [],
		suggest: [{ messageId: 'useFinally', data: { release }, edits: () => useFinally(context, acquired) }],
	});
}

/** What only this function has, and gives back after an error and on another way as well. */
function isOnBothWays(context: Context, { held, isKnown, releases }: Acquired): boolean {
	const isInHandler = (node: TSESTree.Node): boolean => {
		for (let at = node.parent; at && !isFunction(at); at = at.parent) if (at.type === 'CatchClause') return true;
		return false;
	};
	if (!held || !isKnown || isGivenAway(context, held, true)) return false;
	return releases.some(isInHandler) && !releases.every(isInHandler);
}

interface Leaving {
	readonly kind: 'error' | 'value';
	readonly node: TSESTree.Node | undefined;
}

function leakingWay(context: Context, { wait, releases, held, known: entry }: Acquired): Leaving | undefined {
	const { source } = context;
	const flow = flowAround(wait);
	const textOf = ({ range }: TSESTree.Node) => source.text.slice(...range);
	const barriers = new Set<TSESTree.Node>([...releases, ...guardsOf(releases)]);
	const known = knownAt(source.text, wait);
	const behind = (node: TSESTree.Node) =>
		flow.pointsOf(node).flatMap(({ next }) => next.filter(({ kind }) => kind === 'value').map(({ to }) => to));
	const isReady = (node: TSESTree.Node) => getsReady(node, held, entry?.readies ?? []);
	// Each of these is a beginning of its own: of what is taken by its first use, every use may be that.
	const beginnings =
		entry?.readies && held
			? usesOf(held, releases).map(use => (isReady(use) ? behind(use) : flow.pointsOf(use)))
			: [behind(wait)];

	// Giving back first and taking again at the end is the other way round.
	const isRelease = ({ node }: FlowPoint<TSESTree.Node>) => releases.some(each => each === node);
	const isBehind = releases.some(each => each.range[0] > wait.range[1]);
	if (!isBehind && !findWay(flow.pointsOf(wait), { isGoal: isRelease })) return undefined;

	const search = (follows: (edge: FlowEdge<TSESTree.Node>, from: FlowPoint<TSESTree.Node>) => boolean) => {
		const isLeft = (point: FlowPoint<TSESTree.Node>) => point === flow.end || point === flow.failure;
		const isBarrier = ({ node }: FlowPoint<TSESTree.Node>) =>
			node !== undefined && (barriers.has(node) || node === wait);
		for (const starts of beginnings) {
			const open = starts.filter(start => !isBarrier(start));
			const way = findWay(open, {
				isGoal: isLeft,
				isBarrier,
				follows: (edge, from) => {
					// What holds it is there: it has just been taken.
					const isAbsent = edge.when?.is === false && held?.name === textOf(edge.when.test);
					return !isAbsent && !contradicts(source.text, known, edge.when) && follows(edge, from);
				},
			});
			if (way && open[0] && isConsistent(open[0], way, textOf)) return way;
		}
		return undefined;
	};

	const plain = search(({ kind }, { node }) => kind === 'value' || node?.type === 'ThrowStatement');
	if (plain) return { kind: 'value', node: lastNode(plain) };
	const mayFail = (node: TSESTree.Node | undefined) =>
		node !== undefined && isLikelyToFail(node) && !isCleaningUp(context, node, releases) && !isReady(node);
	const failing = search(({ kind }, { node }) => kind === 'value' || mayFail(node));
	return failing && { kind: 'error', node: failing.findLast(({ node }) => mayFail(node))?.node };
}

/** `finally { await closeAll(); release(); }`: clean-up that looks after itself, or whose name says that it is no more. */
function isCleaningUp(context: Context, node: TSESTree.Node, releases: readonly TSESTree.Node[]): boolean {
	const work = node.type === 'AwaitExpression' ? unwrap(node.argument) : undefined;
	if (work?.type !== 'CallExpression' || !isInFinallyOf(releases, node)) return false;
	const name = calleeName(work.callee).split('.').at(-1)!;
	return isCleanUp(name) || saysToLetFail(name) || neverFails(context, work.callee);
}

const isInFinallyOf = (releases: readonly TSESTree.Node[], node: TSESTree.Node): boolean => {
	for (let child = node, at = node.parent; at && !isFunction(at); child = at, at = at.parent) {
		if (at.type === 'TryStatement' && at.finalizer === child) {
			const [start, end] = child.range;
			return releases.some(({ range }) => start <= range[0] && range[1] <= end);
		}
	}
	return false;
};

/** What waits for others fails in the ordinary course of things. A plain call may too, and is seldom written for. */
const isLikelyToFail = (node: TSESTree.Node): boolean =>
	node.type === 'AwaitExpression' ||
	node.type === 'YieldExpression' ||
	node.type === 'ThrowStatement' ||
	(node.type === 'ForOfStatement' && node.await);

/** The `return` or `throw` by which a way leaves; undefined for the end of the function. */
function lastNode(way: readonly FlowPoint<TSESTree.Node>[]): TSESTree.Node | undefined {
	const last = way.at(-2)?.node;
	return last?.type === 'ReturnStatement' || last?.type === 'ThrowStatement' ? last : undefined;
}
