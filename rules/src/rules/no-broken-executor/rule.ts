import { defineRule } from '#kit/define-rule.ts';
import { ecmascript } from './ecmascript.ts';
import { messages, type MessageId } from './messages.ts';
import { options, type Options } from './options.ts';

/**
 * What an executor forgets, nobody makes up for: a promise that is not settled on some way leaves whoever awaits it
 * waiting for ever, without an error and without a trace.
 */
export default defineRule<MessageId, Options>({
	name: 'no-broken-executor',
	description: 'Disallow promise executors that settle twice or on some way never, or that lose a value or an error',
	type: 'problem',
	preset: 'recommended',
	messages,
	options,
	strict: { checkEveryWay: true },
	all: { checkCalls: true },
	hasSuggestions: true,
	create: { ecmascript },
});
