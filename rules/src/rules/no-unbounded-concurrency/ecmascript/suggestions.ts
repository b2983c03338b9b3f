import type { SuggestionReport } from '#kit/rule-context.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { MessageId } from '../messages.ts';
import { chunkEdits } from './chunk-edits.ts';
import type { Context } from './context.ts';
import { dependsOn } from './dependencies.ts';
import type { FanOut } from './fan-out.ts';
import { limiterEdits } from './limiter-edits.ts';
import { mapperEdits } from './mapper-edits.ts';

/** A limiter that the project has already, or a plain loop over parts. */
export function suggestionsFor(
	context: Context,
	call: TSESTree.CallExpression,
	fanOut: FanOut,
): SuggestionReport<MessageId>[] {
	const limit = String(context.options.limit);
	const suggestions: SuggestionReport<MessageId>[] = [];
	const offer = (limiter: string, edits: SuggestionReport<MessageId>['edits']) => {
		if (dependsOn(context, limiter)) suggestions.push({ messageId: 'useLimiter', data: { limit, limiter }, edits });
	};
	offer('p-limit', () => limiterEdits(context, fanOut));
	if (fanOut.map && fanOut.name === 'Promise.all') offer('p-map', () => mapperEdits(context, call, fanOut.map!));
	suggestions.push({ messageId: 'useChunks', data: { limit }, edits: () => chunkEdits(context, call, fanOut) });
	return suggestions;
}
