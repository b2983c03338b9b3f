import type { TSESTree } from '@typescript-eslint/types';
import type { Ecmascript } from '#kit/rule-context.ts';
import { isRequestHandler } from './ecmascript/request-handler.ts';
import { limitsNothing } from './ecmascript/limits-nothing.ts';
import { isMadeForItem } from './ecmascript/made-for-item.ts';
import { madeClient } from './ecmascript/made-client.ts';
import { turnAround } from './ecmascript/turn.ts';
import type { MessageId } from './messages.ts';

/** `new Pool()` in a loop, in the callback of a `map`, in a request handler; a limiter that nothing shares. */
export const ecmascript: Ecmascript<MessageId> = context => {
	const look = (node: TSESTree.CallExpression | TSESTree.NewExpression): void => {
		const made = madeClient(context.source, node);
		if (!made) return;
		const { kind, name } = made;
		const report = (messageId: MessageId) => context.report({ at: node.callee, messageId, data: { client: name } });
		const turn = turnAround(node);
		const isHandled = turn === 'function' && isRequestHandler(context.source, node);
		if (turn === 'turn' && kind === 'client' && isMadeForItem(context.source, node)) return;
		if (turn === 'turn') report(kind === 'client' ? 'perTurn' : 'limiterPerTurn');
		else if (isHandled) report(kind === 'client' ? 'perRequest' : 'limitsNothing');
		else if (kind === 'limiter' && turn === 'function' && limitsNothing(context.source, node)) report('limitsNothing');
	};
	return { CallExpression: look, NewExpression: look };
};
