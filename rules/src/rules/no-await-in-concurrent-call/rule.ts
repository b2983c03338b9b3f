import { defineRule } from '#kit/define-rule.ts';
import { ecmascript } from './ecmascript.ts';
import { messages, type MessageId } from './messages.ts';
import { python } from './python.ts';

/**
 * Arguments are evaluated before the call. Work that is awaited there runs by itself, one piece after the other, and
 * `Promise.all` or `gather` gets values where it wants promises.
 */
export default defineRule<MessageId>({
	name: 'no-await-in-concurrent-call',
	description: 'Disallow `await` in what is meant to run at the same time',
	type: 'problem',
	preset: 'recommended',
	messages,
	hasSuggestions: true,
	readsOtherFiles: true,
	create: { ecmascript, python },
});
