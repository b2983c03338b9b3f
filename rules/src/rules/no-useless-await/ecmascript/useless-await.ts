import { calleeName, isDiscarded, isFunction, propertyName, typed, unwrap } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { MessageId } from '../messages.ts';
import type { Context } from './context.ts';
import { isNextParameter } from './next-parameter.ts';
import { removeAwait } from '#edits/ecmascript/remove-await.ts';
import { isReplacedMember, isUntypedParameter, toldByComments } from './untyped-parameter.ts';

/** An `await` whose operand is certainly nothing to wait for. */
export function uselessAwait(context: Context, node: TSESTree.AwaitExpression): void {
	const operand = unwrap(node.argument);
	if (
		isTick(node, operand) ||
		isAsyncReduce(operand) ||
		isUntypedParameter(context, operand) ||
		isReplacedMember(context, operand) ||
		isNextParameter(context, operand)
	)
		return;
	const told = toldByComments(context, operand);
	if (told === 'always') return;
	const at = { range: [node.range[0], node.range[0] + 'await'.length] } as const;
	const suggest = [{ messageId: 'removeAwait', edits: () => removeAwait(context.source, node) }] as const;
	if (operand.type === 'AwaitExpression') return context.report({ at, messageId: 'awaitedTwice', suggest });

	// `await <Result>send()`: the cast says what comes of it, and the promise is there all the same.
	const cast = typed(node.argument);
	let isKnown = cast === operand || operand.type !== 'CallExpression';
	if (!isKnown) context.ask(operand, ({ thenable }) => (isKnown = thenable === 'none'));
	context.ask(cast, ({ thenable, items, thenableItems, isVoid }) => {
		if (thenable !== 'none' || isVoid || !isKnown) return;
		if (items !== 'none') {
			const [start, end] = node.argument.range;
			const edits = [
				{ range: [start, start], text: 'Promise.all(' },
				{ range: [end, end], text: ')' },
			] as const;
			return context.report({ at, messageId: 'list', suggest: [{ messageId: 'addAll', edits: () => edits }] });
		}
		if (thenableItems === 'some' || thenableItems === 'all') return;
		const report = () => context.report({ at, ...wordsFor(operand), suggest });
		if (told !== 'inProject' || operand.type !== 'CallExpression') return report();
		context.ask(typed(operand.callee), ({ names }) => {
			if (names.length && names.every(({ from }) => from !== 'file')) report();
		});
	});
}

function wordsFor(operand: TSESTree.Node): {
	readonly messageId: MessageId;
	readonly data?: { readonly callee: string };
} {
	if (operand.type !== 'CallExpression') return { messageId: 'useless' };
	return { messageId: 'uselessCall', data: { callee: calleeName(operand.callee) } };
}

/** Each turn gives a promise, whatever a checker makes of a first value that is none: only a checked file refuses that. */
function isAsyncReduce(operand: TSESTree.Node): boolean {
	if (operand.type !== 'CallExpression') return false;
	const callee = unwrap(operand.callee);
	const [reducer] = operand.arguments;
	const name = callee.type === 'MemberExpression' ? propertyName(callee) : undefined;
	return (name === 'reduce' || name === 'reduceRight') && reducer !== undefined && isFunction(reducer) && reducer.async;
}

/** `await null;` as a statement: how people let what is queued run first. */
function isTick(node: TSESTree.AwaitExpression, operand: TSESTree.Node): boolean {
	if (!isDiscarded(node)) return false;
	const isVoid = operand.type === 'UnaryExpression' && operand.operator === 'void';
	if (isVoid || (operand.type === 'Identifier' && operand.name === 'undefined')) return true;
	// A text is no way to write that: somebody meant what it names.
	return operand.type === 'Literal' && (typeof operand.value !== 'string' || operand.value === '');
}
