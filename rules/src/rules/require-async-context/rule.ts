import { defineRule } from '#kit/define-rule.ts';
import { ecmascript } from './ecmascript.ts';
import { messages, type MessageId } from './messages.ts';
import { python } from './python.ts';
import { options, type Options } from './options.ts';

/** What is opened and not closed stays open: descriptors, connections and browsers run out, and the process does not end. */
export default defineRule<MessageId, Options>({
	name: 'require-async-context',
	description: 'Require that files, clients and connections are closed on every way out',
	type: 'problem',
	preset: 'recommended',
	inTests: false,
	messages,
	options,
	strict: { checkOwners: true, checkUnknown: true },
	hasSuggestions: true,
	create: { ecmascript, python },
});
