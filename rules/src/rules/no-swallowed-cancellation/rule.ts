import { defineRule } from '#kit/define-rule.ts';
import { ecmascript } from './ecmascript.ts';
import { messages, type MessageId } from './messages.ts';
import { options, type Options } from './options.ts';
import { python } from './python.ts';

/**
 * A cancellation that is caught and not passed on leaves work running that nobody waits for any more:
 * loops start again with an aborted signal, timeouts and task groups wait for ever.
 */
export default defineRule<MessageId, Options>({
	name: 'no-swallowed-cancellation',
	description: 'Disallow catching a cancellation and going on as if nothing had been cancelled',
	type: 'problem',
	preset: 'recommended',
	inTests: false,
	strict: { checkCancelledChildren: true, checkQuietEnds: true },
	messages,
	options,
	hasSuggestions: true,
	create: { ecmascript, python },
});
