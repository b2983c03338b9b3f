import type { Python } from '#kit/rule-context.ts';
import type { MessageId } from './messages.ts';
import { asCompleted, taskLoop } from './python/task-loop.ts';
import { taskLeftAlone } from './python/task-left-alone.ts';

/** An error of a task that nobody has awaited yet kills nothing in Python; what counts is the way on which nobody ever will. */
export const python: Python<MessageId> = context => ({
	Assign: assign => taskLeftAlone(context, assign),
	For: loop => {
		taskLoop(context, loop);
		asCompleted(context, loop);
	},
	comprehension: each => {
		taskLoop(context, each);
		asCompleted(context, each);
	},
});
