import type { Ecmascript } from '#kit/rule-context.ts';
import { executorOf } from './ecmascript/executor.ts';
import { ignoredError } from './ecmascript/ignored-error.ts';
import { neverSettles } from './ecmascript/never-settles.ts';
import { returnedValue } from './ecmascript/returned-value.ts';
import { settledTwice } from './ecmascript/settled-twice.ts';
import { swapped } from './ecmascript/swapped.ts';
import { wrappedPromise } from './ecmascript/wrapped-promise.ts';
import type { MessageId } from './messages.ts';
import type { Options } from './options.ts';

/** An async executor is a callback that nobody awaits, and the matter of `no-async-callback`. */
export const ecmascript: Ecmascript<MessageId, Options> = context => ({
	NewExpression: creation => {
		const executor = executorOf(context.source, creation);
		if (!executor) return;
		if (swapped(context, executor)) return;
		settledTwice(context, executor);
		// A value that is returned and not resolved with is why it never settles.
		if (returnedValue(context, executor)) return;
		if (executor.function.async || wrappedPromise(context, executor) || ignoredError(context, executor)) return;
		neverSettles(context, executor);
	},
});
