/**
 * Packages of Node.js, Deno and Bun with which a program goes on and serves: others wait there while a call blocks. A program
 * that uses none of them, and none of the calls below, does its work and ends.
 */
export const SERVING_PACKAGES: ReadonlySet<string> = new Set([
	// Servers of HTTP, of sockets and of calls from afar.
	'express', // https://expressjs.com/en/starter/hello-world.html
	'fastify', // https://fastify.dev/docs/latest/Guides/Getting-Started/
	'koa', // https://koajs.com/
	'hono', // https://hono.dev/docs/
	'@hono/node-server', // https://github.com/honojs/node-server
	'restify', // http://restify.com/docs/home/
	'polka', // https://github.com/lukeed/polka
	'@hapi/hapi', // https://hapi.dev/tutorials/gettingstarted
	'@nestjs/core', // https://docs.nestjs.com/first-steps
	'@feathersjs/feathers', // https://feathersjs.com/guides/basics/starting
	'@apollo/server', // https://www.apollographql.com/docs/apollo-server/
	'apollo-server', // https://www.apollographql.com/docs/apollo-server/v3
	'ws', // https://github.com/websockets/ws
	'socket.io', // https://socket.io/docs/v4/server-initialization/
	'socket.io-client', // https://socket.io/docs/v4/client-initialization/
	'@grpc/grpc-js', // https://grpc.io/docs/languages/node/basics/
	'ssh2', // https://github.com/mscdex/ssh2
	// Windows and editors.
	'electron', // https://www.electronjs.org/docs/latest/api/app
	'vscode', // https://code.visualstudio.com/api
	'vscode-languageserver', // https://github.com/microsoft/vscode-languageserver-node
	// Bots.
	'discord.js', // https://discord.js.org
	'eris', // https://abal.moe/Eris/
	'oceanic.js', // https://docs.oceanic.ws
	'telegraf', // https://telegraf.js.org
	'grammy', // https://grammy.dev
	'node-telegram-bot-api', // https://github.com/yagop/node-telegram-bot-api
	'@slack/bolt', // https://docs.slack.dev/tools/bolt-js/
	'whatsapp-web.js', // https://docs.wwebjs.dev
	'matrix-js-sdk', // https://github.com/matrix-org/matrix-js-sdk
	// Queues, clocks and watchers.
	'bullmq', // https://docs.bullmq.io
	'bull', // https://github.com/OptimalBits/bull
	'agenda', // https://github.com/agenda/agenda
	'amqplib', // https://amqp-node.github.io/amqplib/
	'kafkajs', // https://kafka.js.org
	'mqtt', // https://github.com/mqttjs/MQTT.js
	'node-cron', // https://nodecron.com
	'cron', // https://github.com/kelektiv/node-cron
	'croner', // https://croner.56k.guru
	'node-schedule', // https://github.com/node-schedule/node-schedule
	'chokidar', // https://github.com/paulmillr/chokidar
	'meteor', // https://docs.meteor.com
]);

/**
 * Names of functions and methods after which a program goes on, whoever has them: a server's `listen`, a bot's `launch`, a
 * consumer's `subscribe`, a timer that repeats.
 * https://nodejs.org/api/net.html#serverlisten, https://nodejs.org/api/timers.html#setintervalcallback-delay-args, https://telegraf.js.org/classes/Telegraf.html#launch, https://kafka.js.org/docs/consuming, https://nodejs.org/api/fs.html#fswatchfilename-options-listener, https://docs.deno.com/api/deno/~/Deno.serve
 */
export const SERVING_CALLS: ReadonlySet<string> = new Set([
	'addEventListener',
	'consume',
	'createSecureServer',
	'createServer',
	'launch',
	'listen',
	'login',
	'schedule',
	'serve',
	'setInterval',
	'subscribe',
	'watch',
]);

/** The end of the key of what makes a server or lets it take connections. https://nodejs.org/api/http.html#httpcreateserveroptions-requestlistener */
export const STARTS_SERVER = /(?:^|[.:])(?:createSecureServer|createServer|listen|serve)$/;
