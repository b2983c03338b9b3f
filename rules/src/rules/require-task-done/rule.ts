import { defineRule } from '#kit/define-rule.ts';
import { messages, type MessageId } from './messages.ts';
import { python } from './python.ts';

/** `join()` counts: it waits until `task_done()` was called as often as something was put in. One call too few is for ever. */
export default defineRule<MessageId>({
	name: 'require-task-done',
	description: 'Require `task_done()` after each `get()` of a queue, also after errors',
	type: 'problem',
	preset: 'strict',
	messages,
	hasSuggestions: true,
	create: { python },
});
