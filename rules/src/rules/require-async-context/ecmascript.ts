import type { Ecmascript } from '#kit/rule-context.ts';
import { isOpenSomewhere } from './ecmascript/life.ts';
import type { MessageId } from './messages.ts';
import type { Options } from './options.ts';

/** Reports resources that the function which opens them does not close, keep or give away. */
export const ecmascript: Ecmascript<MessageId, Options> = context => ({
	CallExpression: call => isOpenSomewhere(context, call),
	NewExpression: call => isOpenSomewhere(context, call),
});
