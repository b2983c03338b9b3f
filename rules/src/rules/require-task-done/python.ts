import type { Python } from '#kit/rule-context.ts';
import { finallyEdits } from './python/finally-edits.ts';
import { joinWaits } from './python/join-waits.ts';
import { getsOf } from './python/gets.ts';
import { missedAfter } from './python/missed.ts';
import type { MessageId } from './messages.ts';

/** A `get` of a queue from which some way leads on without `task_done()`. */
export const python: Python<MessageId> = context => {
	const consumer: (node: Parameters<typeof getsOf>[0]) => void = node => {
		for (const get of getsOf(node)) {
			const { queue, call, done } = get;
			if (!done.length) {
				if (joinWaits(context.source, call)) context.report({ at: get.at, messageId: 'never', data: { queue } });
				continue;
			}
			const missed = missedAfter(node, get);
			if (!missed) continue;
			context.report({
				at: get.at,
				messageId: missed.kind,
				data: { queue },
				evidence: [{ message: 'From here it goes on without it.', range: missed.at.range }],
				suggest: [{ messageId: 'addFinally', edits: () => finallyEdits(context.source, get) }],
			});
		}
	};
	return { AsyncFunctionDef: consumer };
};
