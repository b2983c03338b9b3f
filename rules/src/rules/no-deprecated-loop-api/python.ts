import type { Python } from '#kit/rule-context.ts';
import { oldFramework } from './python/frameworks.ts';
import { generatorCoroutine } from './python/generator-coroutine.ts';
import { oldCall } from './python/old-call.ts';
import { wallClock } from './python/wall-clock.ts';
import { waitsForCoroutines } from './python/waits-for-coroutines.ts';
import type { MessageId } from './messages.ts';
import type { Options } from './options.ts';

/** What newer versions of Python warn about or do not have any more. */
export const python: Python<MessageId, Options> = context => ({
	Call(call) {
		oldCall(context, call);
		waitsForCoroutines(context, call);
		if (context.options.checkFrameworks) oldFramework(context, call);
	},
	Compare: compare => {
		if (context.options.checkClocks) wallClock(context, compare);
	},
	FunctionDef: node => generatorCoroutine(context, node),
});
