import { defineRule } from '#kit/define-rule.ts';
import { ecmascript } from './ecmascript.ts';
import { messages, type MessageId } from './messages.ts';
import { options, type Options } from './options.ts';
import { python } from './python.ts';

/** An event loop has one thread: while a call blocks it, no timer fires, no request is answered, nothing can be cancelled. */
export default defineRule<MessageId, Options>({
	name: 'no-blocking-call',
	description: 'Disallow calls that block the event loop in asynchronous code',
	type: 'problem',
	preset: 'recommended',
	inTests: false,
	messages,
	options,
	strict: { checkFirstUse: true, checkStartUp: true, checkEveryType: true },
	all: { checkLookups: true },
	hasSuggestions: true,
	create: { ecmascript, python },
});
