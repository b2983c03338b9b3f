import { constantInitializer, enclosingFunction, variableOf, unwrap } from '#ecmascript';
import type { SuggestionReport } from '#kit/rule-context.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { MessageId } from '../messages.ts';
import type { Context } from './context.ts';
import { isKeptAsPromise } from './kept-as-promise.ts';
import { awaitSuggestions } from './suggestions.ts';

/** `await` where the promise is made, if its variable is never used as a promise; else where its value is wanted. */
export function valueSuggestions(context: Context, node: TSESTree.Node): SuggestionReport<MessageId>[] {
	return awaitSuggestions(context, madeAt(context, node) ?? node);
}

function madeAt(context: Context, node: TSESTree.Node): TSESTree.Node | undefined {
	const variable = node.type === 'Identifier' ? variableOf(context.source, node) : undefined;
	const init = variable && constantInitializer(variable)?.init;
	if (!init || isKeptAsPromise(context, node)) return undefined;
	return enclosingFunction(init) === enclosingFunction(node) ? unwrap(init) : undefined;
}
