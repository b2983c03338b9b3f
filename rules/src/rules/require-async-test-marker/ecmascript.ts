import type { Ecmascript } from '#kit/rule-context.ts';
import { droppedAssertion } from './ecmascript/dropped-assertion.ts';
import { neverThrows } from './ecmascript/never-throws.ts';
import { asyncSuite, asyncWithDone } from './ecmascript/suite.ts';
import type { MessageId } from './messages.ts';
import type { Options } from './options.ts';

/** Assertions of promises that nothing awaits, and functions that a test runner does not wait for. */
export const ecmascript: Ecmascript<MessageId, Options> = context => ({
	CallExpression(call) {
		neverThrows(context, call);
		if (context.options.checkSuites) asyncSuite(context, call);
		asyncWithDone(context, call);
	},
	ExpressionStatement: statement => droppedAssertion(context, statement),
});
