/** One table for both languages. */
export const messages = {
	polls: 'This loop wakes up again and again to look at `{{state}}`, instead of being told.',
};

export type MessageId = keyof typeof messages;
