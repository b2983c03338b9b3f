import {
	constantInitializer,
	functionName,
	handlingOf,
	propertyName,
	unwrap,
	variableOf,
	type FunctionNode,
} from '#ecmascript';
import { isPlainWait } from '#kit/can-reject.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';

/**
 * True for a promise whose error some `catch` sees to, or that has none: a handler of its own, an executor that takes no
 * `reject`, or the handler around this very `return`, when the function calls itself again.
 */
export const seesToItsErrors = (context: Context, node: TSESTree.Node, around: FunctionNode): boolean =>
	handlingOf(node).kind === 'function' ||
	isRecursion(node, around) ||
	neverRejects(context, node) ||
	isOnlyResolved(context, node);

function neverRejects({ program }: Context, node: TSESTree.Node): boolean {
	const targets = node.type === 'CallExpression' ? program?.targets(node.callee) : undefined;
	return Boolean(targets?.length) && targets!.every(target => target.kind === 'function' && target.neverRejects);
}

/** `new Promise(resolve => …)`, or a constant that is one: nobody rejects it. */
function isOnlyResolved({ source }: Context, node: TSESTree.Node): boolean {
	const variable = node.type === 'Identifier' ? variableOf(source, node) : undefined;
	const made = variable ? constantInitializer(variable)?.init : node;
	return made?.type === 'NewExpression' && isPlainWait(made);
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
