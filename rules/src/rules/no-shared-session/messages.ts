export const messages = {
	global: 'All requests share `{{session}}`: `{{method}}` here ends the work of others as well.',
	shared: 'Work that runs at the same time shares `{{session}}`, which does one thing at a time.',
};

export type MessageId = keyof typeof messages;
