import { defineRule } from '#kit/define-rule.ts';
import { ecmascript } from './ecmascript.ts';
import { messages, type MessageId } from './messages.ts';
import { options, type Options } from './options.ts';
import { python } from './python.ts';

/** A loop that sleeps and looks is late by half its pause, and works while there is nothing to do. Who sets the state can say so. */
export default defineRule<MessageId, Options>({
	name: 'no-polling-loop',
	description: 'Disallow loops that only sleep until the program’s own state has changed',
	type: 'suggestion',
	preset: 'strict',
	inTests: false,
	messages,
	options,
	all: { checkEveryCondition: true },
	create: { ecmascript, python },
});
