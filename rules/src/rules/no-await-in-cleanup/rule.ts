import { defineRule } from '#kit/define-rule.ts';
import { messages, type MessageId } from './messages.ts';
import { python } from './python.ts';

/** Clean-up runs because something ended early, often by a cancellation; the next one ends the clean-up. */
export default defineRule<MessageId>({
	name: 'no-await-in-cleanup',
	description: 'Disallow clean-up that waits without a shield or a limit',
	type: 'suggestion',
	preset: 'strict',
	inTests: false,
	messages,
	hasSuggestions: true,
	create: { python },
});
