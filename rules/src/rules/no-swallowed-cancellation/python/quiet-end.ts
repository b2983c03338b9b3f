import { catchingOf, qualifiedName, type ExceptHandler, type PythonNodes, type PythonSource } from '#python';
import { findWay } from '#program/flow/flow-graph.ts';
import { flowOf } from '#program/flow/python.ts';
import { is, isNone, nodesOfScope, type Node } from '#program/python/ast.ts';
import { lookup } from '#program/python/bindings.ts';
import type { Context } from './context.ts';

/**
 * True for a handler behind which a function ends as no main function of a task does on purpose: it takes everything, not
 * the cancellation by its name; or the function gives a value elsewhere, so that somebody waits for it, and falls off its end here.
 */
export function isMistakenForDone(
	{ source }: Context,
	handler: ExceptHandler,
	scope: PythonNodes['AsyncFunctionDef' | 'Module'],
): boolean {
	return catchingOf(source, handler.exceptionType) === 'everything' || losesValue(source, handler, scope);
}

/** True where a function gives a value elsewhere, and ends behind a handler without one. */
export function losesValue(
	source: PythonSource,
	handler: ExceptHandler,
	scope: PythonNodes['AsyncFunctionDef' | 'Module'],
): boolean {
	// What a framework calls has its value for the framework, which knows what a cancellation is.
	if (is(scope, 'Module') || !scope.decorator_list.every(each => isWraps(source, each))) return false;
	const nodes = nodesOfScope(scope);
	if (nodes.some(node => is(node, 'Yield', 'YieldFrom')) || !nodes.some(givesValue)) return false;
	const flow = flowOf(scope);
	const way = findWay(flow.pointsOf(handler), {
		isGoal: point => point === flow.end,
		// Whoever writes a `return` has thought of it.
		isBarrier: ({ node }) => is(node, 'Return'),
		follows: ({ kind }) => kind === 'value',
	});
	return way !== undefined;
}

/** `@functools.wraps(function)` says whose place a wrapper takes, and changes nothing. */
const isWraps = (source: PythonSource, decorator: Node): boolean =>
	is(decorator, 'Call') && qualifiedName(source, decorator.func) === 'functools.wraps';

const givesValue = (node: Node): boolean =>
	is(node, 'Return') && node.value !== null && !isNone(node.value) && !isOfNothing(node.value);

/** `await flush()` of a function of the file that gives nothing: who returns that returns nothing. */
function isOfNothing(value: Node): boolean {
	const call = is(value, 'Await') ? value.value : undefined;
	if (!is(call, 'Call') || !is(call.func, 'Name')) return false;
	const [only, ...more] = lookup(call.func.id, call)?.bindings ?? [];
	if (only?.kind !== 'function' || more.length) return false;
	return !nodesOfScope(only.node).some(each => is(each, 'Return') && each.value !== null && !isNone(each.value));
}
