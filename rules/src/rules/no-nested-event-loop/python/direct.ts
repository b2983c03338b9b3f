import { PYTHON_PATCHES, PYTHON_RUNNERS } from '#knowledge/loops/nested.ts';
import { binding, enclosingFunction, qualifiedName, type Call, type Expression, type PythonSource } from '#python';

/** True for the call that lets loops nest, as `nest_asyncio.apply()` does. */
export const isPatch = (source: PythonSource, { func }: Call): boolean =>
	PYTHON_PATCHES.has(qualifiedName(source, func) ?? '');

/**
 * The coroutine function that `async_to_sync(f)()` runs. Where a loop runs in the same thread it raises, too.
 * https://docs.djangoproject.com/en/stable/topics/async/#async-to-sync
 */
export function calledBack(source: PythonSource, { func }: Call): Expression | undefined {
	if (func.type !== 'Call' || func.args.length !== 1) return undefined;
	return qualifiedName(source, func.func) === 'asgiref.sync.async_to_sync' ? func.args[0] : undefined;
}

/** True for a call that runs a loop itself. No other class has `run_until_complete`. */
export function runsLoop(source: PythonSource, call: Call): boolean {
	const { func } = call;
	if (calledBack(source, call)) return true;
	const name = qualifiedName(source, func);
	if (name !== undefined) return PYTHON_RUNNERS.has(name);
	if (func.type !== 'Attribute') return false;
	const around = enclosingFunction(call);
	const text = around ? source.text.slice(...around.range) : '';
	// A function that asks whether the loop runs knows what it does.
	if (/\bis_running\(/.test(text)) return false;
	if (isOwnLoop(source, func.value)) return PYTHON_RUNNERS.has(`asyncio.AbstractEventLoop.${func.attr}`);
	return func.attr === 'run_until_complete' && !text.includes('get_running_loop');
}

/** https://docs.python.org/3/library/asyncio-eventloop.html#obtaining-the-event-loop */
const OWN_LOOP = new Set(['asyncio.get_running_loop', 'asyncio.get_event_loop']);

/** In a coroutine: the loop that runs it, and that is sure to be running. */
function isOwnLoop(source: PythonSource, node: Expression): boolean {
	if (node.type === 'Call') return OWN_LOOP.has(qualifiedName(source, node.func) ?? '');
	if (node.type !== 'Name') return false;
	const definitions = binding(source, node)?.definitions;
	const parent = definitions?.length === 1 ? definitions[0]!.node.parent : undefined;
	if (parent?.type !== 'Assign' || parent.value.type !== 'Call') return false;
	return enclosingFunction(parent) === enclosingFunction(node) && isOwnLoop(source, parent.value);
}
