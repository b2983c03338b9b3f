/** One table for both languages. `callee` is what is called here, `runner` what runs the loop in the end. */
export const messages = {
	nested: '`{{callee}}` runs a loop inside a running one: this raises RuntimeError.',
	nestedThrough: '`{{callee}}` ends in `{{runner}}`, which raises RuntimeError while a loop runs.',
	patched: '`{{callee}}` lets loops run inside each other: any call may run any other callback.',
	reentered: '`{{callee}}` runs other callbacks inside this one: any state may change meanwhile.',
	reenteredThrough: '`{{callee}}` ends in `{{runner}}`, which runs other callbacks inside this one.',

	awaitInstead: 'Await it instead.',
};

export type MessageId = keyof typeof messages;
