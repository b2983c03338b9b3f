import { defineRule } from '#kit/define-rule.ts';
import { messages, type MessageId } from './messages.ts';
import { options, type Options } from './options.ts';
import { python } from './python.ts';

/**
 * A thread's lock that is held over an `await` is still held when the next task runs. That task waits for it without
 * giving the thread back, so the one that holds it never goes on.
 */
export default defineRule<MessageId, Options>({
	name: 'no-sync-lock-across-await',
	description: 'Disallow holding a lock of `threading` while a coroutine waits',
	type: 'problem',
	preset: 'recommended',
	messages,
	options,
	strict: { checkClaims: true },
	hasSuggestions: true,
	readsOtherFiles: true,
	create: { python },
});
