import { defineRule } from '#kit/define-rule.ts';
import { messages, type MessageId } from './messages.ts';
import { options, type Options } from './options.ts';
import { python } from './python.ts';

/** An async generator rests at its `yield` with every scope around it still entered, while other code runs as its own. */
export default defineRule<MessageId, Options>({
	name: 'no-scope-across-yield',
	description: 'Disallow `yield` inside of task groups, timeouts and cancel scopes in async generators',
	type: 'problem',
	preset: 'recommended',
	messages,
	options,
	strict: { checkContextManagers: true },
	create: { python },
});
