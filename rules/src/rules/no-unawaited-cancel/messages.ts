export const messages = {
	notAwaited: '`{{task}}` is only asked to stop here: nobody waits for its end or sees its error.',

	awaitTask: 'Wait for its end.',
	awaitTasks: 'Wait for the end of all of them.',
};

export type MessageId = keyof typeof messages;
