import { unwrap } from '#ecmascript';
import { awaitEdits } from '#edits/ecmascript/await-edits.ts';
import { awaitPlace } from '#edits/ecmascript/await-place.ts';
import { isAwaitedCallback } from '#kit/awaited-callback.ts';
import { expectingChain } from '#kit/expecting-chain.ts';
import { promisedAction } from '#kit/promised-action.ts';
import { promisedAssertion } from '#kit/promised-assertion.ts';
import type { SuggestionReport } from '#kit/rule-context.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { MessageId } from '../messages.ts';
import type { Context } from './context.ts';

/**
 * `expect(load()).rejects.toThrow();` and `page.click('a');` as statements: they give promises, and the test does not
 * wait for them.
 */
export function droppedAssertion(context: Context, { expression }: TSESTree.ExpressionStatement): void {
	const node = withoutVoid(expression);
	const at =
		promisedAssertion(context.source, node) ?? promisedAction(context, node) ?? expectingChain(context.source, node);
	if (at) context.report({ at, messageId: 'notAwaited', suggest: awaitSuggestions(context, node) });
}

const withoutVoid = (node: TSESTree.Node): TSESTree.Node => {
	const expression = unwrap(node);
	return expression.type === 'UnaryExpression' && expression.operator === 'void'
		? unwrap(expression.argument)
		: expression;
};

function awaitSuggestions(context: Context, node: TSESTree.Node): SuggestionReport<MessageId>[] {
	const place = awaitPlace(context, node);
	if (!place) return [];
	if (place.kind !== 'sync') return [{ messageId: 'addAwait', edits: () => awaitEdits(context, node) }];
	const { function: around } = place;
	if (!isAwaitedCallback(around)) return [];
	const [start] = around.range;
	return [
		{
			messageId: 'addAwaitAndAsync',
			edits: () => {
				const edits = awaitEdits(context, node);
				return edits && [{ range: [start, start], text: 'async ' }, ...edits];
			},
		},
	];
}
