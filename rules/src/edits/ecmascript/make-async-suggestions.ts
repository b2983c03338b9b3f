import type { FunctionNode } from '#ecmascript';
import type { SuggestionReport } from '#kit/rule-context.ts';
import type { TSESTree } from '@typescript-eslint/types';
import { awaitEdits } from './await-edits.ts';
import type { InSource } from './in-source.ts';
import { makeAsync } from './make-async.ts';

type MessageId = 'addAwaitAndAsync' | 'addAwaitAndAsyncCallback';

/** `await` in a function that becomes async for it; none where that would break somebody. */
export function makeAsyncSuggestions(
	context: InSource,
	node: TSESTree.Node,
	around: FunctionNode,
): SuggestionReport<MessageId>[] {
	const change = makeAsync(context, around);
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
