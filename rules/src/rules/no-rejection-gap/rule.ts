import { defineRule } from '#kit/define-rule.ts';
import { ecmascript } from './ecmascript.ts';
import { messages, type MessageId } from './messages.ts';
import { python } from './python.ts';

/**
 * Work that is started early and awaited late has nobody who looks after its error in between: Node.js ends the process
 * for a promise that rejects there, and an error of the `await` before it leaves the work running with no one waiting.
 */
export default defineRule<MessageId>({
	name: 'no-rejection-gap',
	description: 'Disallow promises and tasks that are started, and left alone while something else is awaited',
	type: 'problem',
	preset: 'recommended',
	inTests: false,
	messages,
	hasSuggestions: true,
	readsOtherFiles: true,
	create: { ecmascript, python },
});
