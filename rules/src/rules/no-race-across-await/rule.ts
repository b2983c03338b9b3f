import { defineRule } from '#kit/define-rule.ts';
import { ecmascript } from './ecmascript.ts';
import { messages, type MessageId } from './messages.ts';
import { options, type Options } from './options.ts';
import { python } from './python.ts';

/**
 * While one call waits, others run. What was read before the wait may be old after it: a write from it undoes theirs, and
 * what was missing before is made twice.
 */
export default defineRule<MessageId, Options>({
	name: 'no-race-across-await',
	description: 'Disallow writing shared state from what was read or checked before an `await`',
	type: 'problem',
	preset: 'strict',
	inTests: false,
	messages,
	options,
	hasSuggestions: true,
	create: { ecmascript, python },
});
