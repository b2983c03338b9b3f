/** One table for both languages. */
export const messages = {
	usedAgain: 'The abort ends in this `catch`, and `{{callee}}` goes on with the aborted signal.',
	notRaised: '{{construct}} also stops a cancellation: the task goes on, and who cancelled it waits.',
	endsQuietly: 'A task that is cancelled here ends as if it had done its work.',
	ownCancellation: 'This is meant for `{{task}}`, and swallows a cancellation of this task as well.',
	neverCancelled: 'A task that runs is never `cancelled()`: this is always false.',

	addRaise: 'Raise it again.',
	addOwnRaise: 'Raise it again when it is this task that is cancelled (Python 3.11).',
	addHandler: 'Let cancellation through, with an `except` of its own.',
	useCancelling: 'Ask with `cancelling()`.',
};

export type MessageId = keyof typeof messages;
