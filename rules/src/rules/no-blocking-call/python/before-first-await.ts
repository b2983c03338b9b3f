import { childrenOf, enclosingFunction, type PythonNode } from '#python';
import { is, isFunctionDef, type FunctionDef } from '#program/python/ast.ts';
import type { Context } from './context.ts';
import { isInOtherBranch, isWithin } from './branches.ts';
import { isCommand, isRunByFile } from './run-by-file.ts';

/**
 * True where nothing else can run yet: the function is only there to be run by the file or the command line, and has not
 * waited for anything so far.
 */
export function isBeforeFirstAwait(context: Context, node: PythonNode): boolean {
	const around = enclosingFunction(node);
	if (around?.type !== 'AsyncFunctionDef' || !(isRunByFile(context, around) || isCommand(context.source, around)))
		return false;
	let turns: PythonNode = node;
	for (let at: PythonNode = node; at !== around; at = at.parent) {
		if (is(at, 'While') || (is(at, 'For', 'AsyncFor') && !isWithin(node, at.iter))) turns = at;
	}
	return !waitsBefore(around, node, turns === node ? undefined : turns.range[1]);
}

/** `untilLater`: where the loop around it ends, after which it may come again. */
function waitsBefore(around: FunctionDef, node: PythonNode, untilLater: number | undefined): boolean {
	const until = untilLater ?? node.range[0];
	const pending: PythonNode[] = [...around.body];
	for (let at = pending.pop(); at; at = pending.pop()) {
		if (at.range[0] >= until || isFunctionDef(at) || is(at, 'Lambda', 'ClassDef')) continue;
		// What an `await` waits for, and what an `async with` or an `async for` enters first, is there before they wait.
		const first = is(at, 'AsyncWith') ? at.items[0]!.context_expr : is(at, 'AsyncFor') ? at.iter : at;
		if (
			is(at, 'AsyncFor', 'AsyncWith', 'Await') &&
			!isWithin(node, first) &&
			!(untilLater === undefined && isInOtherBranch(at, node, around))
		)
			return true;
		if (is(at, 'comprehension') && at.is_async) return true;
		pending.push(...childrenOf(at));
	}
	return false;
}
