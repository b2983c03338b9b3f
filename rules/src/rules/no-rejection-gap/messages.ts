export const messages = {
	gap: '`{{name}}` can reject while something else is awaited, and nothing handles that.',
	listGap: 'These promises are awaited one by one: one that rejects before its turn is unhandled.',
	orphan: 'If an `await` before it fails, nothing waits for `{{name}}`: it runs on, its error unseen.',
	listOrphan: 'If one of these fails, nothing waits for the others: they run on, their errors unseen.',
	gather: 'Await them together with `asyncio.gather()`.',
	awaitTogether: 'Await them together with `Promise.all()`.',
};
export type MessageId = keyof typeof messages;
