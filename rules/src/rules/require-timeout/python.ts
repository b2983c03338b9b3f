import type { Python } from '#kit/rule-context.ts';
import type { MessageId } from './messages.ts';
import type { Options } from './options.ts';
import { clientTimeout } from './python/client-timeout.ts';
import { unboundedWait } from './python/unbounded-wait.ts';

export const python: Python<MessageId, Options> = context => ({
	Call(call) {
		clientTimeout(context, call);
		unboundedWait(context, call);
	},
});
