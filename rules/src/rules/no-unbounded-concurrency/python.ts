import type { Python } from '#kit/rule-context.ts';
import { sourceText } from '#python';
import type { MessageId } from './messages.ts';
import type { Options } from './options.ts';
import { policyOf, type Leaf } from './policy.ts';
import type { BlockingPath } from '#program/link/blocking-path.ts';
import { fanOutsOf } from './python/fan-out.ts';
import { askForGivenClient } from './python/given-client.ts';
import { idleLimiter } from './python/idle-limiter.ts';
import { isLimited } from './python/limited.ts';
import { workOfSnippet } from './python/snippet.ts';
import { semaphoreEdits } from './python/semaphore-edits.ts';
import { sizeOf } from './python/size.ts';
import { reportOf } from './report.ts';

/** The same in Python: `asyncio.gather(*…)`, `as_completed`, `wait`, and tasks that a loop starts; and limiters nobody enters. */
export const python: Python<MessageId, Options> = context => ({
	Call(call) {
		idleLimiter(context, call);
		for (const { name, items, callee } of fanOutsOf(context, call)) {
			if (sizeOf(context, items) !== 'input') continue;
			const report = (way: BlockingPath<Leaf>): boolean => {
				if (isLimited(context, call, callee, way)) return false;
				const all = { all: name, items: sourceText(context.source, items) };
				context.report({
					at: call.func,
					...reportOf(context, way, all),
					suggest: [
						{
							messageId: 'useSemaphore',
							data: { limit: String(context.options.limit) },
							edits: () => semaphoreEdits(context, call, callee),
						},
					],
				});
				return true;
			};
			const way = context.program?.wayTo(callee, policyOf(context.options)) ?? workOfSnippet(context.source, callee);
			if (!way) askForGivenClient(context, callee, report);
			else if (report(way)) return;
		}
	},
});
