import { wrapped } from '#ecmascript';
import type { SuggestionReport } from '#kit/rule-context.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { MessageId } from '../messages.ts';
import { awaitPlace } from '#edits/ecmascript/await-place.ts';
import type { Context } from './context.ts';

/** Waits for a list of promises where it stands. */
export function awaitAllSuggestions(context: Context, list: TSESTree.Node): SuggestionReport<MessageId>[] {
	const place = awaitPlace(context, list);
	if (!place || place.kind === 'sync') return [];
	const whole = wrapped(list);
	const [start, end] = whole.range;
	// Where there may be no list: `Promise.all` wants one.
	const otherwise = whole.type === 'ChainExpression' ? ' ?? []' : '';
	const isObject = whole.parent?.type === 'MemberExpression' && whole.parent.object === whole;
	return [
		{
			messageId: 'addAwaitAll',
			edits: () => [
				{ range: [start, start], text: isObject ? '(await Promise.all(' : 'await Promise.all(' },
				{ range: [end, end], text: `${otherwise}${isObject ? '))' : ')'}` },
			],
		},
	];
}
