import { defineRule } from '#kit/define-rule.ts';
import { ecmascript } from './ecmascript.ts';
import { messages, type MessageId } from './messages.ts';
import { python } from './python.ts';

/**
 * An event loop runs one callback at a time. A second loop inside a callback is an error in Python; where a package makes
 * it possible, other callbacks run in the middle of code that takes itself to be alone.
 */
export default defineRule<MessageId>({
	name: 'no-nested-event-loop',
	description: 'Disallow running an event loop inside a running one',
	type: 'problem',
	preset: 'recommended',
	messages,
	hasSuggestions: true,
	readsOtherFiles: true,
	create: { ecmascript, python },
});
