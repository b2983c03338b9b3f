import { defineRule } from '#kit/define-rule.ts';
import { ecmascript } from './ecmascript.ts';
import { messages, type MessageId } from './messages.ts';
import { python } from './python.ts';
import { options, type Options } from './options.ts';

/**
 * Work that nobody waits for ends after the code that needs it, and its error reaches nobody.
 * A coroutine that nobody awaits does not even start, and a promise used as its value is always truthy.
 */
export default defineRule<MessageId, Options>({
	name: 'no-forgotten-await',
	description: 'Disallow promises and coroutines that nothing awaits or handles',
	type: 'problem',
	preset: 'recommended',
	messages,
	options,
	strict: { checkEntryPoints: true, checkTests: false, checkThen: true, checkCancelled: true, checkFutures: true },
	tests: { checkTests: false },
	hasSuggestions: true,
	readsOtherFiles: true,
	create: { ecmascript, python },
});
