import type { TSESTree } from '@typescript-eslint/types';
import { calleeName } from '#ecmascript';
import type { Ecmascript } from '#kit/rule-context.ts';
import { isIndependentWork } from './ecmascript/independent-work.ts';
import { runsOfWaits } from './ecmascript/runs.ts';
import { togetherEdits } from './ecmascript/together-edits.ts';
import { turnByTurn } from './ecmascript/turn-by-turn.ts';
import type { MessageId } from './messages.ts';

const keyword = ({ range: [start] }: TSESTree.Node) => ({ range: [start, start + 'await'.length] as const });

/** `const a = await f(); const b = await g();`, and `for (const x of xs) await f(x);`. */
export const ecmascript: Ecmascript<MessageId> = context => {
	const look = (body: readonly TSESTree.Statement[]): void => {
		for (const run of runsOfWaits(context.source, body, call => isIndependentWork(context, call))) {
			const [first, ...others] = run;
			const before = calleeName(first!.call.callee);
			for (const each of others) {
				context.report({
					at: keyword(each.wait),
					messageId: 'afterAnother',
					data: { before },
					evidence: [{ message: 'This is waited for first.', range: first!.call.range }],
					suggest: [
						{
							messageId: 'runTogether',
							data: { together: 'Promise.all' },
							edits: () => togetherEdits(context.source, run),
						},
					],
				});
			}
		}
	};
	return {
		BlockStatement: ({ body }) => look(body),
		Program: ({ body }) => look(body),
		ForOfStatement(loop) {
			const found = turnByTurn(context.source, loop);
			if (found && isIndependentWork(context, found.call)) {
				context.report({ at: keyword(found.wait), messageId: 'turnByTurn' });
			}
		},
	};
};
