import { defineRule } from '#kit/define-rule.ts';
import { messages, type MessageId } from './messages.ts';
import { python } from './python.ts';

/**
 * `cancel()` asks a task to stop, and the task stops when it runs next. Whoever goes on at once meets it still at work,
 * and what its clean-up raises is lost.
 */
export default defineRule<MessageId>({
	name: 'no-unawaited-cancel',
	description: 'Disallow cancelling a task without waiting for its end',
	type: 'problem',
	preset: 'recommended',
	inTests: false,
	messages,
	hasSuggestions: true,
	create: { python },
});
