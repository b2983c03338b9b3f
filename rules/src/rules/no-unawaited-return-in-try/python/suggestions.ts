import { awaitPlace } from '#edits/python/await-place.ts';
import { makeAsync } from '#edits/python/make-async.ts';
import type { SuggestionReport } from '#kit/rule-context.ts';
import type { Expression } from '#python';
import type { MessageId } from '../messages.ts';
import type { Context } from './context.ts';

/** `return await`, with `async` where that breaks nobody. */
export function suggestionsFor({ source }: Context, node: Expression): SuggestionReport<MessageId>[] {
	const place = awaitPlace(node);
	const change = place?.kind === 'sync' ? makeAsync(source, place.function) : undefined;
	if (!change || place?.kind !== 'sync') return [];
	const { edits, callers } = change;
	const [start] = node.range;
	return [
		{
			messageId: 'addAwaitAndAsync',
			data: { name: place.function.name, callers },
			edits: () => [...edits, { range: [start, start], text: 'await ' }],
		},
	];
}
