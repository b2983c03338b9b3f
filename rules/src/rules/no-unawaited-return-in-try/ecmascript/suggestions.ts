import { awaitEdits } from '#edits/ecmascript/await-edits.ts';
import { awaitPlace } from '#edits/ecmascript/await-place.ts';
import { makeAsyncSuggestions } from '#edits/ecmascript/make-async-suggestions.ts';
import type { SuggestionReport } from '#kit/rule-context.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { MessageId } from '../messages.ts';
import type { Context } from './context.ts';

/** `return await`; where the function is not async, only if making it async breaks nobody. */
export function suggestionsFor(context: Context, node: TSESTree.Node): SuggestionReport<MessageId>[] {
	const place = awaitPlace(context, node);
	if (place?.kind === 'async') return [{ messageId: 'addAwait', edits: () => awaitEdits(context, node) }];
	return place?.kind === 'sync' ? makeAsyncSuggestions(context, node, place.function) : [];
}
