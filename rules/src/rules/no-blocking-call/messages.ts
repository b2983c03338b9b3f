/** One table for both languages. */
export const messages = {
	blocks: '`{{callee}}` blocks the event loop {{until}}.',
	blocksInstead: '`{{callee}}` blocks the event loop. Use `{{instead}}`.',
	blocksThrough: '`{{callee}}` blocks the event loop through `{{leaf}}`.',
	imports: 'The first import of `{{module}}` reads and runs files: the event loop is blocked.',
	busyWait: 'This loop blocks the event loop: nothing else runs until its condition changes.',

	useTwin: 'Use `await {{twin}}(…)`, so that other work runs meanwhile.',
	useThread: 'Run it in a thread with `await {{offload}}(…)`.',
};

export type MessageId = keyof typeof messages;
