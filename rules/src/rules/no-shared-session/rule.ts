import { defineRule } from '#kit/define-rule.ts';
import { messages, type MessageId } from './messages.ts';
import { python } from './python.ts';

/** A session, a connection and a transaction have one state. Two pieces of work that use it in turns mix theirs up. */
export default defineRule<MessageId>({
	name: 'no-shared-session',
	description: 'Disallow one database session for work that runs at the same time',
	type: 'problem',
	preset: 'strict',
	messages,
	readsOtherFiles: true,
	create: { python },
});
