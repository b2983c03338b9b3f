import { isFunction, unwrap } from '#ecmascript';
import { resultOf } from '#program/result-question.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';

/**
 * Whether a call is given a promise, or a function that gives one: then it may fail with what its caller has made.
 * Answered when what is asked after it is.
 */
export function bringsPromise(context: Context, given: readonly TSESTree.CallExpressionArgument[]): () => boolean {
	let brings = false;
	for (const argument of given) {
		const node = unwrap(argument);
		if (BRINGS_NONE.has(node.type)) continue;
		if (isFunction(node) && node.async) return () => true;
		const isName = node.type === 'Identifier' || node.type === 'MemberExpression';
		if (!isFunction(node)) context.ask(node, ({ promise }) => (brings ||= promise !== 'none'));
		if (isFunction(node) || isName) context.ask(resultOf(node), ({ promise }) => (brings ||= promise !== 'none'));
	}
	return () => brings;
}

const BRINGS_NONE: ReadonlySet<string> = new Set([
	'ArrayExpression',
	'AwaitExpression',
	'BinaryExpression',
	'Literal',
	'ObjectExpression',
	'TemplateLiteral',
	'UnaryExpression',
]);
