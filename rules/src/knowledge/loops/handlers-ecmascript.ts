/**
 * Names of functions and methods that keep what they are given and run it whenever somebody asks or something happens, whoever
 * has them. What any other call is given it may run once, as a part of what the caller does.
 */
const KEEP_HANDLERS: ReadonlySet<string> = new Set([
	// Emitters. https://nodejs.org/api/events.html#emitteroneventname-listener, https://developer.mozilla.org/docs/Web/API/EventTarget/addEventListener
	...['addEventListener', 'addListener', 'on', 'once', 'prependListener', 'subscribe', 'tap', 'tapPromise'],
	// Servers and their routes. https://expressjs.com/en/guide/routing.html, https://fastify.dev/docs/latest/Reference/Routes/
	...['createServer', 'createSecureServer', 'listen', 'serve', 'upgradeWebSocket'],
	...[
		'all',
		'any',
		'delete',
		'get',
		'head',
		'options',
		'patch',
		'post',
		'put',
		'route',
		'use',
		'ws',
		'addHook',
		'preHandler',
	],
	// Calls from afar. https://trpc.io/docs/server/procedures, https://www.electronjs.org/docs/latest/api/ipc-main#ipcmainhandlechannel-listener
	...['handle', 'handleOnce', 'method', 'mutation', 'procedure', 'query', 'subscription'],
	// Bots. https://telegraf.js.org/classes/Telegraf.html, https://docs.slack.dev/tools/bolt-js/concepts/message-listening
	...['event', 'hears', 'message', 'shortcut', 'view'],
	// Queues and clocks. https://docs.bullmq.io/guide/workers, https://kafka.js.org/docs/consuming, https://github.com/node-cron/node-cron
	...['consume', 'Cron', 'CronJob', 'define', 'process', 'schedule', 'scheduleJob', 'setInterval', 'Worker', 'work'],
	// https://nodejs.org/api/fs.html#fswatchfilename-options-listener
	...['watch', 'watchFile'],
	// https://lodash.com/docs/#debounce
	...['debounce', 'throttle'],
	// https://www.passportjs.org/packages/passport-http/, https://github.com/LionC/express-basic-auth
	...['basicAuth', 'authenticate'],
]);

/** `onMessage`, `addToolHandler`, `registerProvider`, `asyncHandler`, `new SlackStrategy`; not what registers a command. */
const SHAPED =
	/^on[A-Z]|^register(?!.*(?:Command|Prompt|Resource|Tool))|(?:Callback|Consumer|Handler|Listener|Middleware|Observer|Server|Strategy|Subscriber|Worker)s?$/;

/** True for the name of a call that keeps a function that it is given, and runs it beside whatever else goes on. */
export const keepsHandlers = (name: string): boolean => KEEP_HANDLERS.has(name) || SHAPED.test(name);

/**
 * True for the name of a call that takes what a model asks for, mostly one thing at a time: in a command line that offers its
 * own work as tools, that work is no other for it.
 * https://modelcontextprotocol.io/docs/develop/build-server, https://ai-sdk.dev/docs/reference/ai-sdk-core/tool
 */
export const takesTools = (name: string): boolean =>
	/^(?:prompt|resource|tool)$|(?:Prompt|Resource|Tool)s?$/.test(name);
