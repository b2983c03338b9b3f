export const messages = {
	shared: 'Work that runs at the same time shares `{{session}}`, which does one thing at a time.',
};

export type MessageId = keyof typeof messages;
