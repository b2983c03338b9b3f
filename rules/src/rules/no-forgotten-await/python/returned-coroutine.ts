import { calleeName } from '#python';
import type { TypeFacts } from '#program/type-facts.ts';
import {
	enclosingScope,
	is,
	nodesIn,
	type Call,
	type FunctionDef,
	type Node,
	type Return,
	type ScopeNode,
} from '#program/python/ast.ts';
import { asyncEvidence, nameToken } from './callee.ts';
import type { Context } from './context.ts';
import { callIn, droppedIn } from './dropped.ts';
import { isCoroutine, isManager } from './kind.ts';
import { askUnlessSafe } from './known-safe.ts';
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
	if (!is(scope, 'AsyncFunctionDef') || scope.decorator_list.length || mayReturnAwaitable(scope)) return;
	if (!isCoroutine(facts) || isManager(facts) || isAwaitedTwiceSomewhere(context.source.ast, scope.name)) return;
	context.report({
		at: nameToken(call.func),
		messageId: 'returned',
		data: { name: scope.name, callee: calleeName(call.func) },
		evidence: asyncEvidence(call),
		suggest: awaitSuggestions(context, call),
	});
}

/** An annotation that leaves room for a coroutine: it names one, or it may be anything. */
function mayReturnAwaitable({ returns }: FunctionDef): boolean {
	if (!returns) return false;
	return nodesIn(returns).some(node => {
		if (is(node, 'Constant')) return node.value.kind === 'str' && OPEN.test(node.value.text);
		return OPEN.test(is(node, 'Name') ? node.id : is(node, 'Attribute') ? node.attr : '');
	});
}

/** The last one is how people name type variables. */
const OPEN = /Awaitable|Coroutine|Future|Task|Any|object|Callable|ContextManager|^_?[A-Z]\w?$/;

/** Somebody in this file awaits what awaiting the function gives: then a coroutine is what it is meant to give. */
const isAwaitedTwiceSomewhere = (module: Node, name: string): boolean =>
	nodesIn(module).some(node => {
		const inner = is(node, 'Await') ? node.value : null;
		const call = is(inner, 'Await') ? inner.value : null;
		return is(call, 'Call') && calleeName(call.func).split('.').at(-1) === name;
	});
