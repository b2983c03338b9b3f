export const messages = {
	tokenDropped: 'The token of `{{name}}.set` is dropped: the value stays set for what comes after.',
	neverReset: 'Nothing resets `{{name}}` with this token: the value stays set for what comes after.',

	addReset: 'Reset it in a `finally` when the rest of the block is done.',
};

export type MessageId = keyof typeof messages;
