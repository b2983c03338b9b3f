import type { Ecmascript } from '#kit/rule-context.ts';
import { signalNotPassed } from './ecmascript/signal-not-passed.ts';
import { unbounded } from './ecmascript/unbounded.ts';
import type { MessageId } from './messages.ts';
import type { Options } from './options.ts';

export const ecmascript: Ecmascript<MessageId, Options> = context => ({
	CallExpression(call) {
		if (context.options.checkSignals && signalNotPassed(context, call)) return;
		unbounded(context, call);
	},
});
