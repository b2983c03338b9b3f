import { defineRule } from '#kit/define-rule.ts';
import { messages, type MessageId } from './messages.ts';
import { python } from './python.ts';

/**
 * A lock of threads makes its thread wait. Held over an `await`, it makes the thread of the event loop wait for a
 * coroutine that only this thread could run: a deadlock within one thread.
 */
export default defineRule<MessageId>({
	name: 'no-sync-lock-across-await',
	description: 'Disallow holding a lock of threads while a coroutine waits',
	type: 'problem',
	preset: 'recommended',
	messages,
	readsOtherFiles: true,
	create: { python },
});
