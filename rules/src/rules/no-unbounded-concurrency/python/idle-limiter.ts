import { binding, enclosingFunction, qualifiedName, type Call, type Expression } from '#python';
import { is } from '#program/python/ast.ts';
import { usesOf } from '#program/python/uses.ts';
import type { Context } from './context.ts';

/**
 * `semaphore = asyncio.Semaphore(10)` that no `async with` enters and nobody acquires, where the file shows all that is done
 * with it: what it was made for runs without a limit.
 */
export function idleLimiter(context: Context, call: Call): void {
	const { source } = context;
	if (!LIMITERS.has(qualifiedName(source, call.func) ?? '')) return;
	const name = keptIn(context, call);
	const uses = name && usesOf(source, call);
	if (!name || !uses?.isComplete || uses.entered.length) return;
	// Who only asks how it stands does not wait; one that is counted up is used for something.
	if (uses.members.some(({ member }) => !/^(?:locked|value|statistics|has_capacity)$/.test(member.attr))) return;
	const limiter = source.text.slice(...name.range);
	context.report({ at: call.func, messageId: 'idleLimiter', data: { limiter } });
}

/** The name of a function's own variable, or an attribute that only the class's own text names: others are seen by other files. */
function keptIn({ source }: Context, call: Call): Expression | undefined {
	const { parent } = call;
	const [only, more] = is(parent, 'Assign') ? parent.targets : is(parent, 'AnnAssign') ? [parent.target] : [];
	if (more) return undefined;
	if (is(only, 'Attribute')) return /^__\w*[^_]$/.test(only.attr) ? only : undefined;
	if (!is(only, 'Name') || !enclosingFunction(call)) return undefined;
	const variable = binding(source, only);
	const isOwn = variable?.scope.node === enclosingFunction(call) && variable?.definitions.length === 1;
	return isOwn ? only : undefined;
}

/**
 * https://docs.python.org/3/library/asyncio-sync.html#semaphore, https://anyio.readthedocs.io/en/stable/synchronization.html,
 * https://trio.readthedocs.io/en/stable/reference-core.html#trio.CapacityLimiter, https://aiolimiter.readthedocs.io/
 */
const LIMITERS = new Set([
	'asyncio.Semaphore',
	'asyncio.BoundedSemaphore',
	'anyio.Semaphore',
	'anyio.CapacityLimiter',
	'trio.Semaphore',
	'trio.CapacityLimiter',
	'aiolimiter.AsyncLimiter',
]);
