import {
	catchesWhatItAwaits,
	enclosingFunction,
	privateVariable,
	readsOf,
	unwrap,
	wrapped,
	type FunctionNode,
} from '#ecmascript';
import type { Evidence } from '#kit/finding.ts';
import { flowOf } from '#program/flow/ecmascript.ts';
import { findWay, type FlowPoint } from '#program/flow/flow-graph.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';
import { asyncEvidence, localFunction } from './evidence.ts';
import { originOf } from './origin.ts';
import { reportUnlessHandled } from './report-dropped.ts';
import { awaitSuggestions } from './suggestions.ts';

/** `const saved = save(); if (wait) await saved;`: without `wait`, the error of `save()` is lost. */
export function oneBranch(context: Context, { id, init, parent }: TSESTree.VariableDeclarator): void {
	const call = init && unwrap(init);
	if (id.type !== 'Identifier' || call?.type !== 'CallExpression' || parent.kind !== 'const') return;
	const around = enclosingFunction(id);
	const variable = around?.async ? privateVariable(context.source, id) : undefined;
	const reads = variable ? readsOf(variable).map(({ identifier }) => identifier as TSESTree.Identifier) : [];
	if (!reads.some(isWaitedFor) || reads.some(read => enclosingFunction(read) !== around)) return;
	const wayPast = wayWithout(around!, call, reads);
	if (!wayPast) return;

	reportUnlessHandled(context, call, facts => {
		const callee = localFunction(context, unwrap(call.callee));
		if (facts.promise !== 'all' || (callee && catchesWhatItAwaits(callee)) || neverRejects(context, call))
			return undefined;
		const evidence = [
			...leaving(wayPast),
			{
				message: `Only where the code comes here, \`${id.name}\` is waited for.`,
				range: reads.find(isWaitedFor)!.range,
			},
			...asyncEvidence(context, originOf(call).calleeNode),
		];
		return {
			at: id,
			messageId: 'oneBranch',
			data: { name: id.name },
			evidence,
			suggest: awaitSuggestions(context, call),
		};
	});
}

type Way = readonly FlowPoint<TSESTree.Node>[];

/** A way from the call to the function's end on which nobody reads the variable. An error on the way is another matter. */
function wayWithout(around: FunctionNode, call: TSESTree.Node, reads: readonly TSESTree.Node[]): Way | undefined {
	const flow = flowOf(around);
	return findWay(flow.pointsOf(call), {
		isGoal: point => point === flow.end,
		isBarrier: point => point.node !== undefined && reads.includes(point.node),
		follows: ({ kind }) => kind === 'value',
	});
}

/** Where the way leaves the function early. */
function leaving(way: Way): Evidence[] {
	const exit = way.findLast(({ node }) => node?.type === 'ReturnStatement')?.node;
	return exit ? [{ message: 'This way leaves without it.', range: exit.range }] : [];
}

const neverRejects = ({ program }: Context, { callee }: TSESTree.CallExpression): boolean =>
	program?.targets(unwrap(callee))?.every(target => target.kind === 'function' && target.neverRejects) ?? false;

const isWaitedFor = (identifier: TSESTree.Node): boolean => wrapped(identifier).parent?.type === 'AwaitExpression';
