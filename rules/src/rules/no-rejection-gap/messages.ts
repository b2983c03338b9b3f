export const messages = {
	gap: '`{{name}}` can reject while something else is awaited, and nothing handles that.',
	listGap: 'These promises are awaited one by one: one that rejects before its turn is unhandled.',
	awaitTogether: 'Await them together with `Promise.all()`.',
};
export type MessageId = keyof typeof messages;
