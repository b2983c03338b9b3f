export const messages = {
	leaving: 'Leaving this `with` waits for the work in `{{executor}}` and blocks the event loop.',
	computing: '`{{work}}` only computes: in a thread it slows the event loop down. Use a process pool.',
	shutdown: '`shutdown()` waits for the work that is left and blocks the event loop.',

	addNoWait: 'Do not wait here: `shutdown(wait=False)`.',
};

export type MessageId = keyof typeof messages;
