/**
 * One table for both languages. `kind` is what the callee gives: `promise`, `coroutine`, `future` or `awaitable`.
 */
export const messages = {
	dropped: 'The {{kind}} of `{{callee}}` is dropped: nothing waits for it or handles its error.',
	notWaited: 'What follows does not wait for `{{callee}}`, which looks after its own errors.',
	droppedItems: 'The {{kind}}s of `{{callee}}` are dropped: nothing waits for them or handles their errors.',
	noHandler: '`{{callee}}` gets no function here, so a rejection stays unhandled.',
	neverRuns: 'The coroutine of `{{callee}}` is never awaited, so its body does not run.',
	unread: 'Nothing reads `{{name}}`: nothing waits for the {{kind}} in it or handles its error.',
	unreadList: 'Nothing reads `{{name}}`: nothing waits for this {{kind}} in it or handles its error.',
	oneBranch: '`{{name}}` is awaited on one branch only: on the other nothing handles its error.',
	condition: '`{{callee}}` gives a {{kind}}, not its value: this condition is always {{outcome}}.',
	spread: '`{{callee}}` gives a {{kind}}, not its value: spreading it gives nothing.',
	usedAsValue: '`{{callee}}` gives a {{kind}}, not its value: {{consequence}}.',
	promisesAsItems: '`{{callee}}` gets promises here, not their values.',
	exitsFirst: '`{{exit}}` ends the program before the promise of `{{callee}}` is settled.',
	returned: 'Awaiting `{{name}}` gives the coroutine of `{{callee}}`, not its value.',
	parameterDropped: 'On this way out nobody awaits or closes `{{name}}`: the work in it never runs.',
	parameterLost: 'When this wait is cancelled nobody closes `{{name}}`: the work in it never runs.',
	gatheredTwice: '`{{name}}` holds coroutines that are awaited already: this raises RuntimeError.',
	awaitedTwice: '`{{name}}` holds a coroutine that is awaited already: this raises RuntimeError.',

	addAwait: 'Add `await`.',
	addAwaitAndAsync: 'Add `await`, make `{{name}}` async, and await it {{callers}}.',
	addAwaitAndAsyncCallback: 'Add `await` and make this callback async.',
	addAwaitAll: 'Wait for all of them with `await Promise.all(…)`.',
	addReturn: 'Return it, so that the chain waits for it.',
	addCatch: 'Let it run on its own, and log its error.',
	addVoid: 'Let it run on its own, and mark that with `void`.',
	addGather: 'Wait for all of them with `await asyncio.gather(…)`.',
	addRun: 'Run it with `asyncio.run()`.',
};

export type MessageId = keyof typeof messages;
