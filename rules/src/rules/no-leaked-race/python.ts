import type { Python } from '#kit/rule-context.ts';
import type { MessageId } from './messages.ts';
import type { Options } from './options.ts';
import { pendingTasks } from './python/pending.ts';
import { queueGet } from './python/queue-get.ts';

export const python: Python<MessageId, Options> = context => ({
	Call(call) {
		if (context.options.checkQueueGets) queueGet(context, call);
		if (context.options.checkPending) pendingTasks(context, call);
	},
});
