import type { Python } from '#kit/rule-context.ts';
import type { MessageId } from './messages.ts';
import type { Options } from './options.ts';
import { broadExcept } from './python/broad-except.ts';
import { cancelledResult } from './python/cancelled-result.ts';
import { gatheredResults } from './python/gathered-results.ts';
import { leavesFinally } from './python/leaves-finally.ts';
import { suppressed } from './python/suppressed.ts';

/**
 * An error of awaited work that ends where it is caught: in a broad `except` that does nothing, in `suppress`, among
 * gathered results that nothing looks at. A narrow `except` says which error is meant, and is left alone.
 */
export const python: Python<MessageId, Options> = context => ({
	Call: call => {
		gatheredResults(context, call);
		cancelledResult(context, call);
	},
	Try: statement => {
		broadExcept(context, statement);
		leavesFinally(context, statement);
	},
	With: statement => suppressed(context, statement),
});
