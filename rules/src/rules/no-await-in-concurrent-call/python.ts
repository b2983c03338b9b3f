import type { Python } from '#kit/rule-context.ts';
import { concurrentCall } from './python/concurrent-call.ts';
import { elementsOf } from './python/elements.ts';
import { givesAwaitable } from './python/gives-awaitable.ts';
import { removeAwaits } from './python/remove-awaits.ts';
import { startsWork } from './python/starts-work.ts';
import type { MessageId } from './messages.ts';

/** `gather(await a(), await b())`: the second call waits for the first, and `gather` is given no awaitables. */
export const python: Python<MessageId> = context => ({
	Call(call) {
		const concurrent = concurrentCall(context.source, call);
		if (!concurrent) return;

		const { callee, given, takesOne } = concurrent;
		const elements = elementsOf(given);
		const awaited = elements.flatMap(({ awaits }) => awaits);
		for (const [index, { awaits, isRepeated }] of elements.entries()) {
			const isSerial = isRepeated || elements.slice(index + 1).some(({ node }) => startsWork(node));
			for (const node of awaits) {
				if (givesAwaitable(context, node, takesOne)) continue;
				context.report({
					at: { range: [node.range[0], node.range[0] + 'await'.length] },
					messageId: isSerial ? 'serial' : 'needless',
					data: { callee },
					suggest: [{ messageId: 'removeAwait', data: { callee }, edits: () => removeAwaits(context.source, awaited) }],
				});
			}
		}
	},
});
