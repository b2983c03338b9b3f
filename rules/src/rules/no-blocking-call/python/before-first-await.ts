import { childrenOf, enclosingFunction, type PythonNode, type PythonSource } from '#python';
import { is, isFunctionDef, type FunctionDef } from '#program/python/ast.ts';
import { isCommand, isRunByFile } from './run-by-file.ts';

/**
 * True where nothing else can run yet: the function is only there to be run by the file or the command line, and has not
 * waited for anything so far.
 */
export function isBeforeFirstAwait(source: PythonSource, node: PythonNode): boolean {
	const around = enclosingFunction(node);
	if (around?.type !== 'AsyncFunctionDef' || !(isRunByFile(source, around) || isCommand(source, around))) return false;
	let turns: PythonNode = node;
	for (let at: PythonNode = node; at !== around; at = at.parent) if (is(at, 'For', 'AsyncFor', 'While')) turns = at;
	return !waitsBefore(around, node, turns === node ? node.range[0] : turns.range[1]);
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
