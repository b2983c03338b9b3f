export const messages = {
	held: '`{{lock}}` is held while this waits: a second task that takes it stops the whole loop.',
	claim: '`{{lock}}` is a lock of asyncio: it keeps out other tasks, and no other thread.',

	useAsyncLock: 'Use `{{instead}}`, which other tasks wait for with `await`.',
};

export type MessageId = keyof typeof messages;
