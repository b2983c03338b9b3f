import { defineRule } from '#kit/define-rule.ts';
import { ecmascript } from './ecmascript.ts';
import { messages, type MessageId } from './messages.ts';
import { python } from './python.ts';

/** A client is its connections, and a limiter is what its callers share. Made anew each time, one is slow and the other is nothing. */
export default defineRule<MessageId>({
	name: 'no-client-per-call',
	description: 'Disallow a new client, pool or limiter for each call',
	type: 'suggestion',
	preset: 'strict',
	inTests: false,
	messages,
	create: { ecmascript, python },
});
