import { calleeName } from '#python';
import type { TypeFacts } from '#program/type-facts.ts';
import { enclosingScope, is, nodesIn, type Call, type Node, type Return, type ScopeNode } from '#program/python/ast.ts';
import { asyncEvidence, nameToken } from './callee.ts';
import type { Context } from './context.ts';
import { awaitedBeside } from './beside.ts';
import { callIn, droppedIn } from './dropped.ts';
import { isCoroutine, isManager } from './kind.ts';
import { askUnlessSafe } from './known-safe.ts';
import { leavesRoom, saysAwaitable } from './room.ts';
import { awaitSuggestions } from './suggestions.ts';

/** `return load()` in an `async def`: who awaits the function gets a coroutine, and the body of `load` does not run. */
export function returnedCoroutine(context: Context, statement: Return): void {
	const { value } = statement;
	const scope = enclosingScope(statement);
	if (!value || !is(scope, 'AsyncFunctionDef')) return;

	for (const node of droppedIn(value)) {
		const call = callIn(node);
		if (!call || call !== node || is(value, 'List', 'Tuple')) continue;
		askUnlessSafe(context, call, facts => reportReturned(context, scope, call, facts));
	}
}

/** Reports a call whose coroutine an async function gives back, unless it says so or its callers await twice. */
export function reportReturned(context: Context, scope: ScopeNode, call: Call, facts: TypeFacts): void {
	if (!is(scope, 'AsyncFunctionDef')) return;
	if (!isCoroutine(facts) || isAwaitedTwiceSomewhere(context.source.ast, scope.name)) return;
	const isReturned = is(call.parent, 'Return') && !saysAwaitable(scope.returns);
	const beside = isReturned ? awaitedBeside(context.source, call) : undefined;
	const isSaid = scope.returns !== null && !leavesRoom(scope.returns, []);
	// What is no function any more, and what is entered, may be given as it is where nothing says what it is.
	if (!beside && !isSaid && (scope.returns || scope.decorator_list.length || isManager(facts))) return;
	context.report({
		at: nameToken(call.func),
		messageId: 'returned',
		data: { name: scope.name, callee: calleeName(call.func) },
		evidence: [
			...(beside ? [{ message: 'What is returned here is awaited.', range: beside.range }] : []),
			...asyncEvidence(call),
		],
		suggest: awaitSuggestions(context, call),
	});
}

/** Somebody in this file awaits what awaiting the function gives: then a coroutine is what it is meant to give. */
const isAwaitedTwiceSomewhere = (module: Node, name: string): boolean =>
	nodesIn(module).some(node => {
		const inner = is(node, 'Await') ? node.value : null;
		const call = is(inner, 'Await') ? inner.value : null;
		return is(call, 'Call') && calleeName(call.func).split('.').at(-1) === name;
	});
