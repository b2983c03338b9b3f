import { enclosingFunction, isFunction, qualifiedName, unwrap } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';

/** `await Promise.resolve(x)` is `await x`. Without an argument it lets what is queued run first. */
export function awaitedWrapper(context: Context, { argument }: TSESTree.AwaitExpression): void {
	const wrapper = wrapperIn(context, argument);
	if (wrapper?.callee === 'Promise.resolve') report(context, wrapper, unwrapped(context, wrapper));
}

/** `return Promise.resolve(x)` in an async function is `return x`; `return Promise.reject(x)` is `throw x`. */
export function givenWrapper(context: Context, from: TSESTree.Node, value: TSESTree.Expression | null): void {
	const around = isFunction(from) ? from : enclosingFunction(from);
	const wrapper = value && around?.async ? wrapperIn(context, value) : undefined;
	if (!wrapper || isInTry(from)) return;
	if (wrapper.callee === 'Promise.resolve') return report(context, wrapper, unwrapped(context, wrapper));
	const text = context.source.text.slice(...wrapper.argument.range);
	const edits = [{ range: [from.range[0], wrapper.call.range[1]] as const, text: `throw ${text}` }];
	report(context, wrapper, from.type === 'ReturnStatement' && value === wrapper.call ? edits : undefined);
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

function unwrapped({ source }: Context, { call, argument }: Wrapper) {
	const text = source.text.slice(...argument.range);
	const needsParentheses = /^[{]/.test(text) || argument.type === 'SequenceExpression';
	return [{ range: call.range, text: needsParentheses ? `(${text})` : text }];
}

function report(
	context: Context,
	{ call, callee }: Wrapper,
	edits: readonly { readonly range: readonly [number, number]; readonly text: string }[] | undefined,
): void {
	context.report({
		at: call.callee,
		messageId: 'wrapped',
		data: { callee },
		suggest: [{ messageId: 'unwrap', data: { callee }, edits: () => edits }],
	});
}

/** There a `throw` is caught, and a promise that is returned is not. */
function isInTry(node: TSESTree.Node): boolean {
	for (let at: TSESTree.Node | undefined = node.parent; at && !isFunction(at); at = at.parent) {
		if (at.type === 'TryStatement') return true;
	}
	return false;
}
