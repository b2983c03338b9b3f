import { defineRule } from '#kit/define-rule.ts';

const messages = {
	blocks: '`{{callee}}` blocks the event loop: nothing else runs until it returns.',
};
export type MessageId = keyof typeof messages;

export default defineRule<MessageId>({
	name: 'no-blocking-call',
	description: 'Disallow calls that block the event loop in asynchronous code',
	type: 'problem',
	preset: 'recommended',
	messages,
	create: {},
});
