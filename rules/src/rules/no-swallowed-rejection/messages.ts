/** One table for both languages. `construct` is what drops the error, as it is written. */
export const messages = {
	dropped: '{{construct}} drops the error of `{{callee}}`: nobody learns that it failed.',
	noHandler: '`{{callee}}` gets no function here, so it handles nothing.',
	givesDefault: '{{construct}} hides why `{{callee}}` failed: any error gives the default.',
	answers: 'Any error of `{{callee}}` gives this answer, a mistake in the code as well.',
	leavesFinally: '`{{statement}}` in `finally` discards the error of `{{callee}}`.',
	unreadResults: 'Nothing looks at the results of `{{callee}}`, so its errors are lost.',
	unguardedValue: 'Of a rejected result `value` is undefined, and nothing looks at its error.',
	fulfilledOnly: 'Only fulfilled results go on from here: nothing looks at why others failed.',
	handedOn: 'The results of `{{callee}}` may be exceptions, and nothing here separates them.',
	cancelledResult: '`isinstance(…, Exception)` misses `CancelledError`, which then passes for a value.',

	logError: 'Log the error.',
	letThrough: 'Remove the handler, so that the error reaches the caller.',
	useAll: 'Use `Promise.all`, so that the first error reaches the caller.',
	useBaseException: 'Test for `BaseException`.',
};

export type MessageId = keyof typeof messages;
