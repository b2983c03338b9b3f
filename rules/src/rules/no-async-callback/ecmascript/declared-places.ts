import {
	calleeName,
	enclosingFunction,
	isDiscarded,
	isFunction,
	isGlobalName,
	localFunction,
	mentions,
	propertyName,
	unwrap,
	variableOf,
	type FunctionNode,
} from '#ecmascript';
import { LISTENER_METHODS } from '#knowledge/callbacks/emitters.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';
import { isVoidFunction, isVoidProperty } from './declared-void.ts';
import { mayGivePromise } from './callback.ts';
import { judge } from './judge.ts';
import { wantedNothing } from './wanted.ts';

/** What a declaration of this file says gives nothing: who calls it looks at no promise. */
const declaredVoid = (context: Context, node: TSESTree.Node, name: string): void =>
	judge(context, { node, messageId: 'declaredVoid', data: { name }, isHarmlessIfSettled: true });

/** `function each(done: () => void) {}` and `each(async () => …)`; by types also what other files and packages declare. */
export function declaredArguments(context: Context, call: TSESTree.CallExpression | TSESTree.NewExpression): void {
	const member = unwrap(call.callee);
	const method = member.type === 'MemberExpression' ? propertyName(member) : undefined;
	if (method !== undefined && (isWaitedFor(context, method) || TAKES_OFF.has(method))) return;
	// What an executor may be is told of it alone.
	if (call.type === 'NewExpression' && isPromise(context, member)) return;
	const callee = localFunction(context.source, call.callee) ?? declaredFunction(context, call.callee);
	const name = calleeName(call.callee);
	for (const [index, node] of call.arguments.entries()) {
		if (node.type === 'SpreadElement') return;
		if (!mayGivePromise(node)) continue;
		const parameter = callee?.params[index];
		const target = parameter?.type === 'AssignmentPattern' ? parameter.left : parameter;
		if (callee && target?.type === 'Identifier') {
			if (isUsed(context, callee, target.name)) continue;
			const isVoid = isVoidFunction(context.source, target.typeAnnotation?.typeAnnotation);
			if (isVoid && call.type === 'CallExpression') declaredVoid(context, node, `${target.name} of ${name}`);
		}
		wantedNothing(context, node, `callback of ${name}`, {
			kind: 'expression',
			node: unwrap(node),
			argument: { callee: member, index, isNew: call.type === 'NewExpression' },
		});
	}
}

/** `declare function each(done: () => void): void`, where nothing else has that name. */
function declaredFunction({ source }: Context, node: TSESTree.Node): TSESTree.TSDeclareFunction | undefined {
	const callee = unwrap(node);
	const definitions = callee.type === 'Identifier' ? (variableOf(source, callee)?.defs ?? []) : [];
	const [only, ...more] = definitions;
	return !more.length && only?.node.type === 'TSDeclareFunction' ? only.node : undefined;
}

/** What never calls the listener that it is given. https://nodejs.org/api/events.html, https://dom.spec.whatwg.org/#dom-eventtarget-removeeventlistener */
const TAKES_OFF = new Set(['off', 'removeEventListener', 'removeListener']);

/** What waits, whatever its type says. https://nodejs.org/api/events.html#capture-rejections-of-promises */
const isWaitedFor = ({ source }: Context, method: string): boolean =>
	method === 'finally' || (LISTENER_METHODS.has(method) && mentions(source, 'captureRejections'));

const isPromise = ({ source }: Context, node: TSESTree.Node): boolean =>
	node.type === 'Identifier' && node.name === 'Promise' && isGlobalName(source, node);

/** True where the function does something with what its parameter gives, whatever the type says. */
function isUsed({ source }: Context, callee: FunctionNode | TSESTree.TSDeclareFunction, name: string): boolean {
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
	wantedNothing(context, init, id.name);
}

/** `this.onDone = async () => …` */
export function declaredAssignment(context: Context, { left, operator, right }: TSESTree.AssignmentExpression): void {
	if (!context.options.checkVariables || !['=', '??=', '||=', '&&='].includes(operator)) return;
	if (left.type === 'Identifier' || left.type === 'MemberExpression') {
		wantedNothing(context, right, calleeName(left));
	}
}

/** `(done: () => void = async () => …) => …` */
export function declaredDefault(context: Context, { left, right }: TSESTree.AssignmentPattern): void {
	if (!context.options.checkVariables || left.type !== 'Identifier') return;
	if (isVoidFunction(context.source, left.typeAnnotation?.typeAnnotation)) declaredVoid(context, right, left.name);
	wantedNothing(context, right, left.name);
}

/** `onDone: () => void = async () => …` in a class. */
export function declaredField(context: Context, node: TSESTree.PropertyDefinition): void {
	if (!context.options.checkProperties || !node.value || !node.typeAnnotation) return;
	const name = propertyName(node) ?? '…';
	if (isVoidFunction(context.source, node.typeAnnotation.typeAnnotation)) declaredVoid(context, node.value, name);
	wantedNothing(context, node.value, name);
}

/** `const options: Options = { onDone: async () => … }` */
export function declaredProperty(context: Context, node: TSESTree.Property): void {
	if (!context.options.checkProperties || node.parent.type !== 'ObjectExpression' || node.computed) return;
	const name = propertyName(node);
	if (name === undefined) return;
	if (isVoidProperty(context.source, node)) declaredVoid(context, node.value, name);
	if (!node.method) return wantedNothing(context, node.value, name);
	wantedNothing(context, node.value, name, { kind: 'property', object: node.parent, name });
}

/** `function make(): () => void { return async () => …; }` */
export function declaredReturn(context: Context, { argument }: TSESTree.ReturnStatement): void {
	if (argument) returned(context, argument, enclosingFunction(argument));
}

/** `(): (() => void) => async () => …` */
export function declaredArrow(context: Context, node: TSESTree.ArrowFunctionExpression): void {
	if (node.body.type !== 'BlockStatement') returned(context, node.body, node);
}

function returned(context: Context, value: TSESTree.Node, around: FunctionNode | undefined): void {
	if (!context.options.checkReturns || !around || around.generator || !isFunctionLike(unwrap(value))) return;
	const type = around.returnType?.typeAnnotation;
	if (type && !around.async && isVoidFunction(context.source, type)) {
		declaredVoid(context, value, 'the returned function');
	}
	wantedNothing(context, value, 'the returned function');
}

const isFunctionLike = (node: TSESTree.Node): boolean => isFunction(node) || node.type === 'Identifier';
