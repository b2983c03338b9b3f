import { defineRule } from '#kit/define-rule.ts';
import { ecmascript } from './ecmascript.ts';
import { messages, type MessageId } from './messages.ts';
import { python } from './python.ts';

/**
 * A lock or a pool's place that one failed request keeps is one fewer for everybody; a few errors later all of them
 * wait, and nothing in a log says for what.
 */
export default defineRule<MessageId>({
	name: 'require-lock-release',
	description: 'Require that locks, semaphores and places of pools are given back on every way, errors included',
	type: 'problem',
	preset: 'recommended',
	inTests: false,
	messages,
	hasSuggestions: true,
	readsOtherFiles: true,
	create: { ecmascript, python },
});
