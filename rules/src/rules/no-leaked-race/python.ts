import type { Python } from '#kit/rule-context.ts';
import type { MessageId } from './messages.ts';
import type { Options } from './options.ts';
import { pendingTasks } from './python/pending.ts';
import { queueGet } from './python/queue-get.ts';

/** Tasks that nobody looks after when a wait for the first of them returns, and items that a `get` of a queue loses when it is cancelled. */
export const python: Python<MessageId, Options> = context => ({
	Call(call) {
		if (context.options.checkQueueGets) queueGet(context, call);
		if (context.options.checkPending) pendingTasks(context, call);
	},
});
