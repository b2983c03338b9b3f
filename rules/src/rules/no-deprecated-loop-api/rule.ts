import { defineRule } from '#kit/define-rule.ts';
import { messages, type MessageId } from './messages.ts';
import { options, type Options } from './options.ts';
import { python } from './python.ts';

/**
 * What Python has taken out of asyncio raises an error in newer versions. `get_event_loop()` is still there, and makes a
 * loop of its own where none runs.
 */
export default defineRule<MessageId, Options>({
	name: 'no-deprecated-loop-api',
	description: 'Disallow parts of asyncio that are deprecated or gone',
	type: 'problem',
	preset: 'recommended',
	messages,
	options,
	strict: { checkFrameworks: true, checkClocks: true },
	fixable: true,
	hasSuggestions: true,
	create: { python },
});
