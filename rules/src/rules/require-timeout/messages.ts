/** `never` is what may not come: `nothing answers`, `the event never comes`. */
export const messages = {
	unbounded: '`{{callee}}` has no timeout: when {{never}}, it waits {{long}}.',
	longDefault: '`{{callee}}` waits {{seconds}} s before it gives up: it has no timeout of its own.',
	notPassed: '`{{callee}}` does not get `{{signal}}`: an abort does not stop it.',
	unusedSignal: '`{{signal}}` is taken and never used: who aborts waits for this all the same.',
	disabled: '`{{callee}}` waits for ever when nothing answers: its timeout is turned off here.',

	addWaitFor: 'Bound it with `{{waitFor}}(…, timeout=10)`.',
	addTimeout: 'Give it a timeout with `AbortSignal.timeout(…)`.',
	passSignal: 'Pass `{{signal}}` on.',
};

export type MessageId = keyof typeof messages;
