/** One table for both languages; `idleLimiter` is Python's. `items`: what is gone through, `as `urls` has items` or `as there are items`. */
export const messages = {
	unbounded: '`{{all}}` starts `{{leaf}}` for all of {{items}} at once: nothing limits how many.',
	unboundedThrough: '`{{all}}` starts `{{callee}}`, and so `{{leaf}}`, for all of {{items}} at once.',
	idleLimiter: 'Nothing waits for a place of `{{limiter}}`: it limits nothing.',

	useChunks: 'Take {{limit}} at a time.',
	useSemaphore: 'Let {{limit}} run at a time with a semaphore.',
	useLimiter: 'Run {{limit}} at a time with `{{limiter}}`.',
};

export type MessageId = keyof typeof messages;
