import { qualifiedName, type Arg, type AsyncFunctionDef, type PythonNode } from '#python';
import { is, nodesIn } from '#program/python/ast.ts';
import { findWay } from '#program/flow/flow-graph.ts';
import { flowOf } from '#program/flow/python.ts';
import type { Context } from './context.ts';

/**
 * A coroutine that a function gets, awaits on one way, and leaves alone on another: it never runs, and Python warns about
 * it long after. Tasks and futures run by themselves, so only what is said to be a coroutine counts.
 */
export function droppedParameter(context: Context, node: AsyncFunctionDef): void {
	const { posonlyargs, args, kwonlyargs } = node.args;
	for (const parameter of [...posonlyargs, ...args, ...kwonlyargs]) {
		if (isSaidToBeCoroutine(context, parameter)) unawaited(context, node, parameter);
	}
}

/** `coro` is what the documentation of asyncio calls a coroutine object. https://docs.python.org/3/library/asyncio-task.html */
const NAME = /^_?(coro|coroutine)$|_(coro|coroutine)$/;
const TYPES = /(^|\.)(Coroutine|CoroutineType)$/;

function isSaidToBeCoroutine({ source }: Context, { arg, annotation }: Arg): boolean {
	if (!annotation) return NAME.test(arg);
	const type = is(annotation, 'Subscript') ? annotation.value : annotation;
	return TYPES.test(qualifiedName(source, type) ?? '');
}

function unawaited(context: Context, node: AsyncFunctionDef, parameter: Arg): void {
	const variable = context.source.scopes.openedBy(node).variables.get(parameter.arg);
	if (variable?.definitions.length !== 1) return;
	const uses = variable.references;
	if (!uses.some(use => is(use.parent, 'Await'))) return;
	// A function inside may run it at any time.
	if (nodesIn(node).some(each => each !== node && is(each, 'FunctionDef', 'AsyncFunctionDef', 'Lambda'))) return;

	const graph = flowOf(node);
	const barriers = new Set(uses.flatMap(use => graph.pointsOf(use)));
	const ends = new Set([graph.end, graph.failure]);
	const search = (mayFail: (node: PythonNode | undefined) => boolean) =>
		findWay([graph.start], {
			isGoal: point => ends.has(point),
			isBarrier: point => barriers.has(point),
			follows: (edge, from) => edge.kind === 'value' || mayFail(from.node),
		});

	const left = search(at => is(at, 'Raise'));
	const lost = left || !context.options.checkCancelled ? undefined : search(at => isWait(context, at));
	const last = left
		? left.findLast(({ node: at }) => is(at, 'Raise', 'Return'))?.node
		: lost?.findLast(({ node: at }) => isWait(context, at))?.node;
	if (!left && !lost) return;
	context.report({
		at: last ? headOf(last) : parameter,
		messageId: left ? 'parameterDropped' : 'parameterLost',
		data: { name: parameter.arg },
		evidence: last ? [{ message: `\`${parameter.arg}\` comes in here.`, range: parameter.range }] : [],
	});
}

/** What a cancellation can end before the coroutine is awaited. */
const isWait = ({ source }: Context, node: PythonNode | undefined): boolean => {
	if (!is(node, 'withitem')) return is(node, 'Await');
	const manager = is(node.context_expr, 'Call') ? node.context_expr.func : node.context_expr;
	return is(node.parent, 'AsyncWith') && !WITHOUT_WAIT.test(qualifiedName(source, manager) ?? '');
};

/** Entering these waits for nothing. */
const WITHOUT_WAIT = /(^|\.)(timeout|timeout_at|TaskGroup|create_task_group|open_nursery)$/;

/** The keyword of a statement. */
const headOf = (node: PythonNode): { readonly range: readonly [number, number] } =>
	is(node, 'Raise', 'Return') ? { range: [node.range[0], node.range[0] + node.type.length] } : node;
