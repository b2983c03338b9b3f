/** Decorators whose function a server runs before it takes the first request, or after the last: by the method's name. */
export const START_UP_DECORATORS: ReadonlySet<string> = new Set([
	// https://quart.palletsprojects.com/en/latest/how_to_guides/startup_shutdown/
	'before_serving',
	'after_serving',
	'while_serving',
	// https://sanic.dev/en/guide/basics/listeners.html
	'main_process_start',
	'main_process_stop',
	'before_server_start',
	'after_server_stop',
]);

/** The same with the event as an argument: `@app.on_event('startup')`, `@app.listener('before_server_start')`. */
export const START_UP_EVENTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
	// https://fastapi.tiangolo.com/advanced/events/#alternative-events-deprecated
	['on_event', new Set(['startup', 'shutdown'])],
	// https://www.starlette.io/lifespan/
	['add_event_handler', new Set(['startup', 'shutdown'])],
	// https://sanic.dev/en/guide/basics/listeners.html
	['listener', new Set(['main_process_start', 'main_process_stop', 'before_server_start', 'after_server_stop'])],
]);

/**
 * Lists of an application, and arguments that fill them.
 * https://docs.aiohttp.org/en/stable/web_reference.html#aiohttp.web.Application.on_startup
 * https://docs.litestar.dev/latest/usage/applications.html#startup-and-shutdown
 */
export const START_UP_LISTS: ReadonlySet<string> = new Set([
	'on_startup',
	'on_cleanup',
	'cleanup_ctx',
	'on_shutdown',
	'lifespan',
]);
