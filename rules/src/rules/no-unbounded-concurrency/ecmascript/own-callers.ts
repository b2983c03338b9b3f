import { functionName, unwrap, variableOf, type FunctionNode } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';

/** The calls of a function with a name of its own that this file shows, and whether there can be no others. */
export function callsOf(
	{ source }: Context,
	node: FunctionNode,
): { readonly calls: readonly TSESTree.CallExpression[]; readonly isAll: boolean } {
	const declared =
		node.type === 'FunctionDeclaration'
			? node.id
			: node.parent.type === 'VariableDeclarator'
				? node.parent.id
				: undefined;
	if (functionName(node) === undefined || declared?.type !== 'Identifier') return { calls: [], isAll: false };
	const holder = node.type === 'FunctionDeclaration' ? node.parent : node.parent.parent?.parent;
	let isAll = Boolean(holder) && !holder!.type.startsWith('Export');
	const calls: TSESTree.CallExpression[] = [];
	for (const { identifier, init } of variableOf(source, declared)?.references ?? []) {
		if (init) continue;
		const call = identifier.parent;
		if (call?.type === 'CallExpression' && unwrap(call.callee) === identifier) calls.push(call);
		else isAll = false;
	}
	return { calls, isAll };
}
