/** One table for both languages. `callee` is what is called, as it is written. */
export const messages = {
	useless: 'This cannot be awaited: there is nothing that `await` waits for.',
	uselessCall: '`{{callee}}` gives no promise: there is nothing that `await` waits for.',
	awaitedTwice: 'The inner `await` has waited already: this one waits for nothing.',
	list: 'A list of promises is no promise: `await` does not wait for what is in it.',
	notList: '`{{callee}}` takes a list: given a promise, it rejects with TypeError.',
	plainList: 'Nothing in this list is a promise: `{{callee}}` waits for nothing.',
	plainElement: 'This is no promise: `{{callee}}` has nothing to wait for here.',
	single: '`{{callee}}` is given one promise: awaiting that promise does the same.',
	wrapped: 'An async function makes a promise of what it gives: `{{callee}}` adds nothing.',
	wrappedInReaction: 'The chain makes a promise of what this function gives: `{{callee}}` adds nothing.',
	raises: 'This cannot be awaited: it raises TypeError.',
	raisesCall: '`{{callee}}` gives nothing that can be awaited: this raises TypeError.',
	raisesList: 'A list cannot be awaited: this raises TypeError, and what is in it is not awaited.',
	notSpread: '`{{callee}}` takes awaitables, and no list of them: this raises TypeError.',

	removeAwait: 'Remove `await`.',
	addAll: 'Wait for all of them with `Promise.all`.',
	addGather: 'Wait for all of them with `asyncio.gather`.',
	addStar: 'Add `*`.',
	unwrap: 'Leave `{{callee}}` out.',
	unwrapValue: 'Leave `await {{callee}}` out.',
};

export type MessageId = keyof typeof messages;
