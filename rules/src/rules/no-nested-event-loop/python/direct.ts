import { PYTHON_PATCHES, PYTHON_RUNNERS } from '#knowledge/loops/nested.ts';
import { enclosingFunction, qualifiedName, type Call, type PythonSource } from '#python';

export const isPatch = (source: PythonSource, { func }: Call): boolean =>
	PYTHON_PATCHES.has(qualifiedName(source, func) ?? '');

/** True for a call that runs a loop itself. No other class has `run_until_complete`. */
export function runsLoop(source: PythonSource, call: Call): boolean {
	const { func } = call;
	const name = qualifiedName(source, func);
	if (name !== undefined) return PYTHON_RUNNERS.has(name);
	if (func.type !== 'Attribute' || func.attr !== 'run_until_complete') return false;
	// A function that asks whether the loop runs knows what it does.
	const around = enclosingFunction(call);
	return !around || !/\bis_running\(|get_running_loop/.test(source.text.slice(...around.range));
}
