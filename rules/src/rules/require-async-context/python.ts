import type { Python } from '#kit/rule-context.ts';
import type { MessageId } from './messages.ts';
import type { Options } from './options.ts';
import { exitMethod } from './python/exit-method.ts';
import { leftOpen } from './python/left-open.ts';
import { owner } from './python/owner.ts';

/** Reports resources that the code which opens them does not close, keep or give away. */
export const python: Python<MessageId, Options> = context => ({
	Call(call) {
		leftOpen(context, call);
		if (context.options.checkOwners) owner(context, call);
	},
	AsyncFunctionDef: node => exitMethod(context, node),
});
