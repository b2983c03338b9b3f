import { defineRule } from '#kit/define-rule.ts';
import { ecmascript } from './ecmascript.ts';
import { messages, type MessageId } from './messages.ts';
import { options, type Options } from './options.ts';
import { python } from './python.ts';

/**
 * An error that is dropped where it is caught looks like success to everything after it.
 * What fails then fails somewhere else, later, without the reason.
 */
export default defineRule<MessageId, Options>({
	name: 'no-swallowed-rejection',
	description: 'Disallow handlers that drop the error of asynchronous work',
	type: 'problem',
	preset: 'recommended',
	inTests: false,
	messages,
	options,
	strict: {
		checkDefaults: true,
		checkFulfilledOnly: true,
		checkHandedOn: true,
		checkCancelledResults: true,
		checkAnswers: true,
	},
	hasSuggestions: true,
	readsOtherFiles: true,
	create: { ecmascript, python },
});
