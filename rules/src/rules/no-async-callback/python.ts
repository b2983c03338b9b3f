import { calleeName } from '#python';
import type { Python } from '#kit/rule-context.ts';
import { isAllowed } from './python/allowed.ts';
import { consumed } from './python/consumed.ts';
import { decorated, overriddenMethod } from './python/definitions.ts';
import { judge } from './python/judge.ts';
import { knownCallbacks } from './python/known-callback.ts';
import { keptCoroutine, specialMethod } from './python/methods.ts';
import type { MessageId } from './messages.ts';
import type { Options } from './options.ts';

/** An async function where its coroutine is dropped, taken for a value, or kept to be awaited twice. */
export const python: Python<MessageId, Options> = context => ({
	AsyncFunctionDef(node) {
		keptCoroutine(context, node);
		decorated(context, node);
		if (!context.options.checkInheritedMethods) return;
		specialMethod(context, node);
		overriddenMethod(context, node);
	},
	Call(call) {
		if (!context.options.checkArguments || isAllowed(context, call)) return;
		for (const known of knownCallbacks(context, call)) {
			judge(context, { ...known, call, callee: calleeName(call.func) });
		}
		consumed(context, call);
	},
});
