import { defineRule } from '#kit/define-rule.ts';
import { ecmascript } from './ecmascript.ts';
import { messages, type MessageId } from './messages.ts';

/**
 * Keeping a promise in place of its value is how a cache avoids doing work twice. Kept without a thought for its
 * rejection, one failed request is answered for as long as the process lives.
 */
export default defineRule<MessageId>({
	name: 'no-cached-rejection',
	description: 'Disallow caches of promises that keep a promise when it rejects',
	type: 'problem',
	preset: 'strict',
	inTests: false,
	messages,
	hasSuggestions: true,
	readsOtherFiles: true,
	create: { ecmascript },
});
