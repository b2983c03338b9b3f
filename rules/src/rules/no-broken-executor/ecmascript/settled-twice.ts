import { enclosingFunction, isFunction, isLoop, type Loop } from '#ecmascript';
import { endWithComment } from '#edits/ecmascript/end-with-comment.ts';
import type { Edit } from '#kit/finding.ts';
import { flowAround } from '#program/flow/ecmascript.ts';
import { findWay, type FlowEdge, type FlowPoint } from '#program/flow/flow-graph.ts';
import type { TSESTree } from '@typescript-eslint/types';
import { contradicts, knownAt } from '#program/flow/ecmascript/known-conditions.ts';
import type { Context } from './context.ts';
import { settlers, settlingCall, type Executor } from './executor.ts';

/** `if (error) reject(error); resolve(data)`: only the first one counts, and the code after it reads as if it did not. */
export function settledTwice(context: Context, executor: Executor): void {
	const calls = settlers(executor).flatMap(read => settlingCall(read, read) ?? []);
	const firsts = new Map<TSESTree.CallExpression, TSESTree.CallExpression[]>();
	for (const first of calls) {
		const second = comesAgain(context, first, calls) ? first : callAfter(context, first, calls);
		if (second) firsts.set(second, [...(firsts.get(second) ?? []), first]);
	}
	for (const call of calls) {
		const before = firsts.has(call) ? [] : settledBefore(call, calls);
		if (before.length) firsts.set(call, before);
	}
	for (const [second, before] of firsts) {
		context.report({
			at: second.callee,
			messageId: 'settlesTwice',
			data: { name: context.source.text.slice(...second.callee.range) },
			evidence: before
				.filter(first => first !== second)
				.map(({ range }) => ({ message: 'It is settled here.', range })),
			suggest: [{ messageId: 'addReturn', edits: () => returnEdits(context, executor, before, calls) }],
		});
	}
}

/** `for (const each of list) resolve(each)`: in the second turn the promise is settled, whatever else is the case. */
function comesAgain(
	{ source }: Context,
	call: TSESTree.CallExpression,
	calls: readonly TSESTree.CallExpression[],
): boolean {
	const loop = loopAround(call);
	if (!loop) return false;
	const test = loop.type === 'ForInStatement' || loop.type === 'ForOfStatement' ? loop : (loop.test ?? undefined);
	const known = knownAt(source.text, call);
	const follows = (edge: FlowEdge<TSESTree.Node>) =>
		edge.kind === 'value' && !contradicts(source.text, known, edge.when);
	const flow = flowAround(call);
	const isTest = ({ next }: FlowPoint<TSESTree.Node>) =>
		next.some(({ when }) => when !== undefined && when.test === test);
	const way = findWay(flow.pointsOf(call), { isGoal: isTest, follows });
	const first = way?.at(-1)?.next.find(({ when }) => when?.is)?.to;
	if (!first) return false;
	const isOver = (point: FlowPoint<TSESTree.Node>) => point === flow.end || point === flow.failure || isTest(point);
	const settles = ({ node }: FlowPoint<TSESTree.Node>) => calls.some(each => each === node);
	if (settles(first) || isOver(first)) return settles(first);
	const isValue = ({ kind }: FlowEdge<TSESTree.Node>) => kind === 'value';
	return !findWay([first], { isGoal: isOver, isBarrier: settles, follows: isValue });
}

/** What has settled the promise on each way to a call: `resolve(1); if (isLate) resolve(2);`. Empty where some way is free. */
function settledBefore(
	call: TSESTree.CallExpression,
	calls: readonly TSESTree.CallExpression[],
): TSESTree.CallExpression[] {
	const around = enclosingFunction(call);
	const others = calls.filter(each => each !== call && enclosingFunction(each) === around);
	if (!others.length) return [];
	const flow = flowAround(call);
	const isCall = ({ node }: FlowPoint<TSESTree.Node>) => node === call;
	const isOther = ({ node }: FlowPoint<TSESTree.Node>) => others.some(each => each === node);
	if (isCall(flow.start) || findWay([flow.start], { isGoal: isCall, isBarrier: isOther })) return [];
	return others.filter(other => {
		const points = flow.pointsOf(other);
		// What a resolver throws itself, it throws before anything is settled.
		const follows = (edge: FlowEdge<TSESTree.Node>, from: FlowPoint<TSESTree.Node>) =>
			edge.kind === 'value' || !points.includes(from);
		return findWay(points, { isGoal: isCall, isBarrier: isOther, follows }) !== undefined;
	});
}

/** The innermost loop of the same function that has the call in its body. */
function loopAround(call: TSESTree.Node): Loop | undefined {
	for (let at = call; at.parent && !isFunction(at.parent); at = at.parent) {
		const { parent } = at;
		if (isLoop(parent)) return parent.body === at ? parent : undefined;
	}
	return undefined;
}

/**
 * A call in the same function that comes, whatever else is the case, when another one has settled the promise. One that
 * asks for something else before may never meet it: `if (user) resolve(user); if (!token) reject(error);`.
 */
function callAfter(
	{ source }: Context,
	first: TSESTree.CallExpression,
	calls: readonly TSESTree.CallExpression[],
): TSESTree.CallExpression | undefined {
	const around = enclosingFunction(first);
	const others = new Set<TSESTree.Node>(calls.filter(each => each !== first && enclosingFunction(each) === around));
	if (!others.size) return undefined;
	const flow = flowAround(first);
	const known = knownAt(source.text, first);
	const from = flow.pointsOf(first);
	const isOther = ({ node }: FlowPoint<TSESTree.Node>) => node !== undefined && others.has(node);
	const follows = (edge: FlowEdge<TSESTree.Node>) =>
		edge.kind === 'value' && !contradicts(source.text, known, edge.when);
	if (findWay(from, { isGoal: point => point === flow.end, isBarrier: isOther, follows })) return undefined;
	return findWay(from, { isGoal: isOther, follows })?.at(-1)?.node as TSESTree.CallExpression | undefined;
}

/**
 * `return` before calls that are statements; a loop is left by it too, as the promise has what it needs. Undefined where
 * other work follows in the same block: `reject(error); process.exit(1);`.
 */
function returnEdits(
	context: Context,
	executor: Executor,
	calls: readonly TSESTree.CallExpression[],
	settling: readonly TSESTree.CallExpression[],
): Edit[] | undefined {
	if (calls.some(call => call.parent.type !== 'ExpressionStatement' || isFollowed(call.parent, settling)))
		return undefined;
	return calls.flatMap(({ parent }) =>
		enclosingFunction(parent) === executor.function ? returnBehind(context, parent) : [before(parent, 'return ')],
	);
}

/** The value that an executor returns is ignored, so it returns none. */
function returnBehind(context: Context, statement: TSESTree.Node): Edit[] {
	const { text } = context.source;
	const [start, end] = statement.range;
	const stop = text[end - 1] === ';' ? ';' : '';
	const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
	const isInBlock = statement.parent?.type === 'BlockStatement' || statement.parent?.type === 'SwitchCase';
	const line = isInBlock && !indent.trim() ? `\n${indent}` : stop ? ' ' : '; ';
	const at = isInBlock ? endWithComment(context, statement) : end;
	const added: Edit = { range: [at, at], text: `${line}return${stop}${isInBlock ? '' : ' }'}` };
	return isInBlock ? [added] : [before(statement, '{ '), added];
}

const before = ({ range: [start] }: TSESTree.Node, text: string): Edit => ({ range: [start, start], text });

function isFollowed(statement: TSESTree.ExpressionStatement, settling: readonly TSESTree.CallExpression[]): boolean {
	const { parent } = statement;
	if (parent.type !== 'BlockStatement') return false;
	return parent.body
		.slice(parent.body.indexOf(statement) + 1)
		.some(each => each.type !== 'ExpressionStatement' || !settling.some(call => call === each.expression));
}
