import { defineRule } from '#kit/define-rule.ts';
import { ecmascript } from './ecmascript.ts';
import { messages, type MessageId } from './messages.ts';
import { options, type Options } from './options.ts';
import { python } from './python.ts';

/**
 * A promise that is returned without `await` settles when the function is over: its `catch` never sees the error, its
 * `finally` has run, and what it holds with `using` or `with` is closed.
 */
export default defineRule<MessageId, Options>({
	name: 'no-unawaited-return-in-try',
	description: 'Disallow returning a promise or coroutine where its error or its end is still waited for',
	type: 'problem',
	preset: 'recommended',
	messages,
	options,
	strict: { checkRejections: true },
	hasSuggestions: true,
	readsOtherFiles: true,
	create: { ecmascript, python },
});
