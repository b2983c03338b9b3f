import type { TSESTree } from '@typescript-eslint/types';
import { calleeName } from '#ecmascript';
import type { Ecmascript } from '#kit/rule-context.ts';
import { isIndependentWork } from './ecmascript/independent-work.ts';
import { isInLoop } from './ecmascript/in-loop.ts';
import { runsOfWaits } from './ecmascript/runs.ts';
import { togetherEdits } from './ecmascript/together-edits.ts';
import { turnByTurn } from './ecmascript/turn-by-turn.ts';
import type { MessageId } from './messages.ts';
import type { Options } from './options.ts';

const keyword = ({ range: [start] }: TSESTree.Node) => ({ range: [start, start + 'await'.length] as const });

/** `const a = await f(); const b = await g();`, and `for (const x of xs) await f(x);`. */
export const ecmascript: Ecmascript<MessageId, Options> = context => {
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
	const reported = new Set<TSESTree.Node>();
	const inLoop = (node: TSESTree.Node): void => {
		if (!reported.has(node) && isInLoop(node)) context.report({ at: keyword(node), messageId: 'inLoop' });
	};
	// A loop is come to before what waits in it.
	const everyLoop: ReturnType<Ecmascript<MessageId, Options>> = {
		AwaitExpression: inLoop,
		VariableDeclaration: node => {
			if (node.kind === 'await using') inLoop(node);
		},
	};
	return {
		BlockStatement: ({ body }) => look(body),
		Program: ({ body }) => look(body),
		ForOfStatement(loop) {
			const found = turnByTurn(context.source, loop);
			if (found && isIndependentWork(context, found.call)) {
				reported.add(found.wait);
				context.report({ at: keyword(found.wait), messageId: 'turnByTurn' });
			}
		},
		...(context.options.checkEveryLoop ? everyLoop : {}),
	};
};
