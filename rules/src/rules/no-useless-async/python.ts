import type { Python } from '#kit/rule-context.ts';
import { isSynchronousWork } from './python/body.ts';
import { askForReturns } from './python/returned.ts';
import { useOf } from './python/use.ts';
import type { MessageId } from './messages.ts';
import type { Options } from './options.ts';

/**
 * An `async def` that awaits nothing, and whose every use is an awaited call in this file. What a base class, a decorator
 * or another file may want to be async is left alone.
 */
export const python: Python<MessageId, Options> = context => ({
	AsyncFunctionDef(node) {
		if (!isSynchronousWork(node)) return;
		const use = useOf(context, node);
		if (!use) return;
		askForReturns(context, node, () => {
			const { name } = node;
			// Decorators stand before the word; a function with one is never reported.
			const [start] = node.range;
			const { calls, isPublic } = use;
			context.report({
				at: { range: [start, start + 'async'.length] },
				messageId: 'useless',
				data: { name },
				suggest: isPublic
					? []
					: [
							{
								messageId: 'removeAsyncAndAwaits',
								data: { name },
								edits: () =>
									[start, ...calls.map(call => call.range[0])]
										.sort((a, b) => a - b)
										.map(at => {
											const [word] = /^(?:async|await)[^\S\n]*/.exec(context.source.text.slice(at, at + 100))!;
											return { range: [at, at + word.length] as const, text: '' };
										}),
							},
						],
			});
		});
	},
});
