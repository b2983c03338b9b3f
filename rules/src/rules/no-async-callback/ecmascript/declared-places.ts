import {
	calleeName,
	enclosingFunction,
	isDiscarded,
	isFunction,
	localFunction,
	propertyName,
	type FunctionNode,
} from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';
import { isVoidFunction, isVoidProperty } from './declared-void.ts';
import { judge } from './judge.ts';

/** What a declaration of this file says gives nothing: who calls it looks at no promise. */
const declaredVoid = (context: Context, node: TSESTree.Node, name: string): void =>
	judge(context, { node, messageId: 'declaredVoid', data: { name }, isHarmlessIfSettled: true });

/** `function each(done: () => void) {}` and `each(async () => …)`. */
export function declaredArguments(context: Context, call: TSESTree.CallExpression | TSESTree.NewExpression): void {
	if (!call.arguments.length || !context.source.text.includes('void')) return;
	const callee = localFunction(context.source, call.callee);
	if (!callee || call.type === 'NewExpression') return;
	for (const [index, node] of call.arguments.entries()) {
		if (node.type === 'SpreadElement') return;
		const parameter = callee.params[index];
		const target = parameter?.type === 'AssignmentPattern' ? parameter.left : parameter;
		if (target?.type !== 'Identifier') continue;
		if (
			isVoidFunction(context.source, target.typeAnnotation?.typeAnnotation) &&
			!isUsed(context, callee, target.name)
		) {
			declaredVoid(context, node, `${target.name} of ${calleeName(call.callee)}`);
		}
	}
}

/** True where the function does something with what its parameter gives, whatever the type says. */
function isUsed({ source }: Context, callee: FunctionNode, name: string): boolean {
	const references = source.scopeManager.acquire(callee, true)?.set.get(name)?.references ?? [];
	return references.some(({ identifier }) => {
		const { parent } = identifier;
		return parent?.type === 'CallExpression' && parent.callee === identifier && !isDiscarded(parent);
	});
}

/** `const done: () => void = async () => …` */
export function declaredVariable(context: Context, { id, init }: TSESTree.VariableDeclarator): void {
	if (!context.options.checkVariables || !init || id.type !== 'Identifier' || !id.typeAnnotation) return;
	if (isVoidFunction(context.source, id.typeAnnotation.typeAnnotation)) declaredVoid(context, init, id.name);
}

/** `onDone: () => void = async () => …` in a class. */
export function declaredField(context: Context, node: TSESTree.PropertyDefinition): void {
	if (!context.options.checkProperties || !node.value || !node.typeAnnotation) return;
	if (isVoidFunction(context.source, node.typeAnnotation.typeAnnotation)) {
		declaredVoid(context, node.value, propertyName(node) ?? '…');
	}
}

/** `const options: Options = { onDone: async () => … }` */
export function declaredProperty(context: Context, node: TSESTree.Property): void {
	if (!context.options.checkProperties || node.parent.type !== 'ObjectExpression' || node.computed) return;
	if (isVoidProperty(context.source, node)) declaredVoid(context, node.value, propertyName(node)!);
}

/** `function make(): () => void { return async () => …; }` */
export function declaredReturn(context: Context, { argument, ...node }: TSESTree.ReturnStatement): void {
	if (!context.options.checkReturns || !argument || !isFunction(argument)) return;
	const around = enclosingFunction(argument);
	if (!around?.returnType || around.async || around.generator || !node.range) return;
	if (isVoidFunction(context.source, around.returnType.typeAnnotation))
		declaredVoid(context, argument, 'the returned function');
}
