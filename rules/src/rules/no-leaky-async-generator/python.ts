import type { Python } from '#kit/rule-context.ts';
import type { MessageId } from './messages.ts';
import type { Options } from './options.ts';
import { leftLoop } from './python/left-loop.ts';
import { oneItem } from './python/one-item.ts';

/** Of generators that this file defines: what they hold while they wait decides whether leaving them matters. */
export const python: Python<MessageId, Options> = context => ({
	AsyncFor: loop => leftLoop(context, loop),
	Call: call => oneItem(context, call),
});
