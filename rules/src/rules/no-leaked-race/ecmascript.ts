import type { Ecmascript } from '#kit/rule-context.ts';
import { abortListener } from './ecmascript/abort-listener.ts';
import { abortTimer } from './ecmascript/abort-timer.ts';
import { interval } from './ecmascript/interval.ts';
import { race } from './ecmascript/race.ts';
import type { MessageId } from './messages.ts';
import type { Options } from './options.ts';

/** Races of which a part goes on when another has won, and timers, listeners and intervals that nothing clears. */
export const ecmascript: Ecmascript<MessageId, Options> = context => ({
	CallExpression(call) {
		race(context, call);
		if (context.options.checkTimers) abortTimer(context, call);
		if (context.options.checkAbortListeners) abortListener(context, call);
		if (context.options.checkIntervals) interval(context, call);
	},
});
