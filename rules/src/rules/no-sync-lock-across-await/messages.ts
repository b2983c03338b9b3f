export const messages = {
	heldByWith: '`{{lock}}` is held while this waits: who wants it then blocks the event loop.',
	heldByAcquire: '`{{lock}}` is held while this waits, since `acquire()`: others block the event loop.',
};

export type MessageId = keyof typeof messages;
