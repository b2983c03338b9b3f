import type { Python } from '#kit/rule-context.ts';
import type { MessageId } from './messages.ts';
import type { Options } from './options.ts';
import { currentTask } from './python/current-task.ts';
import { suppressed } from './python/suppressed.ts';
import { swallowed } from './python/swallowed.ts';

/**
 * A `CancelledError` that is caught where an `await` is, and not raised again on every way. A task that was cancelled
 * just before may well be waited for so: https://docs.python.org/3/library/asyncio-task.html#asyncio.Task.cancel
 */
export const python: Python<MessageId, Options> = context => ({
	Call: call => currentTask(context, call),
	Try: statement => swallowed(context, statement),
	TryStar: statement => swallowed(context, statement),
	With: statement => suppressed(context, statement),
});
