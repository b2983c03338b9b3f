import { binding, enclosingFunction, type Expression, type FunctionDef, type Return } from '#python';
import type { Python } from '#kit/rule-context.ts';
import type { Context } from './python/context.ts';
import { leavesOf, nameToken } from './python/leaves.ts';
import { suggestionsFor } from './python/suggestions.ts';
import { waitersOf } from './python/waiters.ts';
import type { MessageId } from './messages.ts';

/** `with connect() as connection: return fetch(connection)`: the connection is closed before the coroutine starts. */
export const python: Python<MessageId> = context => ({
	Return: statement => returned(context, statement),
});

function returned(context: Context, statement: Return): void {
	const around = enclosingFunction(statement);
	// Whoever awaits an async function does not await what it returns: that is `no-forgotten-await`'s.
	if (!statement.value || around?.type !== 'FunctionDef') return;
	const [waiter] = waitersOf(statement);
	if (!waiter) return;

	for (const leaf of leavesOf(statement.value)) {
		if (isWrittenInside(context, leaf, around)) continue;
		context.ask(leaf, ({ promise, names: [nearest] }) => {
			// A task or a future is under way, and may well be started under a lock.
			if (promise !== 'all' || nearest?.name !== 'Coroutine') return;
			context.report({
				at: nameToken(leaf),
				messageId: waiter.messageId,
				data: { kind: 'coroutine', handler: 'except', name: waiter.name ?? '' },
				evidence: waiter.evidence,
				suggest: suggestionsFor(context, leaf),
			});
		});
	}
}

/** `return wrapped()`, where `async def wrapped` stands in the same function: it has the handler that it needs. */
function isWrittenInside({ source }: Context, leaf: Expression, around: FunctionDef): boolean {
	if (leaf.type !== 'Call' || leaf.func.type !== 'Name') return false;
	const definitions = binding(source, leaf.func)?.definitions ?? [];
	return definitions.some(({ node }) => node.type === 'AsyncFunctionDef' && enclosingFunction(node) === around);
}
