import type { Python } from '#kit/rule-context.ts';
import { fixture } from './python/fixture.ts';
import { missingDecorator } from './python/missing-decorator.ts';
import { mockAssertion } from './python/mock-assertion.ts';
import { unmarkedTest } from './python/unmarked-test.ts';
import { unittestMethod } from './python/unittest-method.ts';
import type { MessageId } from './messages.ts';
import type { Options } from './options.ts';

/** Async tests and fixtures that nothing runs, and assertions of mocks that miss a forgotten `await`. */
export const python: Python<MessageId, Options> = context => ({
	AsyncFunctionDef(node) {
		missingDecorator(context, node);
		unmarkedTest(context, node);
		fixture(context, node);
		unittestMethod(context, node);
	},
	Call(call) {
		if (context.options.checkMocks) mockAssertion(context, call);
	},
});
