/** Python's functions that run an event loop until something is done, by the key that the linker has for them. */
export const PYTHON_RUNNERS: ReadonlySet<string> = new Set([
	// https://docs.python.org/3/library/asyncio-runner.html: RuntimeError while a loop is running.
	'asyncio.run',
	'asyncio.Runner.run',
	// https://docs.python.org/3/library/asyncio-eventloop.html#running-and-stopping-the-loop
	'asyncio.AbstractEventLoop.run_until_complete',
	'asyncio.AbstractEventLoop.run_forever',
	// https://anyio.readthedocs.io/en/stable/api.html#anyio.run, https://trio.readthedocs.io/en/stable/reference-core.html#trio.run
	'anyio.run',
	'trio.run',
]);

/** Makes loops run inside of each other. https://github.com/erdewit/nest_asyncio */
export const PYTHON_PATCHES: ReadonlySet<string> = new Set(['nest_asyncio.apply', 'nest_asyncio2.apply']);

/** Functions of npm packages that turn the event loop from inside one of its own turns; `()` is what a call gives. */
export const ECMASCRIPT_RUNNERS: ReadonlySet<string> = new Set([
	// https://github.com/abbr/deasync#usage
	'deasync:()',
	'deasync:loopWhile',
	'deasync:sleep',
	'deasync:runLoopOnce',
	'deasync:await',
	// https://github.com/kaciras/deasync#readme
	'@kaciras/deasync:awaitSync',
	'@kaciras/deasync:uvRun',
	'@kaciras/deasync:deasync()',
	// https://www.npmjs.com/package/deasync-promise
	'deasync-promise:',
	// https://www.npmjs.com/package/synchronized-promise
	'synchronized-promise:()',
	// https://github.com/laverdet/node-fibers#readme
	'fibers:yield',
]);
