import { operandText } from '#edits/ecmascript/operand.ts';
import {
	enclosingFunction,
	isDiscarded,
	isFunction,
	propertyName,
	qualifiedName,
	unwrap,
	wrapped,
	type FunctionNode,
} from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { MessageId } from '../messages.ts';
import type { Context } from './context.ts';

/** `await Promise.resolve(x)` is `await x`. Without an argument it lets what is queued run first. */
export function awaitedWrapper(context: Context, node: TSESTree.AwaitExpression): void {
	const wrapper = wrapperIn(context, node.argument);
	if (wrapper?.callee !== 'Promise.resolve') return;
	if (!isPlainValue(context, wrapper.argument)) return report(context, wrapper, unwrapped(context, wrapper));
	const isWhole = wrapper.call === node.argument && !isDiscarded(node);
	report(context, wrapper, isWhole ? unwrapped(context, wrapper, node) : undefined, { suggestion: 'unwrapValue' });
}

/** Nothing to wait for in itself: without the wrapper an `await` would do nothing. */
function isPlainValue(context: Context, argument: TSESTree.Expression): boolean {
	const node = unwrap(argument);
	if (PLAIN.has(node.type)) return true;
	const [facts] = context.program?.types([node]) ?? [];
	return facts?.thenable === 'none' && !facts.isVoid;
}

const PLAIN = new Set<string>(['ArrayExpression', 'Literal', 'ObjectExpression', 'TemplateLiteral']);

/**
 * `return Promise.resolve(x)` in an async function is `return x`; `return Promise.reject(x)` is `throw x`. So it is in what
 * is given to `then`, `catch` and `finally`. https://tc39.es/ecma262/#sec-newpromisereactionjob
 */
export function givenWrapper(context: Context, from: TSESTree.Node, value: TSESTree.Expression | null): void {
	const around = isFunction(from) ? from : enclosingFunction(from);
	if (!value || !around || !(around.async || isReaction(around)) || around.generator) return;
	const wrapper = wrapperIn(context, value);
	if (!wrapper || isInTry(from)) return;
	const messageId = around.async ? 'wrapped' : 'wrappedInReaction';
	if (wrapper.callee === 'Promise.resolve') {
		return report(context, wrapper, unwrapped(context, wrapper), { messageId });
	}
	const [start] = from.range;
	const edits = [{ range: [start, start + 'return'.length] as const, text: 'throw' }, ...unwrapped(context, wrapper)];
	const isStatement = from.type === 'ReturnStatement' && value === wrapper.call;
	report(context, wrapper, isStatement ? edits : undefined, { messageId });
}

/** `p.then(f)`, `p.catch(f)`, `p.finally(f)`: their promise follows the one that `f` gives, as it takes what `f` throws. */
function isReaction(node: FunctionNode): boolean {
	const call = wrapped(node).parent;
	if (call?.type !== 'CallExpression' || !call.arguments.some(each => unwrap(each) === node)) return false;
	const callee = unwrap(call.callee);
	return callee.type === 'MemberExpression' && /^(?:then|catch|finally)$/.test(propertyName(callee) ?? '');
}

interface Wrapper {
	readonly call: TSESTree.CallExpression;
	readonly callee: string;
	readonly argument: TSESTree.Expression;
}

function wrapperIn({ source }: Context, value: TSESTree.Node): Wrapper | undefined {
	const call = unwrap(value);
	if (call.type !== 'CallExpression' || call.arguments.length !== 1) return undefined;
	const [argument] = call.arguments;
	const name = qualifiedName(source, call.callee);
	if (!argument || argument.type === 'SpreadElement' || !name || name.module !== undefined) return undefined;
	const isWrapper = name.name === 'Promise.resolve' || name.name === 'Promise.reject';
	return isWrapper ? { call, callee: name.name, argument } : undefined;
}

/** Puts the value in the place of the call, or of the `await` around it. */
function unwrapped(context: Context, { call, argument }: Wrapper, whole: TSESTree.Node = call) {
	const text = operandText(context, argument);
	const isBlock = text.startsWith('{') && whole.parent?.type === 'ArrowFunctionExpression';
	return [{ range: whole.range, text: isBlock ? `(${text})` : text }];
}

function report(
	context: Context,
	{ call, callee }: Wrapper,
	edits: readonly { readonly range: readonly [number, number]; readonly text: string }[] | undefined,
	{ messageId = 'wrapped', suggestion = 'unwrap' }: { messageId?: MessageId; suggestion?: MessageId } = {},
): void {
	context.report({
		at: call.callee,
		messageId,
		data: { callee },
		suggest: [{ messageId: suggestion, data: { callee }, edits: () => edits }],
	});
}

/** There a `throw` is caught, and a promise that is returned is not. */
function isInTry(node: TSESTree.Node): boolean {
	for (let at: TSESTree.Node | undefined = node.parent; at && !isFunction(at); at = at.parent) {
		if (at.type === 'TryStatement') return true;
	}
	return false;
}
