import type { Python } from '#kit/rule-context.ts';
import type { MessageId } from './messages.ts';
import type { Options } from './options.ts';
import { coroutineAsValue } from './python/coroutine-as-value.ts';
import { droppedCoroutine } from './python/dropped-coroutine.ts';
import { droppedParameter } from './python/dropped-parameter.ts';
import { keptAttribute } from './python/kept-attribute.ts';
import { keptCoroutine } from './python/kept-coroutine.ts';
import { misplacedCoroutine } from './python/misplaced-coroutine.ts';
import { returnedCoroutine } from './python/returned-coroutine.ts';
import { unreadList } from './python/unread-list.ts';

/**
 * A coroutine that nobody awaits does not run. It is dropped as a statement, kept where nothing reads it, taken for its
 * value, or given back by an `async def` whose caller awaits only once.
 */
export const python: Python<MessageId, Options> = context => ({
	AsyncFunctionDef: node => droppedParameter(context, node),
	Expr: statement => droppedCoroutine(context, statement),
	AnnAssign: assign => {
		keptCoroutine(context, assign);
		keptAttribute(context, assign);
	},
	Assign: assign => {
		keptCoroutine(context, assign);
		keptAttribute(context, assign);
		unreadList(context, assign);
	},
	Call: call => {
		coroutineAsValue(context, call);
		misplacedCoroutine(context, call);
	},
	Return: statement => returnedCoroutine(context, statement),
});
