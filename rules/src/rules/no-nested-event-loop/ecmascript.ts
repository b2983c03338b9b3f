import { callPath, calleeName } from '#ecmascript';
import type { Ecmascript } from '#kit/rule-context.ts';
import { ECMASCRIPT_RUNNERS } from '#knowledge/loops/nested.ts';
import type { MessageId } from './messages.ts';
import { evidenceOf, nameOf, runsIn } from './runs.ts';

/** `deasync` and the like: a turn of the loop inside a turn of the loop. */
export const ecmascript: Ecmascript<MessageId> = context => {
	const reported = new Set<number>();
	return {
		CallExpression({ callee }) {
			const path = callPath(context.source, callee);
			if (!path || !ECMASCRIPT_RUNNERS.has(`${path.module ?? ''}:${path.name}`)) return;
			reported.add(callee.range[1]);
			context.report({ at: callee, messageId: 'reentered', data: { callee: calleeName(callee) } });
		},
		'Program:exit'() {
			if (!/\basync\b/.test(context.source.text)) return;
			for (const { at, path } of runsIn(context)) {
				if (path.callee === undefined || reported.has(at[1])) continue;
				context.report({
					at: { range: at },
					messageId: 'reenteredThrough',
					data: { callee: path.callee, runner: nameOf(path.leaf) },
					evidence: evidenceOf(path, context.path),
				});
			}
		},
	};
};
