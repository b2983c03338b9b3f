export const messages = {
	unshielded: 'A cancellation ends this `{{wait}}` as well, so the clean-up may stop half-way.',

	addShield: 'Let it run to its end with `asyncio.shield(…)`.',
};

export type MessageId = keyof typeof messages;
