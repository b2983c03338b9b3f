/** One table for both languages. `callee` is what is given the async function. */
export const messages = {
	ignored: '`{{callee}}` drops the promise of this function: its rejection is unhandled.',
	notWaited: '`{{callee}}` does not wait for this async function, and its errors are unhandled.',
	misread: '`{{callee}}` takes the {{kind}} for {{as}}: {{so}}.',
	accumulator: 'Each turn of `{{callee}}` gets the promise of the turn before, not its value.',
	notFlat: '`{{callee}}` does not flatten what the promise of this function gives.',
	noEntries: '`{{callee}}` gets promises where it wants entries, and throws.',
	exit: 'Exit listeners are synchronous: nothing after the first `await` runs.',
	cleanup: 'An effect gives a cleanup function or nothing: nobody uses this promise.',
	executor: 'An error in an async executor is lost, and the promise never settles.',
	outcome: 'An error in this function replaces the outcome of the promise.',
	handler: '{{framework}} does not wait for this handler: an error leaves the request open.',
	disposal: '`using` does not wait for an async `[Symbol.dispose]`. Use `[Symbol.asyncDispose]`.',
	protocol: '`{{name}}` must not be async: {{so}}.',
	overridden: '`{{base}}` does not wait for `{{name}}`: its rejection is unhandled.',
	settled: 'Nothing waits for this function, though it looks after its errors itself.',
	declaredVoid: '`{{name}}` is declared to give nothing, so nobody handles a rejection.',

	neverRuns: '`{{callee}}` drops the coroutine of `{{name}}`: its body does not run.',
	given: '`{{callee}}` gives the coroutine of `{{name}}` and not its value.',
	cached: '`{{callee}}` keeps the coroutine of `{{name}}`: awaiting it again raises an error.',

	useForOf: 'Use `for…of`, one after the other.',
	usePromiseAll: 'Use `await Promise.all(….map(…))`, all at the same time.',
	useResults: 'Wait for all answers with `await Promise.all(…)` first.',
	addCatch: 'Catch its errors in the function, and log them.',
	addNext: 'Catch its errors in the function, and hand them to `next`.',
	wrap: 'Run it inside a function that is not async, and log its errors.',
	reject: 'Run it inside a function that is not async, and reject with its errors.',
	useAsyncDispose: 'Use `[Symbol.asyncDispose]`.',
	callIt: 'Await `{{name}}` itself: it needs no thread.',
	useRun: 'Run it in an event loop of the thread with `asyncio.run()`.',
};

export type MessageId = keyof typeof messages;
