import { awaitPlace } from '#edits/ecmascript/await-place.ts';
import { makeAsync } from '#edits/ecmascript/make-async.ts';
import type { Edit } from '#kit/finding.ts';
import type { SuggestionReport } from '#kit/rule-context.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { MessageId } from '../messages.ts';
import type { Context } from './context.ts';

type Suggestion = SuggestionReport<MessageId>;

/** `for await`, and `async` for the function around where that breaks nobody. */
export function addForAwait(context: Context, loop: TSESTree.ForOfStatement): Suggestion[] {
	const at = loop.range[0] + 'for'.length;
	return withAsync(context, loop, { range: [at, at], text: ' await' });
}

/** `await using`, and `async` for the function around where that breaks nobody. */
export function addUsingAwait(context: Context, declaration: TSESTree.VariableDeclaration): Suggestion[] {
	const [at] = declaration.range;
	return withAsync(context, declaration, { range: [at, at], text: 'await ' });
}

/** `using` for `await using`. */
export function removeUsingAwait({ source }: Context, { range: [start] }: TSESTree.VariableDeclaration): Suggestion[] {
	const [word] = /^await\s*/.exec(source.text.slice(start)) ?? ['await'];
	return [{ messageId: 'removeAwait', edits: () => [{ range: [start, start + word.length], text: '' }] }];
}

function withAsync(context: Context, node: TSESTree.Node, edit: Edit): Suggestion[] {
	const place = awaitPlace(context, node);
	if (!place) return [];
	if (place.kind !== 'sync') return [{ messageId: 'addAwait', edits: () => [edit] }];
	const change = makeAsync(context, place.function);
	if (!change) return [];
	const { name, callers, edits } = change;
	const both = () => [...edits, edit];
	return [
		name && callers
			? { messageId: 'addAwaitAndAsync', data: { name, callers }, edits: both }
			: { messageId: 'addAwaitAndAsyncCallback', edits: both },
	];
}
