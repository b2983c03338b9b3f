/** What programs call in passing and what raises no `Exception` for the arguments that programs pass. Dotted paths. */
const HARMLESS: ReadonlySet<string> = new Set([
	'builtins.print',
	// https://docs.python.org/3/library/contextlib.html#contextlib.suppress
	'contextlib.suppress',
	'builtins.super',
	// https://docs.python.org/3/library/asyncio-task.html
	'asyncio.create_task',
	'asyncio.current_task',
	'asyncio.ensure_future',
	'asyncio.sleep',
	'asyncio.get_event_loop',
	'asyncio.get_running_loop',
	// https://docs.python.org/3/library/asyncio-sync.html
	'asyncio.Event',
	'asyncio.Event.clear',
	'asyncio.Event.is_set',
	'asyncio.Event.set',
	'asyncio.Event.wait',
	'asyncio.Lock',
	// https://anyio.readthedocs.io/en/stable/api.html, https://trio.readthedocs.io/en/stable/reference-core.html
	'anyio.sleep',
	'trio.sleep',
	// https://docs.python.org/3/library/time.html
	'time.monotonic',
	'time.monotonic_ns',
	'time.perf_counter',
	'time.perf_counter_ns',
	'time.sleep',
	'time.time',
	'time.time_ns',
	// https://docs.python.org/3/library/datetime.html
	'datetime.datetime.now',
	'datetime.datetime.utcnow',
]);

/** https://docs.python.org/3/library/logging.html: errors in handlers are printed and not raised. */
const FAMILIES = /^logging\.(getLogger$|\w+$|Logger\.\w+$|getLogger\.\w+$)/;

/**
 * Methods of lists, dictionaries, sets and strings, and of loggers. https://docs.python.org/3/library/stdtypes.html,
 * https://docs.python.org/3/library/logging.html#logging.Logger
 */
const METHODS: ReadonlySet<string> = new Set(
	(
		'append extend add discard clear copy get items keys values setdefault update strip lstrip rstrip split join ' +
		'lower upper startswith endswith replace debug info warning error exception critical'
	).split(' '),
);

/** True for what raises no `Exception` for the arguments that programs pass, by its dotted path. */
export const isHarmless = (key: string): boolean => HARMLESS.has(key) || FAMILIES.test(key);
/** True for a method of data or of a logger, by its name: for a receiver that nobody knows. */
export const isMethodOfData = (name: string): boolean => METHODS.has(name);
