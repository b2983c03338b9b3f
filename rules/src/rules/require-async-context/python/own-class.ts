import { enclosingFunction, type Call, type Name, type Variable } from '#python';
import type { Method } from '#program/link/methods.ts';
import { is } from '#program/python/ast.ts';
import { functionText } from '#program/python/function-text.ts';
import type { Context } from './context.ts';
import type { Opening } from './opening.ts';

const CLOSING = /^(?:a?close|cleanup|disconnect|shutdown|stop|terminate)(?:_\w+)?$/;
const CLOSES_PART = /\bself\.\w[\w.]*\.(?:a?close|cleanup|disconnect|shutdown|stop|terminate|wait_closed|__aexit__)\(/;

/**
 * An instance of a class of the project that closes itself when an `async with` ends: `__aexit__` calls a closing method of
 * its own, and that one does some work.
 */
export function ownOpening(context: Context, call: Call, variable: Variable): Opening | undefined {
	// Everything else is cheaper to know than what a name means in another file.
	if (enclosingFunction(call)?.type !== 'AsyncFunctionDef' || !is(call.parent, 'Assign', 'AnnAssign')) return undefined;
	const members = variable.references.flatMap(({ parent }) => (is(parent, 'Attribute') ? [parent] : []));
	if (!variable.references.some(isWaitedThrough)) return undefined;
	if (members.some(({ attr }) => CLOSING.test(attr))) return undefined;
	const methods = context.program?.methods(call.func);
	const exit = methods?.get('__aexit__');
	if (!methods || !exit || methods.has('__await__')) return undefined;

	const close = [...methods.keys()].filter(name => CLOSING.test(name));
	const closed = close.filter(
		name => mentions(textOf(context, exit), name) && works(textOf(context, methods.get(name)!)),
	);
	if (!closed.length) return undefined;
	// A method that closes at its own end: `await server.run()`.
	if (members.some(({ attr }) => isClosing(context, methods, attr, close))) return undefined;
	// `await worker.run()` lasts as long as the work does; entering starts the same in a task, and leaving ends that.
	const enter = methods.get('__aenter__');
	const entering = enter ? textOf(context, enter) : '';
	// What waits to be entered opens then.
	if (/\bawait\b/.test(entering) && variable.references.some(isEntered)) return undefined;
	if (members.some(({ attr }) => new RegExp(`(?:create_task|ensure_future)\\(\\s*self\\.${attr}\\(`).test(entering)))
		return undefined;
	return { call, entry: { close, disposal: 'async' }, value: call, isStream: false };
}

const isEntered = ({ parent }: Name): boolean => is(parent, 'withitem');

/** `await client.load()`, `async for row in client.rows()`, `await save(client)`, and what may hold it: `Reader(client)`. */
function isWaitedThrough(name: Name): boolean {
	const { parent } = name;
	const call = is(parent, 'Attribute') ? parent.parent : is(parent, 'keyword') ? parent.parent : parent;
	if (!is(call, 'Call')) return false;
	const isWaited =
		is(call.parent, 'Await', 'AsyncFor') || (is(call.parent, 'comprehension') && call.parent.is_async === 1);
	return isWaited || (!is(parent, 'Attribute') && is(call.parent, 'Assign'));
}

function isClosing(
	context: Context,
	methods: ReadonlyMap<string, Method>,
	name: string,
	close: readonly string[],
): boolean {
	const method = methods.get(name);
	const text = method && textOf(context, method);
	return text !== undefined && (close.some(each => mentions(text, each)) || /\basync with self\b/.test(text));
}

/** True for a class of the project that closes nothing, so that what it is given is still its giver's to close. */
export function closesNothing(context: Context, callee: Call['func']): boolean {
	const methods = is(callee, 'Name', 'Attribute') ? context.program?.methods(callee) : undefined;
	if (!methods?.has('__init__')) return false;
	return [...methods].every(
		([name, method]) =>
			!CLOSING.test(name) && !/^__(?:a?exit|del|await)__$/.test(name) && !CLOSES.test(textOf(context, method)),
	);
}

const CLOSES =
	/\.(?:a?close|cleanup|disconnect|shutdown|stop|terminate|__aexit__|enter_async_context|push_async_exit)\b|\basync with self\b/;

const mentions = (text: string, method: string): boolean => new RegExp(`\\bself\\.${method}\\(`).test(text);

const works = (text: string): boolean => /\bawait\b|\basync with\b/.test(text) || CLOSES_PART.test(text);

function textOf({ path, source, host }: Context, method: Method): string {
	const text = method.path === path ? source.text : host?.readFile(method.path);
	return text === undefined ? '' : functionText(text, method.at[0]);
}
