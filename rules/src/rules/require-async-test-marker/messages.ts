/** One table for both languages. */
export const messages = {
	notAwaited: 'Nothing waits for this, so the test passes whatever comes of it.',
	neverThrows: 'An async function does not throw, it rejects: this assertion sees a promise only.',
	asyncSuite: '`{{callee}}` does not wait for an async function: tests after an `await` are lost.',
	asyncDone: 'A test that is async and takes `{{name}}` is over twice: the runner refuses it.',
	neverRuns: 'pytest does not run the coroutine of `{{name}}` without a marker or mode for it.',
	neverAwaited: '`TestCase` does not await `{{name}}`, so it passes whatever happens.',
	setUp: '`{{name}}` is not awaited, so nothing in it runs. Use `{{instead}}`.',
	fixture: '`@pytest.fixture` gives tests the coroutine of `{{name}}` and not its value.',
	noDecorator: '`pytest_asyncio` has no `{{name}}`: loading this file raises AttributeError.',
	called: '`{{name}}` also passes when the coroutine is never awaited. Use `{{instead}}`.',

	addAwait: 'Add `await`.',
	addAwaitAndAsync: 'Add `await`, and make the test async.',
	useRejects: 'Use `{{instead}}` and await it.',
	removeAsync: 'Remove `async`.',
	addMarker: 'Add `@{{marker}}`.',
	useIsolated: 'Use `IsolatedAsyncioTestCase`.',
	useInstead: 'Use `{{instead}}`.',
};

export type MessageId = keyof typeof messages;
