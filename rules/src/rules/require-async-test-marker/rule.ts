import { defineRule } from '#kit/define-rule.ts';
import { ecmascript } from './ecmascript.ts';
import { messages, type MessageId } from './messages.ts';
import { options, type Options } from './options.ts';
import { python } from './python.ts';

/** A test that ends before its assertions, or whose body never runs, is green for ever. */
export default defineRule<MessageId, Options>({
	name: 'require-async-test-marker',
	description: 'Require that tests wait for what is asynchronous in them, and that async tests run',
	type: 'problem',
	preset: 'strict',
	inTests: true,
	messages,
	options,
	hasSuggestions: true,
	readsOtherFiles: true,
	create: { ecmascript, python },
});
