import { defineRule } from '#kit/define-rule.ts';
import { ecmascript } from './ecmascript.ts';
import { messages, type MessageId } from './messages.ts';
import { python } from './python.ts';
import { options, type Options } from './options.ts';

/**
 * An `await` of what is no promise waits for nothing. Either it is not needed, or it was meant for something else: for
 * the promises in a list, or for work whose promise got lost on the way.
 */
export default defineRule<MessageId, Options>({
	name: 'no-useless-await',
	description: 'Disallow awaiting what cannot be awaited',
	type: 'problem',
	preset: 'recommended',
	messages,
	options,
	strict: { checkElements: true, checkSinglePromises: true, checkWrappers: true },
	hasSuggestions: true,
	readsOtherFiles: true,
	create: { ecmascript, python },
});
