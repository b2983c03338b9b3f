import { defineRule } from '#kit/define-rule.ts';

const messages = {
	dropped: 'The promise of `{{callee}}` is dropped: nothing waits for it and its error is lost.',
};
export type MessageId = keyof typeof messages;

export default defineRule<MessageId>({
	name: 'no-forgotten-await',
	description: 'Disallow promises and coroutines that nothing awaits or handles',
	type: 'problem',
	preset: 'recommended',
	messages,
	create: {},
});
