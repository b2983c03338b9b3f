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

/** Methods of classes that a framework calls once, when it starts. https://discordpy.readthedocs.io/en/stable/ext/commands/api.html#discord.ext.commands.Cog.cog_load, https://discordpy.readthedocs.io/en/stable/api.html#discord.Client.setup_hook */
export const START_UP_METHODS: ReadonlySet<string> = new Set(['cog_load', 'setup_hook']);

/** Methods of a bot that its extensions call in their `setup`. https://discordpy.readthedocs.io/en/stable/ext/commands/extensions.html */
export const EXTENSION_CALLS: ReadonlySet<string> = new Set(['add_cog', 'load_extension', 'load_extensions']);

/** What an application is called in the parameter of its own lifespan. https://asgi.readthedocs.io/en/latest/specs/lifespan.html */
export const APPLICATIONS: ReadonlySet<string> = new Set([
	// https://www.starlette.io/lifespan/
	'starlette.applications.Starlette',
	// https://fastapi.tiangolo.com/advanced/events/
	'fastapi.FastAPI',
	'fastapi.applications.FastAPI',
	// https://docs.litestar.dev/latest/usage/applications.html#lifespan-context-managers
	'litestar.Litestar',
	'litestar.app.Litestar',
	// https://gofastmcp.com/servers/server, https://github.com/modelcontextprotocol/python-sdk#server
	'fastmcp.FastMCP',
	'mcp.server.fastmcp.FastMCP',
	'mcp.server.Server',
	'mcp.server.lowlevel.Server',
	// https://docs.aiohttp.org/en/stable/web_advanced.html#cleanup-context
	'aiohttp.web.Application',
]);

/** Functions that begin to serve. https://docs.python.org/3/library/asyncio-stream.html#asyncio.start_server */
export const SERVER_STARTS: ReadonlySet<string> = new Set([
	'asyncio.start_server',
	'asyncio.start_unix_server',
	// https://anyio.readthedocs.io/en/stable/networking.html
	'anyio.create_tcp_listener',
	'anyio.create_unix_listener',
	// https://trio.readthedocs.io/en/stable/reference-io.html#trio.serve_tcp
	'trio.serve_tcp',
	// https://docs.aiohttp.org/en/stable/web_reference.html#aiohttp.web.TCPSite
	'aiohttp.web.SockSite.start',
	'aiohttp.web.TCPSite.start',
	'aiohttp.web.UnixSite.start',
	// https://hypercorn.readthedocs.io/en/latest/how_to_guides/api_usage.html
	'hypercorn.asyncio.serve',
	'hypercorn.trio.serve',
	// https://websockets.readthedocs.io/en/stable/reference/asyncio/server.html
	'websockets.serve',
	'websockets.asyncio.server.serve',
]);

/** Methods that begin to serve, of loops, of servers and of uvicorn's. https://docs.python.org/3/library/asyncio-eventloop.html#creating-network-servers, https://uvicorn.dev */
export const SERVER_METHODS: ReadonlySet<string> = new Set([
	'create_server',
	'create_unix_server',
	'serve',
	'serve_forever',
	'start_serving',
]);

/**
 * Those that go on until the server is told to stop. What comes after them comes when nobody is served any more.
 * https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.Server.serve_forever, https://uvicorn.dev/#uvicornserver
 */
export const SERVES_TO_THE_END: ReadonlySet<string> = new Set([
	'serve',
	'serve_forever',
	'hypercorn.asyncio.serve',
	'hypercorn.trio.serve',
	'trio.serve_tcp',
]);
