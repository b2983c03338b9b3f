/** One table for both languages. */
export const messages = {
	perTurn: 'Each turn makes a `{{client}}` of its own, so no connection is used twice.',
	perRequest: 'Each request makes a `{{client}}` of its own, so no connection is used twice.',
	limiterPerTurn: 'Each turn makes a `{{client}}` of its own, so it limits nothing.',
	limitsNothing: 'Only this call knows this `{{client}}`, so it limits nothing.',
};

export type MessageId = keyof typeof messages;
