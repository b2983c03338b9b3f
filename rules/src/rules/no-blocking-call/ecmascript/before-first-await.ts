import { childrenOf, enclosingFunction, isFunction, isLoop, variableOf, type FunctionNode } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';

/**
 * True where nothing else can run yet: the function is only there to be called at the file's top level, as `main();` does,
 * and has not waited for anything so far. Until then it is part of the module's own start.
 * https://tc39.es/ecma262/#sec-async-functions-abstract-operations-async-function-start
 */
export function isBeforeFirstAwait(context: Context, around: FunctionNode, node: TSESTree.Node): boolean {
	if (!around.async || enclosingFunction(node) !== around || !isOnlyStarted(context, around)) return false;
	let turns: TSESTree.Node = node;
	for (let at: TSESTree.Node = node; at !== around; at = at.parent!) if (isLoop(at)) turns = at;
	return !waitsBefore(around, node, turns === node ? node.range[0] : turns.range[1]);
}

function isOnlyStarted({ source }: Context, around: FunctionNode): boolean {
	if (around.parent.type === 'CallExpression' && around.parent.callee === around) return !enclosingFunction(around);
	const { parent } = around;
	const name =
		around.id ?? (parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier' ? parent.id : null);
	const reads = (name && variableOf(source, name)?.references.filter(each => each.isRead())) ?? [];
	return (
		reads.length > 0 &&
		reads.every(({ identifier }) => {
			const call = identifier.parent;
			return call.type === 'CallExpression' && call.callee === identifier && !enclosingFunction(call);
		})
	);
}

function waitsBefore(around: FunctionNode, node: TSESTree.Node, until: number): boolean {
	const pending: TSESTree.Node[] = [around.body];
	for (let at = pending.pop(); at; at = pending.pop()) {
		if (at.range[0] >= until || isFunction(at)) continue;
		// What stands inside of an `await` is there before it waits.
		const isInside = at.range[0] <= node.range[0] && node.range[1] <= at.range[1];
		if (at.type === 'AwaitExpression' && !isInside) return true;
		if (at.type === 'ForOfStatement' && at.await) return true;
		pending.push(...childrenOf(at));
	}
	return false;
}
