import type { Python } from '#kit/rule-context.ts';
import type { MessageId } from './messages.ts';
import { acquiredBy } from './python/acquired.ts';
import { countBeforeWait } from './python/count-before-wait.ts';
import { leak } from './python/leak.ts';
import { neverReleased } from './python/never-released.ts';

/** Locks that are not given back on each way out, or by nobody, and counts that are raised before the wait for a lock. */
export const python: Python<MessageId> = context => ({
	Await: wait => {
		countBeforeWait(context, wait);
		const acquired = acquiredBy(context, wait);
		if (acquired) leak(context, acquired);
		else neverReleased(context, wait);
	},
});
