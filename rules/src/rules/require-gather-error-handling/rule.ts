import { defineRule } from '#kit/define-rule.ts';
import { python } from './python.ts';

const messages = {
	runsOn: 'When one of these fails, the others run on, and nobody sees how they end.',

	useTaskGroup: 'Use a `TaskGroup`: it cancels the others and raises an `ExceptionGroup` (Python 3.11).',
};
export type MessageId = keyof typeof messages;

/**
 * `gather` raises the first error and leaves the others running: they go on beside the code that handles the failure,
 * and their own errors are lost.
 */
export default defineRule<MessageId>({
	name: 'require-gather-error-handling',
	description: 'Require `gather` to say what becomes of the others when one fails',
	type: 'suggestion',
	preset: 'strict',
	inTests: false,
	messages,
	hasSuggestions: true,
	readsOtherFiles: true,
	create: { python },
});
