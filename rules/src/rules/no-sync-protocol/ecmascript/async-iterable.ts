import { calleeName, unwrap } from '#ecmascript';
import type { SuggestionReport } from '#kit/rule-context.ts';
import { ASYNC_ITERABLE_TYPES, ASYNC_ITERABLES, ITERABLE_COMPANIONS } from '#knowledge/protocols/ecmascript.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { MessageId } from '../messages.ts';
import type { Context } from './context.ts';
import { keyOf, madeBy } from './known-value.ts';
import { symbolsOf } from './own-class.ts';
import { isOnly } from './type-names.ts';

interface Words {
	readonly messageId: 'asyncIterable' | 'asyncCollected';
	readonly what?: string;
	readonly suggest?: readonly SuggestionReport<MessageId>[];
}

/** Something that is iterated without waiting, and can only be iterated with `for await`. */
export function asyncIterable(context: Context, expression: TSESTree.Node, words: Words): void {
	const node = unwrap(expression);
	const { messageId, what = '', suggest = [] } = words;
	const report = () => {
		const data = { callee: nameOf(node), wanted: 'for await', what };
		context.report({ at: nameToken(node), messageId, data, suggest });
	};
	const { source } = context;
	const key = keyOf(source, node);
	if (key !== undefined && ASYNC_ITERABLES.has(key)) return report();
	const symbols = symbolsOf(source, node);
	if (symbols) {
		if (symbols.has('asyncIterator') && !symbols.has('iterator')) report();
		return;
	}
	if (isAsyncGenerator(context, madeBy(source, node))) return report();
	context.ask(node, ({ names }) => {
		if (isOnly(names, ASYNC_ITERABLE_TYPES, ITERABLE_COMPANIONS)) report();
	});
}

function isAsyncGenerator({ program }: Context, node: TSESTree.Node): boolean {
	if (node.type !== 'CallExpression') return false;
	const targets = program?.targets(node.callee);
	return (
		targets !== undefined &&
		targets.length > 0 &&
		targets.every(target => target.kind === 'function' && target.isAsync && target.isGenerator)
	);
}

const nameOf = (node: TSESTree.Node): string =>
	node.type === 'NewExpression' ? calleeName(node) : calleeName(node.type === 'CallExpression' ? node.callee : node);

function nameToken(node: TSESTree.Node): { readonly range: readonly [number, number] } {
	const callee = node.type === 'CallExpression' || node.type === 'NewExpression' ? unwrap(node.callee) : node;
	return callee.type === 'MemberExpression' ? callee.property : callee;
}
