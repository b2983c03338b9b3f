/** One table for both languages. */
export const messages = {
	afterAnother: 'This starts only when `{{before}}` is done, though it needs nothing of it.',
	turnByTurn: 'Each turn waits for the one before, though nothing is passed on between them.',
	inLoop: 'Each turn of this loop waits before the next one starts.',

	runTogether: 'Run them at the same time with `{{together}}`.',
};

export type MessageId = keyof typeof messages;
