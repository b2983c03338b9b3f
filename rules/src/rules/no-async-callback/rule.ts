import { defineRule } from '#kit/define-rule.ts';
import { ecmascript } from './ecmascript.ts';
import { messages, type MessageId } from './messages.ts';
import { options, type Options } from './options.ts';
import { python } from './python.ts';

/**
 * Who calls an async function gets a promise and not its result. What was not made for promises drops it, so that no
 * error is ever seen, or takes it for the answer, which is then always true.
 */
export default defineRule<MessageId, Options>({
	name: 'no-async-callback',
	description: 'Disallow async functions where their promise is ignored or taken for a value',
	type: 'problem',
	preset: 'recommended',
	messages,
	options,
	strict: { checkAttributes: true, checkFinally: true },
	all: { checkHandled: true },
	hasSuggestions: true,
	readsOtherFiles: true,
	create: { ecmascript, python },
});
