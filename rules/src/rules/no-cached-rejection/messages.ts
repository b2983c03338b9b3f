export const messages = {
	kept: 'If this promise rejects it stays here, and every later caller gets the same error.',
	memoized: '`{{callee}}()` keeps a rejected promise, and every later caller gets the same error.',
	evict: 'Forget the promise when it rejects.',
};
export type MessageId = keyof typeof messages;
