import {
	constantInitializer,
	functionName,
	handlingOf,
	isPlainWait,
	nodesOfBody,
	propertyName,
	unwrap,
	variableOf,
	type EcmascriptSource,
	type FunctionNode,
} from '#ecmascript';
import { neverFails } from '#kit/never-fails.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';

/**
 * True for a promise whose error some `catch` sees to, or that has none: a handler of its own, an executor that takes no
 * `reject`, or the handler around this very `return`, when the function calls itself again.
 */
export const seesToItsErrors = (context: Context, node: TSESTree.Node, around: FunctionNode): boolean =>
	handlingOf(node).kind === 'function' ||
	isRecursion(context, node, around) ||
	(node.type === 'CallExpression' && neverFails(context, node.callee)) ||
	isOnlyResolved(context, node);

/** `new Promise(resolve => …)`, or a constant that is one: nobody rejects it. */
function isOnlyResolved({ source }: Context, node: TSESTree.Node): boolean {
	const variable = node.type === 'Identifier' ? variableOf(source, node) : undefined;
	const made = variable ? constantInitializer(variable)?.init : node;
	return made?.type === 'NewExpression' && isPlainWait(made);
}

/** `load(n - 1)` inside of `load`, `this.load()` inside of the method: another thing's method of the same name is none. */
function isRecursion({ source }: Context, node: TSESTree.Node, around: FunctionNode): boolean {
	const callee = node.type === 'CallExpression' ? unwrap(node.callee) : undefined;
	if (callee?.type === 'Identifier') {
		return callee.name === functionName(around) && isBoundTo(source, callee, around);
	}
	if (callee?.type !== 'MemberExpression' || around.parent.type !== 'MethodDefinition') return false;
	const isOwn = callee.object.type === 'ThisExpression' || callee.object.type === 'Identifier';
	const name = propertyName(callee);
	if (!isOwn || name === undefined || name !== propertyName(around.parent)) return false;
	return callee.object.type === 'ThisExpression' || isNameOfClass(callee.object, around);
}

function isBoundTo(source: EcmascriptSource, name: TSESTree.Identifier, around: FunctionNode): boolean {
	const node = variableOf(source, name)?.defs[0]?.node;
	return node === around || (node?.type === 'VariableDeclarator' && node.init === around);
}

/**
 * `return load(path)` behind an `await`, under a `catch` that does the same: awaited here, what has failed would only be
 * done a second time. The `catch` is for what stands before.
 */
export function isDoneAgain({ text }: EcmascriptSource, node: TSESTree.Node, handler: TSESTree.CatchClause): boolean {
	if (node.type !== 'CallExpression' || handler.parent.type !== 'TryStatement') return false;
	const call = text.slice(...node.range);
	return (
		nodesOfBody(handler.parent.block).some(each => each.type === 'AwaitExpression' && each.range[1] <= node.range[0]) &&
		nodesOfBody(handler.body).some(each => each.type === 'CallExpression' && text.slice(...each.range) === call)
	);
}

const isNameOfClass = (object: TSESTree.Node, around: FunctionNode): boolean => {
	const owner = around.parent.parent?.parent;
	return object.type === 'Identifier' && owner?.type === 'ClassDeclaration' && owner.id?.name === object.name;
};
