import { binding, childrenOf, enclosingFunction, type PythonNode, type PythonSource } from '#python';
import { is, isFunctionDef, type FunctionDef } from '#program/python/ast.ts';
import { startsProgram } from '#program/python/root-of-program.ts';

/**
 * True where nothing else can run yet: the function is only there to be run by the file, as `asyncio.run(main())` does,
 * and has not waited for anything so far.
 */
export function isBeforeFirstAwait(source: PythonSource, node: PythonNode): boolean {
	const around = enclosingFunction(node);
	if (around?.type !== 'AsyncFunctionDef' || !isOnlyRun(source, around)) return false;
	let turns: PythonNode = node;
	for (let at: PythonNode = node; at !== around; at = at.parent) if (is(at, 'For', 'AsyncFor', 'While')) turns = at;
	return !waitsBefore(around, node, turns === node ? node.range[0] : turns.range[1]);
}

function isOnlyRun(source: PythonSource, around: FunctionDef): boolean {
	const variable = source.scopes.of(around).resolve(around.name);
	const references = variable?.references.filter(name => binding(source, name) === variable) ?? [];
	return (
		references.length > 0 &&
		references.every(
			name =>
				(is(name.parent, 'Call') && name.parent.func === name && !enclosingFunction(name)) ||
				startsProgram(source, name),
		)
	);
}

function waitsBefore(around: FunctionDef, node: PythonNode, until: number): boolean {
	const pending: PythonNode[] = [...around.body];
	for (let at = pending.pop(); at; at = pending.pop()) {
		if (at.range[0] >= until || isFunctionDef(at) || is(at, 'Lambda', 'ClassDef')) continue;
		// What stands inside of an `await` is there before it waits.
		const isInside = at.range[0] <= node.range[0] && node.range[1] <= at.range[1];
		if (is(at, 'AsyncFor', 'AsyncWith') || (is(at, 'Await') && !isInside)) return true;
		if (is(at, 'comprehension') && at.is_async) return true;
		pending.push(...childrenOf(at));
	}
	return false;
}
