import {
	calleeName,
	enclosingFunction,
	type AsyncFunctionDef,
	type Attribute,
	type Call,
	type PythonNode,
	type PythonSource,
} from '#python';
import { is, nodesOfScope } from '#program/python/ast.ts';
import { usesOf } from '#program/python/uses.ts';
import { findWay } from '#program/flow/flow-graph.ts';
import { flowOf } from '#program/flow/python.ts';
import { getsOf } from './gets.ts';
import { missedAfter } from './missed.ts';
import { startsOf, timesOf } from './starts.ts';

/** A place where the consumers of a queue and those who fill it do not fit together. */
export type Mismatch =
	| {
			readonly kind: 'mortal';
			readonly at: Call;
			readonly queue: string;
			readonly consumer: AsyncFunctionDef;
			readonly fails: PythonNode;
	  }
	| {
			readonly kind: 'ends';
			readonly at: Call;
			readonly consumer: AsyncFunctionDef;
			readonly ends: number;
			readonly consumers: number;
	  };

/** https://docs.python.org/3/library/asyncio-queue.html */
const QUEUE = /(?:^|\.)(?:Lifo|Priority)?Queue$/;

/** What is wrong with how a queue is used, as far as the file shows all of it. */
export function mismatchOf(source: PythonSource, made: Call): Mismatch | undefined {
	if (!QUEUE.test(calleeName(made.func))) return undefined;
	const uses = usesOf(source, made);
	if (!uses) return undefined;
	const calls = (name: string): Call[] =>
		uses.members.flatMap(({ member, call }) => (call && member.attr === name ? [call] : []));
	const gets = calls('get').filter(call => !call.args.length);
	const consumers = new Set(gets.map(enclosingFunction));
	const [consumer] = consumers;
	if (consumers.size !== 1 || consumer?.type !== 'AsyncFunctionDef' || gets.length !== 1) return undefined;
	const isCounted = getsOf(consumer).some(
		each => each.call === gets[0] && each.done.length > 0 && !missedAfter(consumer, each),
	);
	return (
		(isCounted ? mortal(calls('join'), consumer, gets[0]!) : undefined) ??
		tooFewEnds(source, calls('put'), calls('put_nowait'), consumer, gets[0]!)
	);
}

/** `join()` on its own, and a consumer that counts what it takes, whose loop an error ends: the items that are left are never counted. */
function mortal(joins: readonly Call[], consumer: AsyncFunctionDef, get: Call): Mismatch | undefined {
	const join = joins.find(call => is(call.parent, 'Await') && is(call.parent.parent, 'Expr'));
	const loop = join && loopOf(consumer, get);
	if (!join || !loop) return undefined;
	const graph = flowOf(consumer);
	const starts = graph.pointsOf(get);
	const way = findWay(starts, {
		isGoal: point => point === graph.failure,
		// Errors of the wait itself are the consumer's own end: a cancellation.
		follows: (edge, from) => edge.kind === 'value' || !isOwnWait(from.node, get),
		isBarrier: point => starts.includes(point),
	});
	const fails = way?.find((point, index) =>
		point.next.some(edge => edge.kind === 'error' && edge.to === way[index + 1]),
	)?.node;
	if (!fails || !mayFail(fails, consumer)) return undefined;
	return { kind: 'mortal', at: join, queue: calleeName((join.func as Attribute).value), consumer, fails };
}

const isOwnWait = (node: PythonNode | undefined, get: Call): boolean =>
	node === get || node === get.parent || node === get.parent.parent;

/** Work of others: an `await` of something else than a pause. */
function mayFail(node: PythonNode, consumer: AsyncFunctionDef): boolean {
	const at = is(node, 'Call') && is(node.parent, 'Await') ? node.parent : node;
	return (
		enclosingFunction(at) === consumer &&
		is(at, 'Await') &&
		is(at.value, 'Call') &&
		!/(^|\.)sleep$/.test(calleeName(at.value.func))
	);
}

function loopOf(consumer: AsyncFunctionDef, get: Call): PythonNode | undefined {
	for (let at: PythonNode = get; at !== consumer && !is(at, 'Module'); at = at.parent) if (is(at, 'While')) return at;
	return undefined;
}

/** Each consumer ends at one sentinel, and fewer are put in than there are consumers. */
function tooFewEnds(
	source: PythonSource,
	puts: readonly Call[],
	putsNow: readonly Call[],
	consumer: AsyncFunctionDef,
	get: Call,
): Mismatch | undefined {
	const sentinel = sentinelOf(source, consumer, get);
	if (sentinel === undefined) return undefined;
	const ends = [...puts, ...putsNow].filter(
		({ args: [item] }) => item && source.text.slice(...item.range) === sentinel,
	);
	const consumers = startsOf(source, consumer);
	if (!ends.length || consumers === undefined || consumers < 2) return undefined;
	let sum = 0;
	for (const put of ends) {
		const around = enclosingFunction(put);
		// A consumer that hands the sentinel on ends all of them.
		if (around === consumer) return undefined;
		const isStarted =
			around && around.type !== 'Lambda' && source.scopes.of(around).resolve(around.name)?.references.length;
		const starts = isStarted ? startsOf(source, around) : 1;
		const times = timesOf(source, put);
		if (times === undefined || starts === undefined) return undefined;
		sum += times * starts;
	}
	return sum < consumers ? { kind: 'ends', at: ends.at(-1)!, consumer, ends: sum, consumers } : undefined;
}

/** `item = await queue.get(); if item is None: break` */
function sentinelOf(source: PythonSource, consumer: AsyncFunctionDef, get: Call): string | undefined {
	const assign = get.parent.parent as PythonNode | undefined;
	const target = is(assign, 'Assign') ? assign.targets[0] : undefined;
	if (!is(target, 'Name')) return undefined;
	for (const node of nodesOfScope(consumer)) {
		if (!is(node, 'If') || !is(node.test, 'Compare') || !is(node.test.left, 'Name') || node.test.left.id !== target.id)
			continue;
		const [operator] = node.test.ops;
		const isEnd = node.body.some(each => is(each, 'Break', 'Return'));
		if (isEnd && (operator === 'Is' || operator === 'Eq')) return source.text.slice(...node.test.comparators[0]!.range);
	}
	return undefined;
}
