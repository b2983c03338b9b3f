import type { Ecmascript } from '#kit/rule-context.ts';
import { droppedAbort } from './ecmascript/dropped-abort.ts';
import type { MessageId } from './messages.ts';
import type { Options } from './options.ts';

/** An `AbortError` that is caught while the signal that it speaks of is used again. */
export const ecmascript: Ecmascript<MessageId, Options> = context => ({
	TryStatement: statement => droppedAbort(context, statement),
});
