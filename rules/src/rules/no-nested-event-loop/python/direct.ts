import { PYTHON_PATCHES, PYTHON_RUNNERS } from '#knowledge/loops/nested.ts';
import { enclosingFunction, qualifiedName, type Call, type Expression, type PythonSource } from '#python';

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
	if (func.type !== 'Attribute' || func.attr !== 'run_until_complete') return false;
	// A function that asks whether the loop runs knows what it does.
	const around = enclosingFunction(call);
	return !around || !/\bis_running\(|get_running_loop/.test(source.text.slice(...around.range));
}
