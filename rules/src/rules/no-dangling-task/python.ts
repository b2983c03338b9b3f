import type { Python } from '#kit/rule-context.ts';
import { calleeName } from '#python';
import { fateOf } from './python/fate.ts';
import { startsTask } from './python/starter.ts';
import { suggestionsFor } from './python/suggestions.ts';
import { handedOn } from './python/wrapper.ts';
import type { MessageId } from './messages.ts';

/** `asyncio.create_task(work())`: who keeps the task? */
export const python: Python<MessageId> = context => ({
	Call(call) {
		const { source } = context;
		const isStart = startsTask(source, call);
		const task = isStart ? call : handedOn(source, call);
		const fate = task && fateOf(source, task);
		if (!fate) return;

		const callee = calleeName(call.func);
		const isPlain = fate.messageId === 'dropped' && !isStart;
		context.report({
			at: call.func,
			messageId: isPlain ? 'wrapped' : fate.messageId,
			data: { callee, ...fate.data },
			suggest: suggestionsFor(source, call, isStart),
		});
	},
});
