import { defineRule } from '#kit/define-rule.ts';
import { messages, type MessageId } from './messages.ts';
import { python } from './python.ts';

/**
 * Awaiting a coroutine makes no context of its own: what it sets in a `ContextVar` its caller sees too, and everything
 * that the same task does later. Only a task that is started gets a copy.
 */
export default defineRule<MessageId>({
	name: 'no-context-var-leak',
	description: 'Disallow setting a `ContextVar` in a coroutine without resetting it',
	type: 'suggestion',
	preset: 'strict',
	inTests: false,
	messages,
	hasSuggestions: true,
	readsOtherFiles: true,
	create: { python },
});
