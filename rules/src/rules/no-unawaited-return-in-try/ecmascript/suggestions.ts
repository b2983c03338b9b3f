import { awaitEdits } from '#edits/ecmascript/await-edits.ts';
import { awaitPlace } from '#edits/ecmascript/await-place.ts';
import { makeAsync } from '#edits/ecmascript/make-async.ts';
import type { SuggestionReport } from '#kit/rule-context.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { MessageId } from '../messages.ts';
import type { Context } from './context.ts';

/** `return await`; where the function is not async, only if making it async breaks nobody. */
export function suggestionsFor(context: Context, node: TSESTree.Node): SuggestionReport<MessageId>[] {
	const place = awaitPlace(context, node);
	if (place?.kind === 'async') return [{ messageId: 'addAwait', edits: () => awaitEdits(context, node) }];
	const change = place?.kind === 'sync' ? makeAsync(context, place.function) : undefined;
	if (!change) return [];
	const { name, callers, edits } = change;
	const both = () => {
		const own = awaitEdits(context, node);
		return own && [...edits, ...own];
	};
	return [
		name && callers
			? { messageId: 'addAwaitAndAsync', data: { name, callers }, edits: both }
			: { messageId: 'addAwaitAndAsyncCallback', edits: both },
	];
}
