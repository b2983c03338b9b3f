import { calleeName, qualifiedName } from '#python';
import { is, type Call, type Expr, type Node } from '#program/python/ast.ts';
import { neverFails } from '#kit/never-fails.ts';
import { expectedErrors } from '#program/python/expected-errors.ts';
import { asyncEvidence, nameToken } from './callee.ts';
import type { Context } from './context.ts';
import { callIn, droppedIn } from './dropped.ts';
import { isAwaitableObject, kindOf } from './kind.ts';
import { askUnlessSafe } from './known-safe.ts';
import { awaitSuggestions, gatherSuggestions, runSuggestions } from './suggestions.ts';

/** A statement that is a coroutine does nothing; one that is a future loses its error. */
export function droppedCoroutine(context: Context, { value }: Expr): void {
	for (const node of droppedIn(value)) {
		const call = callIn(node);
		if (call && !isRefused(context, call)) reportDropped(context, node, call);
	}
}

/** `node` is the call, or the list that repeats it. */
function reportDropped(context: Context, node: Node, call: Call): void {
	askUnlessSafe(context, call, facts => {
		const kind = isAwaitableObject(facts) ? 'coroutine' : kindOf(facts);
		if (!kind || (kind === 'future' && (isTakenOut(call) || !isAskedFor(context, call)))) return;
		const isList = node !== call || facts.items === 'all';
		const messageId = isList ? 'droppedItems' : kind === 'coroutine' ? 'neverRuns' : 'dropped';
		context.report({
			at: nameToken(call.func),
			messageId,
			data: { callee: calleeName(call.func), kind },
			evidence: asyncEvidence(call),
			suggest: isList
				? gatherSuggestions(node)
				: [...awaitSuggestions(context, node), ...(kind === 'coroutine' ? runSuggestions(node) : [])],
		});
	});
}

const isAskedFor = (context: Context, call: Call): boolean =>
	context.options.checkFutures || isOfAsyncio(context, call);

/** What a collection held was begun elsewhere: `self.waiting.pop(id)` only forgets it. */
const isTakenOut = ({ func }: Call): boolean => func.type === 'Attribute' && /^(?:get|pop|popleft)$/.test(func.attr);

/**
 * A function of the project's own, or of a library, that gives a future has begun its work when it returns, and often
 * takes care of its error by itself: who drops that future may have decided so. What asyncio gives is there to be awaited,
 * unless it runs in a thread what looks after its own errors.
 */
function isOfAsyncio(context: Context, { func, args: [, work] }: Call): boolean {
	const { source, program } = context;
	if (qualifiedName(source, func)?.startsWith('asyncio.')) return true;
	if (func.type === 'Attribute' && func.attr === 'run_in_executor') return !work || !neverFails(context, work);
	const targets = program?.targets(func);
	return !!targets?.length && targets.every(target => target.kind === 'external' && target.key.startsWith('asyncio.'));
}

/** True under `pytest.raises(TypeError)`: arguments that do not fit are refused before there is a coroutine. */
const isRefused = ({ source }: Context, call: Call): boolean =>
	expectedErrors(source, call).some(type => is(type, 'Name') && type.id === 'TypeError');
