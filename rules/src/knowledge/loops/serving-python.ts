/**
 * Packages with which a program goes on and serves: others wait there while a call blocks. A program that uses none of them,
 * and none of the calls below, does its work and ends.
 */
export const SERVING_PACKAGES: ReadonlySet<string> = new Set([
	// Servers of HTTP, of sockets and of calls from afar.
	'aiohttp.web', // https://docs.aiohttp.org/en/stable/web.html
	'fastapi', // https://fastapi.tiangolo.com
	'fastmcp', // https://gofastmcp.com
	'grpc', // https://grpc.github.io/grpc/python/grpc_asyncio.html
	'hypercorn', // https://hypercorn.readthedocs.io
	'litestar', // https://docs.litestar.dev
	'mcp.server', // https://github.com/modelcontextprotocol/python-sdk
	'quart', // https://quart.palletsprojects.com
	'sanic', // https://sanic.dev
	'socketio', // https://python-socketio.readthedocs.io
	'starlette', // https://www.starlette.io
	'tornado', // https://www.tornadoweb.org
	'uvicorn', // https://uvicorn.dev
	'websockets', // https://websockets.readthedocs.io
	// Windows and terminals.
	'nicegui', // https://nicegui.io
	'textual', // https://textual.textualize.io
	// Bots.
	'aiogram', // https://docs.aiogram.dev
	'discord', // https://discordpy.readthedocs.io
	'disnake', // https://docs.disnake.dev
	'hikari', // https://docs.hikari-py.dev
	'interactions', // https://interactions-py.github.io/interactions.py/
	'nextcord', // https://docs.nextcord.dev
	'nio', // https://matrix-nio.readthedocs.io
	'pyrogram', // https://docs.pyrogram.org
	'slack_bolt', // https://docs.slack.dev/tools/bolt-python/
	'telegram', // https://docs.python-telegram-bot.org
	'telethon', // https://docs.telethon.dev
	'twitchio', // https://twitchio.dev
	// Queues and clocks.
	'aio_pika', // https://docs.aio-pika.com
	'aiokafka', // https://aiokafka.readthedocs.io
	'aiomqtt', // https://aiomqtt.bo3hm.com
	'apscheduler', // https://apscheduler.readthedocs.io
	'arq', // https://arq-docs.helpmanuel.io
	'faststream', // https://faststream.ag2.ai
]);

/**
 * Names of functions and methods after which something runs beside, whoever has them: a task or several at once, a server,
 * a bot, what calls back later.
 * https://docs.python.org/3/library/asyncio-task.html, https://docs.python.org/3/library/asyncio-eventloop.html, https://trio.readthedocs.io/en/stable/reference-core.html#tasks-let-you-do-multiple-things-at-once
 */
export const RUNS_BESIDE: ReadonlySet<string> = new Set([
	'TaskGroup',
	'add_done_callback',
	'add_event_handler',
	'add_handler',
	'add_job',
	'add_listener',
	'add_reader',
	'add_task',
	'as_completed',
	'call_at',
	'call_later',
	'call_soon',
	'call_soon_threadsafe',
	'create_background_task',
	'create_datagram_endpoint',
	'create_server',
	'create_task',
	'create_task_group',
	'create_unix_server',
	'ensure_future',
	'gather',
	'listen',
	'open_nursery',
	'run_app',
	'run_coroutine_threadsafe',
	'run_forever',
	'run_polling',
	'run_until_disconnected',
	'serve',
	'serve_forever',
	'serve_tcp',
	'start_polling',
	'start_server',
	'start_serving',
	'start_soon',
	'start_unix_server',
	'subscribe',
]);

/** Those of them that start tasks, which may well end: nobody is served by that alone. */
export const STARTS_TASKS: ReadonlySet<string> = new Set([
	'TaskGroup',
	'add_done_callback',
	'add_task',
	'as_completed',
	'create_background_task',
	'create_task',
	'create_task_group',
	'ensure_future',
	'gather',
	'open_nursery',
	'start_soon',
]);
