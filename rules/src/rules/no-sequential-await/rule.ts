import { defineRule } from '#kit/define-rule.ts';
import { ecmascript } from './ecmascript.ts';
import { messages, type MessageId } from './messages.ts';
import { options, type Options } from './options.ts';
import { python } from './python.ts';

/** Two requests that need nothing of each other take as long as both together when one waits for the other. */
export default defineRule<MessageId, Options>({
	name: 'no-sequential-await',
	description: 'Disallow waiting for independent work one after the other',
	type: 'suggestion',
	preset: 'strict',
	inTests: false,
	messages,
	options,
	hasSuggestions: true,
	readsOtherFiles: true,
	create: { ecmascript, python },
});
