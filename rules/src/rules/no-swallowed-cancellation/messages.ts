/** One table for both languages. */
export const messages = {
	usedAgain: 'The abort ends in this `catch`, and `{{callee}}` goes on with the aborted signal.',
};

export type MessageId = keyof typeof messages;
