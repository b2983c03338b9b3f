import { unwrap } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import { awaitAllSuggestions } from './await-all.ts';
import type { Context } from './context.ts';

/**
 * Reports a list of promises that something reads as values: `list.map(async …).join()` is a text of promises,
 * `list.map(async …).filter(Boolean)` all of them. `callee` is how the message names who reads them.
 */
export function promisesAsItems(context: Context, list: TSESTree.Node, callee: string): void {
	const maker = list.type === 'CallExpression' ? unwrap(list.callee) : list;
	context.report({
		at: maker.type === 'MemberExpression' ? maker.property : maker,
		messageId: 'promisesAsItems',
		data: { callee },
		suggest: awaitAllSuggestions(context, list),
	});
}
