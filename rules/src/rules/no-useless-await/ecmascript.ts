import type { Ecmascript } from '#kit/rule-context.ts';
import { combined } from './ecmascript/combined.ts';
import { uselessAwait } from './ecmascript/useless-await.ts';
import { awaitedWrapper, givenWrapper } from './ecmascript/wrapper.ts';
import type { MessageId } from './messages.ts';
import type { Options } from './options.ts';

/** Awaits of what is no promise, and combinators that are given none. */
export const ecmascript: Ecmascript<MessageId, Options> = context => ({
	AwaitExpression: node => uselessAwait(context, node),
	CallExpression: call => combined(context, call),
	...(context.options.checkWrappers
		? {
				'AwaitExpression:exit': node => awaitedWrapper(context, node),
				ReturnStatement: statement => givenWrapper(context, statement, statement.argument),
				ArrowFunctionExpression: node => {
					if (node.body.type !== 'BlockStatement') givenWrapper(context, node, node.body);
				},
			}
		: {}),
});
