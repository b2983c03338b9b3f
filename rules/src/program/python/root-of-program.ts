import { qualifiedName, type PythonNodes, type PythonSource } from '#python';
import { is, nodesIn } from './ast.ts';

const STARTS = new Set(['asyncio.run', 'anyio.run', 'trio.run', 'uvloop.run']);

/**
 * True for the function that `asyncio.run` starts: when it is cancelled the program ends, and nobody waits for it.
 * https://docs.python.org/3/library/asyncio-runner.html#handling-keyboard-interruption
 */
export function isRootOfProgram(source: PythonSource, scope: PythonNodes['AsyncFunctionDef' | 'Module']): boolean {
	if (scope.type === 'Module') return true;
	return nodesIn(source.ast).some(node => {
		if (!is(node, 'Call') || !node.args[0]) return false;
		const isStart = STARTS.has(qualifiedName(source, node.func) ?? '');
		const isLoop = is(node.func, 'Attribute') && node.func.attr === 'run_until_complete';
		if (!isStart && !isLoop) return false;
		const [main] = node.args;
		const callee = is(main, 'Call') ? main.func : main;
		return is(callee, 'Name') && callee.id === scope.name;
	});
}
