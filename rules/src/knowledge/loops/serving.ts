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
	'elysia', // https://elysiajs.com/at-glance
	'h3', // https://h3.dev/guide
	'graphql-yoga', // https://the-guild.dev/graphql/yoga-server/docs
	'@nestjs/common', // https://docs.nestjs.com/controllers
	'@adonisjs/core', // https://docs.adonisjs.com/guides/basics/controllers
	'moleculer', // https://moleculer.services/docs/0.14/
	'@strapi/strapi', // https://docs.strapi.io/cms/backend-customization
	// What loads routes by the places of their files.
	'next', // https://nextjs.org/docs/app/api-reference/file-conventions/route
	'nuxt', // https://nuxt.com/docs/4.x/directory-structure/server
	'@sveltejs/kit', // https://svelte.dev/docs/kit/routing
	'@remix-run/node', // https://v2.remix.run/docs/guides/resource-routes
	'@react-router/node', // https://reactrouter.com/how-to/resource-routes
	'astro', // https://docs.astro.build/en/guides/endpoints/
	'nitropack', // https://nitro.build/guide/routing
	// Functions that a cloud calls.
	'firebase-functions', // https://firebase.google.com/docs/functions/http-events
	'@google-cloud/functions-framework', // https://github.com/GoogleCloudPlatform/functions-framework-nodejs
	'@azure/functions', // https://learn.microsoft.com/azure/azure-functions/functions-reference-node
	'@middy/core', // https://middy.js.org/docs/intro/getting-started
	'@types/aws-lambda', // https://docs.aws.amazon.com/lambda/latest/dg/typescript-handler.html
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
	'bee-queue', // https://github.com/bee-queue/bee-queue
	'pg-boss', // https://timgit.github.io/pg-boss/
	'graphile-worker', // https://worker.graphile.org/docs
	'@temporalio/worker', // https://docs.temporal.io/develop/typescript/core-application#run-a-dev-worker
	'nats', // https://github.com/nats-io/nats.js
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

/** Those that only make a server: nobody is served before it listens. https://nodejs.org/api/http.html#serverlisten */
const MAKING_CALLS = new Set(['createSecureServer', 'createServer']);

/** Those after which others may be served already. */
export const GOES_ON_CALLS: ReadonlySet<string> = new Set([...SERVING_CALLS].filter(name => !MAKING_CALLS.has(name)));

/** Names of methods that let a server take connections. https://nodejs.org/api/net.html#serverlisten */
export const LISTEN_CALLS: ReadonlySet<string> = new Set(['listen', 'serve']);

/** The end of the key of what makes a server or lets it take connections. https://nodejs.org/api/http.html#httpcreateserveroptions-requestlistener */
export const STARTS_SERVER = /(?:^|[.:])(?:createSecureServer|createServer|listen|serve)$/;
