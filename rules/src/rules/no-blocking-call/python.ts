import { isAwaited, isInAsyncContext } from '#python';
import type { Python } from '#kit/rule-context.ts';
import type { MessageId } from './messages.ts';
import { hasTier, isAllowed, type Options } from './options.ts';
import { blockingLeaf, nameToken } from './python/blocking-leaf.ts';
import { isOffloaded } from './python/offloaded.ts';
import { isStartUp } from './python/start-up.ts';
import { suggestionsFor } from './python/suggestions.ts';
import { messageOf } from './report.ts';

/**
 * A call that blocks, in the body of an `async def`. A nested `def` or `lambda` is somebody else's code until it is
 * called; comprehensions run where they stand. What is awaited does not block, whatever its name says.
 */
export const python: Python<MessageId, Options> = context => {
	const { source, options } = context;
	return {
		Call: call => {
			if (!isInAsyncContext(source, call) || isAwaited(call)) return;
			const leaf = blockingLeaf(source, call, options.blocking);
			if (!leaf || !hasTier(options, leaf.entry) || isAllowed(options, leaf.name)) return;
			if (isOffloaded(context, call, leaf) || (options.allowAtStartUp && isStartUp(source, call))) return;
			context.report({ at: nameToken(call), ...messageOf(leaf), suggest: suggestionsFor(context, call, leaf) });
		},
	};
};
