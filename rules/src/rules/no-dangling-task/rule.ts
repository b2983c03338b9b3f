import { defineRule } from '#kit/define-rule.ts';
import { messages, type MessageId } from './messages.ts';
import { python } from './python.ts';

/**
 * The event loop holds its tasks weakly. A task that nothing else refers to may be collected in the middle of its work,
 * without an error, and what it raises is seen by nobody.
 */
export default defineRule<MessageId>({
	name: 'no-dangling-task',
	description: 'Disallow tasks that nothing keeps a reference to',
	type: 'problem',
	preset: 'recommended',
	messages,
	hasSuggestions: true,
	readsOtherFiles: true,
	create: { python },
});
