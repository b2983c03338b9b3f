import { defineRule } from '#kit/define-rule.ts';
import { ecmascript } from './ecmascript.ts';
import { messages, type MessageId } from './messages.ts';
import { python } from './python.ts';
import { options, type Options } from './options.ts';

/** A race has one winner. What has lost goes on: its timer, its request, its listener, its item of a queue. */
export default defineRule<MessageId, Options>({
	name: 'no-leaked-race',
	description: 'Disallow timers, listeners and work that outlive the race or the turn they belong to',
	type: 'problem',
	preset: 'strict',
	inTests: false,
	messages,
	options,
	hasSuggestions: true,
	create: { ecmascript, python },
});
