import { calleeName, type PythonNode } from '#python';
import type { Python } from '#kit/rule-context.ts';
import { isIndependentWork } from './python/independent-work.ts';
import { runsOfWaits } from './python/runs.ts';
import { togetherEdits } from './python/together-edits.ts';
import { turnByTurn } from './python/turn-by-turn.ts';
import type { MessageId } from './messages.ts';
import type { Options } from './options.ts';

const keyword = ({ range: [start] }: PythonNode) => ({ range: [start, start + 'await'.length] as const });

/** `a = await f()`, `b = await g()`, and `for x in xs: await f(x)`. */
export const python: Python<MessageId, Options> = context => {
	const look = (body: readonly PythonNode[]): void => {
		for (const run of runsOfWaits(body, call => isIndependentWork(context, call))) {
			const [first, ...others] = run;
			const together = togetherEdits(context, run);
			for (const each of others) {
				context.report({
					at: keyword(each.wait),
					messageId: 'afterAnother',
					data: { before: calleeName(first!.call.func) },
					evidence: [{ message: 'This is waited for first.', range: first!.call.range }],
					suggest: together
						? [{ messageId: 'runTogether', data: { together: together.together }, edits: together.edits }]
						: [],
				});
			}
		}
	};
	return {
		Module: ({ body }) => look(body),
		AsyncFunctionDef: ({ body }) => look(body),
		If: ({ body, orelse }) => {
			look(body);
			look(orelse);
		},
		AsyncWith: ({ body }) => look(body),
		With: ({ body }) => look(body),
		For(loop) {
			const found = turnByTurn(context.source, loop);
			if (found && isIndependentWork(context, found.call)) {
				context.report({ at: keyword(found.wait), messageId: 'turnByTurn' });
			}
		},
	};
};
