import { qualifiedName, type Call, type PythonNode, type PythonNodes, type PythonSource } from '#python';
import { is, nodesIn } from './ast.ts';

/**
 * What runs a program's main coroutine.
 * https://docs.python.org/3/library/asyncio-runner.html#asyncio.run, https://anyio.readthedocs.io/en/stable/basics.html, https://trio.readthedocs.io/en/stable/reference-core.html#trio.run
 */
const STARTS = new Set(['asyncio.run', 'anyio.run', 'trio.run', 'uvloop.run']);

/** True for a mention of a function that starts the program with it: `asyncio.run(main())`, `trio.run(main)`. */
export function startsProgram(source: PythonSource, mention: PythonNode): boolean {
	const { parent } = mention;
	const { parent: outer } = is(parent, 'Call') && parent.func === mention ? parent : mention;
	return is(outer, 'Call') && isStart(source, outer);
}

function isStart(source: PythonSource, { func }: Call): boolean {
	return STARTS.has(qualifiedName(source, func) ?? '') || (is(func, 'Attribute') && func.attr === 'run_until_complete');
}

/**
 * True for the function that `asyncio.run` starts: when it is cancelled the program ends, and nobody waits for it.
 * https://docs.python.org/3/library/asyncio-runner.html#handling-keyboard-interruption
 */
export function isRootOfProgram(source: PythonSource, scope: PythonNodes['AsyncFunctionDef' | 'Module']): boolean {
	if (scope.type === 'Module') return true;
	return nodesIn(source.ast).some(node => {
		if (!is(node, 'Call') || !node.args[0] || !isStart(source, node)) return false;
		const [main] = node.args;
		const callee = is(main, 'Call') ? main.func : main;
		return is(callee, 'Name') && callee.id === scope.name;
	});
}
