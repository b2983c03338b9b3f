import { wrapped } from '#ecmascript';
import { isTest } from '#kit/is-test.ts';
import type { SuggestionReport } from '#kit/rule-context.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { MessageId } from '../messages.ts';
import { awaitEdits } from '#edits/ecmascript/await-edits.ts';
import { awaitPlace } from '#edits/ecmascript/await-place.ts';
import type { Context } from './context.ts';
import { makeAsyncSuggestions } from '#edits/ecmascript/make-async-suggestions.ts';
import { returnEdits } from './return-edits.ts';

type Suggestion = SuggestionReport<MessageId>;

/** `await` where it may stand, or where making the function around it async breaks nobody. */
export function awaitSuggestions(context: Context, node: TSESTree.Node): Suggestion[] {
	const place = awaitPlace(context, node);
	if (!place) return [];
	if (place.kind !== 'sync') return [{ messageId: 'addAwait', edits: () => awaitEdits(context, node) }];
	return makeAsyncSuggestions(context, node, place.function);
}

/** What to do about a promise that nothing waits for. `isCertain`: it is a promise whenever this code runs. */
export function droppedSuggestions(context: Context, node: TSESTree.Node, isCertain: boolean): Suggestion[] {
	return [
		{ messageId: 'addReturn', edits: () => returnEdits(node) },
		...awaitSuggestions(context, node),
		...(isCertain ? catchSuggestion(context, node) : []),
		...voidSuggestion(context, node),
	];
}

/**
 * `.catch(console.error)` behind an expression that needs no parentheses for it; else nothing. A test would pass with an
 * error that is only logged.
 */
export function catchSuggestion({ source }: Context, node: TSESTree.Node): Suggestion[] {
	const whole = wrapped(node);
	const isPlain = whole === node || whole.type === 'ChainExpression';
	if (
		!isPlain ||
		isTest(source) ||
		(node.type === 'NewExpression' && !source.text.slice(0, node.range[1]).endsWith(')'))
	)
		return [];
	const end = whole.range[1];
	return [{ messageId: 'addCatch', edits: () => [{ range: [end, end], text: '.catch(console.error)' }] }];
}

function voidSuggestion({ options }: Context, node: TSESTree.Node): Suggestion[] {
	const { range, parent } = wrapped(node);
	if (options.checkVoid || parent?.type === 'ArrayExpression') return [];
	return [{ messageId: 'addVoid', edits: () => [{ range: [range[0], range[0]], text: 'void ' }] }];
}
