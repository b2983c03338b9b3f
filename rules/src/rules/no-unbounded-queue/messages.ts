export const messages = {
	unbounded: 'Nothing bounds this queue: while its consumer is slower, it grows without end.',

	addBound: 'Let `put` wait while {{size}} items are in it.',
};

export type MessageId = keyof typeof messages;
