import { defineRule } from '#kit/define-rule.ts';
import { messages, type MessageId } from './messages.ts';
import { options, type Options } from './options.ts';
import { python } from './python.ts';

/** An async generator that is left before its end is closed by the garbage collector: later, and in another task. */
export default defineRule<MessageId, Options>({
	name: 'no-leaky-async-generator',
	description: 'Disallow leaving an async generator before its end without closing it',
	type: 'problem',
	preset: 'strict',
	messages,
	options,
	strict: { checkPlainGenerators: true },
	hasSuggestions: true,
	create: { python },
});
