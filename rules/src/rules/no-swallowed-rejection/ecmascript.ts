import type { Ecmascript } from '#kit/rule-context.ts';
import { emptyCatch } from './ecmascript/empty-catch.ts';
import { leavesFinally } from './ecmascript/leaves-finally.ts';
import { promiseHandler } from './ecmascript/promise-handler.ts';
import { settledResults } from './ecmascript/settled-results.ts';
import type { MessageId } from './messages.ts';
import type { Options } from './options.ts';

/**
 * An error of asynchronous work that ends where it is caught: in an empty handler, in a `finally` that leaves, among
 * settled results that nothing looks at. What is expected to fail, and clean-up, is left alone.
 */
export const ecmascript: Ecmascript<MessageId, Options> = context => ({
	CallExpression: call => {
		promiseHandler(context, call);
		settledResults(context, call);
	},
	TryStatement: statement => {
		emptyCatch(context, statement);
		leavesFinally(context, statement);
	},
});
