export const messages = {
	held: '`{{lock}}` is held while this waits: a second task that takes it stops the whole loop.',

	useAsyncLock: 'Use `{{instead}}`, which other tasks wait for with `await`.',
};

export type MessageId = keyof typeof messages;
