import { defineRule } from '#kit/define-rule.ts';
import { ecmascript } from './ecmascript.ts';
import { messages, type MessageId } from './messages.ts';
import { options, type Options } from './options.ts';
import { python } from './python.ts';

/** A function that waits for nothing and is async makes every caller async, up to the top. */
export default defineRule<MessageId, Options>({
	name: 'no-useless-async',
	description: 'Disallow async functions that await nothing',
	type: 'suggestion',
	preset: 'strict',
	messages,
	options,
	all: { checkExported: true, checkEveryFunction: true },
	hasSuggestions: true,
	readsOtherFiles: true,
	create: { ecmascript, python },
});
