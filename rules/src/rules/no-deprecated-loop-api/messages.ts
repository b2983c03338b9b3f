export const messages = {
	getEventLoop: 'Inside a coroutine, `get_running_loop()` gives the loop and never makes another one.',
	loopArgument: '`{{callee}}` takes no `loop` since Python 3.10: this raises TypeError.',
	generatorCoroutine: '`@asyncio.coroutine` is gone since Python 3.11: use `async def`.',
	waitsForCoroutines: '`asyncio.wait` takes no coroutines since Python 3.11: this raises TypeError.',
	gone: '`{{callee}}` is gone since Python {{since}}: use `{{instead}}`.',
	eventHook: '`on_event` is deprecated: `lifespan` runs the same around the whole life of the app.',
	sessionmaker: '`sessionmaker` does not know `AsyncSession`: `async_sessionmaker` is made for it.',
	wallClock: '`time.time()` jumps when the clock is set: `time.monotonic()` measures how long.',

	removeLoop: 'Remove `loop`.',
	useAsyncDef: 'Use `async def` and `await`.',
	makeTasks: 'Make tasks of them.',
};

export type MessageId = keyof typeof messages;
