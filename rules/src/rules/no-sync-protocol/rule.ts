import { defineRule } from '#kit/define-rule.ts';
import { ecmascript } from './ecmascript.ts';
import { messages, type MessageId } from './messages.ts';
import { python } from './python.ts';

/**
 * Iterating and releasing come in two protocols. The one that waits and the one that does not have different methods, so
 * a loop or a block of the wrong kind raises an error or waits where there is nothing to wait for.
 */
export default defineRule<MessageId>({
	name: 'no-sync-protocol',
	description: 'Disallow loops and resource blocks of the wrong kind for what they are given',
	type: 'problem',
	preset: 'recommended',
	messages,
	hasSuggestions: true,
	readsOtherFiles: true,
	create: { ecmascript, python },
});
