import { defineRule } from '#kit/define-rule.ts';
import { messages, type MessageId } from './messages.ts';
import { options, type Options } from './options.ts';
import { python } from './python.ts';

/** The end of an executor's `with` is `shutdown(wait=True)`: the thread of the event loop stands until all work is done. */
export default defineRule<MessageId, Options>({
	name: 'no-blocking-executor',
	description: 'Disallow waiting for an executor in a coroutine without `await`',
	type: 'problem',
	preset: 'recommended',
	inTests: false,
	messages,
	options,
	strict: { checkComputing: true },
	hasSuggestions: true,
	readsOtherFiles: true,
	create: { python },
});
