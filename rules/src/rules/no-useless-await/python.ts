import type { Python } from '#kit/rule-context.ts';
import { gatheredList } from './python/gathered-list.ts';
import { uselessAwait } from './python/useless-await.ts';
import type { MessageId } from './messages.ts';
import type { Options } from './options.ts';

/** Awaits of what is certainly no awaitable: they raise. */
export const python: Python<MessageId, Options> = context => ({
	Await: node => uselessAwait(context, node),
	Call: call => gatheredList(context, call),
});
