/** One table for both languages. `what` is the construct as it is written: `for…of`, `using`, `with`. */
export const messages = {
	asyncIterable: '`{{callee}}` can only be iterated with `{{wanted}}`: this raises an error.',
	asyncCollected: '`{{callee}}` can only be iterated with `{{wanted}}`: `{{what}}` finds nothing in it.',
	syncIterable: 'What is iterated here is not asynchronous: there is nothing to wait for.',
	eagerPromises: 'The promises run already: while one is awaited, no error of the others is handled.',
	asyncManaged: '`{{callee}}` can only be used with `{{wanted}}`: this raises an error.',
	notAsync: '`{{callee}}` has nothing to do with `{{what}}`: this raises an error.',
	syncManaged: '`{{callee}}` is released without waiting: it needs no `await`.',

	addAsync: 'Add `async`.',
	removeAsync: 'Remove `async`.',
	addAwait: 'Add `await`.',
	removeAwait: 'Remove `await`.',
	awaitAll: 'Wait for all of them with `Promise.all`.',
	addAwaitAndAsync: 'Add `await`, make `{{name}}` async, and await it {{callers}}.',
	addAwaitAndAsyncCallback: 'Add `await` and make this callback async.',
};

export type MessageId = keyof typeof messages;
