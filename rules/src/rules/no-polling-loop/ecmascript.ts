import type { TSESTree } from '@typescript-eslint/types';
import type { Ecmascript } from '#kit/rule-context.ts';
import { isSleep } from './ecmascript/sleep.ts';
import { isOwnState } from './ecmascript/own-state.ts';
import type { MessageId } from './messages.ts';
import type { Options } from './options.ts';

/** `while (!this.ready) await sleep(100);` */
export const ecmascript: Ecmascript<MessageId, Options> = context => {
	const look = (test: TSESTree.Expression | null, body: TSESTree.Statement): void => {
		const [only, another] = body.type === 'BlockStatement' ? body.body : [body];
		if (!test || another || only?.type !== 'ExpressionStatement' || only.expression.type !== 'AwaitExpression') return;
		if (!isSleep(context.source, only.expression.argument) || !isOwnState(context.source, test)) return;
		context.report({ at: test, messageId: 'polls', data: { state: context.source.text.slice(...test.range) } });
	};
	return {
		WhileStatement: ({ test, body }) => look(test, body),
		DoWhileStatement: ({ test, body }) => look(test, body),
		ForStatement: ({ init, test, update, body }) => {
			if (!init && !update) look(test, body);
		},
	};
};
