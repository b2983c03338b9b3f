/** One table for both languages. `callee` is what runs the work at the same time: `Promise.all`, `asyncio.gather`. */
export const messages = {
	serial: 'What follows starts only when this `await` ends, not at the same time.',
	gap: 'While this `await` waits, `{{callee}}` does not see errors of what is started before it.',
	needless: 'This `await` ends before `{{callee}}` starts, so there is nothing left to wait for.',

	removeAwait: 'Remove each `await` that `{{callee}}` makes needless.',
};

export type MessageId = keyof typeof messages;
