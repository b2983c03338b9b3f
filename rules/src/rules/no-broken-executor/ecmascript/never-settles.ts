import { isFunction, nodesIn, variableOf, type FunctionNode } from '#ecmascript';
import { flowOf } from '#program/flow/ecmascript.ts';
import { conditionsOn, isConsistent } from '#program/flow/conditions.ts';
import { findWay, type FlowEdge, type FlowPoint } from '#program/flow/flow-graph.ts';
import type { TSESTree } from '@typescript-eslint/types';
import { callbackOf } from './callback.ts';
import { settlersAndCarriers } from './carriers.ts';
import type { Context } from './context.ts';
import type { Executor } from './executor.ts';

/** A way through the executor, or through the one callback that settles the promise, on which nothing settles it. */
export function neverSettles(context: Context, executor: Executor): void {
	if (!executor.function.params.length || !hasCode(executor.function)) return;
	const settling = settlersAndCarriers(context.source, executor);
	if (reportWay(context, executor, executor.function, settling)) return;

	const callback = callbackOf(context.source, executor);
	if (callback) reportWay(context, executor, callback, settling);
}

const hasCode = ({ body }: FunctionNode): boolean => body.type !== 'BlockStatement' || body.body.length > 0;

function reportWay(
	context: Context,
	executor: Executor,
	body: FunctionNode,
	settling: (node: TSESTree.Node) => boolean,
): boolean {
	const flow = flowOf(body);
	const isNested = body !== executor.function;
	const way = findWay([flow.start], {
		isGoal: point => point === flow.end || (isNested && point === flow.failure),
		isBarrier: ({ node }) => node !== undefined && (settling(node) || isLast(context, node)),
		follows: (edge, from) =>
			!isImpossible(edge) && !isPastLoop(edge, settling) && (edge.kind === 'value' || isThrow(from)),
	});
	if (!way || !isConsistent(flow.start, way, ({ range }) => context.source.text.slice(...range))) return false;

	const thrown = way.at(-2)?.node;
	if (way.at(-1) === flow.failure && thrown) {
		context.report({ at: thrown, messageId: 'throwsUncaught' });
		return true;
	}
	const names = [executor.resolve, executor.reject].flatMap(each => (each ? [`\`${each.name}\``] : []));
	const turn = conditionsOn(flow.start, way).at(-1);
	if (turn && !context.options.checkEveryWay) return false;
	context.report({
		at: executor.creation.callee,
		messageId: 'neverSettles',
		data: { names: names.length === 2 ? names.join(' nor ') : `${names.join('')} nor anything else` },
		evidence: turn ? [{ message: `This is the way on which it is ${turn.is}.`, range: turn.test.range }] : [],
	});
	return true;
}

const isThrow = ({ node }: FlowPoint<TSESTree.Node>): boolean => node?.type === 'ThrowStatement';

/** A `switch` without `default` is taken to name every case that there is. */
const isImpossible = ({ when }: FlowEdge<TSESTree.Node>): boolean => {
	const each = when && !when.is ? when.test.parent : undefined;
	return each?.type === 'SwitchCase' && each.parent.cases.at(-1) === each;
};

/**
 * Past a loop in which callbacks are given away that settle the promise: that there was nothing to loop over is a
 * question that is mostly answered before.
 */
function isPastLoop({ when }: FlowEdge<TSESTree.Node>, settling: (node: TSESTree.Node) => boolean): boolean {
	const { test, is } = when ?? { is: true };
	const loop = test?.type.startsWith('For') ? test : test?.parent;
	if (is || !loop || !('body' in loop) || !/^(?:For|While)/.test(loop.type)) return false;
	return nodesIn(loop.body as TSESTree.Node).some(node => isFunction(node) && settling(node));
}

/** After `process.exit()` nobody waits any more. */
function isLast({ source }: Context, node: TSESTree.Node): boolean {
	if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return false;
	const { object, property } = node.callee;
	return (
		object.type === 'Identifier' &&
		object.name === 'process' &&
		!variableOf(source, object) &&
		property.type === 'Identifier' &&
		(property.name === 'exit' || property.name === 'abort')
	);
}
