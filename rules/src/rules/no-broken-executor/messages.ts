export const messages = {
	settlesTwice: '`{{name}}()` does nothing here: the promise is settled already.',
	neverSettles: 'This promise stays pending on a way that calls neither {{names}}: who awaits it hangs.',
	throwsUncaught: 'Nothing catches this error: it is thrown in a callback, and the promise stays pending.',
	returnsValue: 'The value that an executor returns is ignored: call `{{name}}()` with it.',
	wrapsPromise: 'This wraps a promise in another one: use `{{callee}}()` itself.',
	losesRejection: 'A rejection of `{{callee}}()` is lost here, and the promise stays pending.',
	ignoresError: 'An error of {{emitter}} never settles this promise: nothing listens to `error`.',
	swapped: 'The first parameter of an executor resolves: `{{name}}()` does not reject this promise.',
	useIt: 'Use the promise itself.',
	swapNames: 'Change the places of the names.',
	addReturn: 'Leave the function after the first one.',
	addErrorListener: 'Reject on `error`.',
};
export type MessageId = keyof typeof messages;
