import type { Python } from '#kit/rule-context.ts';
import { sourceText } from '#python';
import type { MessageId } from './messages.ts';
import type { Options } from './options.ts';
import { policyOf } from './policy.ts';
import { fanOutsOf } from './python/fan-out.ts';
import { isLimited } from './python/limited.ts';
import { workOfSnippet } from './python/snippet.ts';
import { sizeOf } from './python/size.ts';
import { reportOf } from './report.ts';

/** The same in Python: `asyncio.gather(*…)`, `as_completed`, `wait`, and tasks that a loop starts. */
export const python: Python<MessageId, Options> = context => ({
	Call(call) {
		for (const { name, items, callee } of fanOutsOf(context, call)) {
			if (sizeOf(context, items) !== 'input') continue;
			const way = context.program?.wayTo(callee, policyOf(context.options)) ?? workOfSnippet(context.source, callee);
			if (!way || isLimited(context, call, callee, way)) continue;
			const text = sourceText(context.source, items);
			context.report({ at: call.func, ...reportOf(context, way, { all: name, items: text }) });
			return;
		}
	},
});
