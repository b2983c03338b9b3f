import type { Python } from '#kit/rule-context.ts';
import type { MessageId } from './messages.ts';
import type { Options } from './options.ts';
import { clientTimeout } from './python/client-timeout.ts';
import { unboundedWait } from './python/unbounded-wait.ts';

/** Waits that nothing ends, and clients without a timeout that helps. */
export const python: Python<MessageId, Options> = context => ({
	Call(call) {
		clientTimeout(context, call);
		unboundedWait(context, call);
	},
});
