/** One table for both languages. `items`: what is gone through, `as `urls` has items` or `as there are items`. */
export const messages = {
	unbounded: '`{{all}}` starts `{{leaf}}` for all of {{items}} at once: nothing limits how many.',
	unboundedThrough: '`{{all}}` starts `{{callee}}`, and so `{{leaf}}`, for all of {{items}} at once.',

	useChunks: 'Take {{limit}} at a time.',
	useSemaphore: 'Let {{limit}} run at a time with a semaphore.',
	useLimiter: 'Run {{limit}} at a time with `{{limiter}}`.',
};

export type MessageId = keyof typeof messages;
