import { functionName, handlingOf, propertyName, unwrap, type FunctionNode } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';

/**
 * True for a promise whose error some `catch` sees to, or that has none: a handler of its own, or the one around this very `return`,
 * when the function calls itself again.
 */
export const seesToItsErrors = (context: Context, node: TSESTree.Node, around: FunctionNode): boolean =>
	handlingOf(node).kind === 'function' || isRecursion(node, around) || neverRejects(context, node);

function neverRejects({ program }: Context, node: TSESTree.Node): boolean {
	const targets = node.type === 'CallExpression' ? program?.targets(node.callee) : undefined;
	return Boolean(targets?.length) && targets!.every(target => target.kind === 'function' && target.neverRejects);
}

function isRecursion(node: TSESTree.Node, around: FunctionNode): boolean {
	const callee = node.type === 'CallExpression' ? unwrap(node.callee) : undefined;
	const name =
		callee?.type === 'Identifier' ? callee.name : callee?.type === 'MemberExpression' && propertyName(callee);
	return name !== undefined && name !== false && name === nameOf(around);
}

/** A method's name too, a private one included. */
function nameOf(around: FunctionNode): string | undefined {
	const { parent } = around;
	return parent.type === 'MethodDefinition' ? propertyName(parent) : functionName(around);
}
