import type { Python } from '#kit/rule-context.ts';
import type { MessageId } from './messages.ts';
import { acquiredBy } from './python/acquired.ts';
import { leak } from './python/leak.ts';

export const python: Python<MessageId> = context => ({
	Await: wait => {
		const acquired = acquiredBy(context, wait);
		if (acquired) leak(context, acquired);
	},
});
