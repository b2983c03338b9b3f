import { defineRule } from '#kit/define-rule.ts';
import { ecmascript } from './ecmascript.ts';
import { messages, type MessageId } from './messages.ts';
import { options, type Options } from './options.ts';
import { python } from './python.ts';

/** Everything at once is fine for ten items: with ten thousand it runs out of sockets, files, connections or patience. */
export default defineRule<MessageId, Options>({
	name: 'no-unbounded-concurrency',
	description: 'Disallow starting as much I/O at once as an input has items',
	type: 'problem',
	preset: 'strict',
	inTests: false,
	messages,
	options,
	hasSuggestions: true,
	readsOtherFiles: true,
	create: { ecmascript, python },
});
