import type { Python } from '#kit/rule-context.ts';
import { calleeName, type Call } from '#python';
import { handedOnElsewhere } from './python/elsewhere.ts';
import { fateOf, type Fate } from './python/fate.ts';
import { startsTask } from '#program/python/task-start.ts';
import { suggestionsFor } from './python/suggestions.ts';
import { handedOn } from './python/wrapper.ts';
import type { MessageId } from './messages.ts';

/** `asyncio.create_task(work())`: who keeps the task? */
export const python: Python<MessageId> = context => {
	const { source } = context;
	// A task is started where a loop runs: elsewhere nothing is worth a question about other files.
	const isAsynchronous = /\basync\b|\basyncio\b/.test(source.text);

	function report(call: Call, fate: Fate, isStart: boolean): void {
		context.report({
			at: call.func,
			messageId: fate.messageId === 'dropped' && !isStart ? 'wrapped' : fate.messageId,
			data: { callee: calleeName(call.func), ...fate.data },
			suggest: suggestionsFor(context, call, isStart),
		});
	}

	return {
		Call(call) {
			const isStart = startsTask(source, call);
			const task = isStart ? call : handedOn(source, call);
			if (!task) {
				if (isAsynchronous) handedOnElsewhere(context, call, () => report(call, { messageId: 'dropped' }, false));
				return;
			}
			const fate = fateOf(source, task);
			if (fate) report(call, fate, isStart);
		},
	};
};
