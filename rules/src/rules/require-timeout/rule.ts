import { defineRule } from '#kit/define-rule.ts';
import { ecmascript } from './ecmascript.ts';
import { messages, type MessageId } from './messages.ts';
import { python } from './python.ts';
import { options, type Options } from './options.ts';

/** What waits for a peer that is gone waits for ever, and with it everything that it holds: a request, a slot, a lock. */
export default defineRule<MessageId, Options>({
	name: 'require-timeout',
	description: 'Require a timeout or a signal where code waits for something outside of the program',
	type: 'suggestion',
	preset: 'strict',
	inTests: false,
	messages,
	options,
	hasSuggestions: true,
	readsOtherFiles: true,
	create: { ecmascript, python },
});
