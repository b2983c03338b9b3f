import { defineRule } from '#kit/define-rule.ts';
import { messages, type MessageId } from './messages.ts';
import { python } from './python.ts';

/**
 * A producer that never waits is as fast as it can be. What its consumer does not take in time piles up in memory, and
 * the program that was to smooth a peak dies of it.
 */
export default defineRule<MessageId>({
	name: 'no-unbounded-queue',
	description: 'Disallow queues between producer and consumer that nothing bounds',
	type: 'suggestion',
	preset: 'strict',
	inTests: false,
	messages,
	hasSuggestions: true,
	create: { python },
});
