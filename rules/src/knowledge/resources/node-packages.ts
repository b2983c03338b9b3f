import { group } from '../blocking/entry.ts';
import type { ResourceEntry } from './entry.ts';

const closing = (...close: string[]): ResourceEntry => ({ close });
const closingAtOnce = (...close: string[]): ResourceEntry => ({ close, closesAtOnce: true });
const promised = (...close: string[]): ResourceEntry => ({ close, isPromised: true });
const connected = (...close: string[]): ResourceEntry => ({ close, opener: 'connect' });

/** https://pptr.dev/api/puppeteer.browser, https://playwright.dev/docs/api/class-browser: both have `Symbol.asyncDispose`. */
const BROWSER: ResourceEntry = {
	close: ['close', 'disconnect', 'kill'],
	isPromised: true,
	disposal: 'async',
	parts: ['newPage', 'newContext', 'createBrowserContext', 'defaultBrowserContext', 'contexts', 'pages', 'target'],
};

/** Packages of npm. */
export const packageResources: readonly [string, ResourceEntry][] = [
	...group<ResourceEntry>(
		'',
		'puppeteer:launch puppeteer:connect puppeteer-core:launch puppeteer-core:connect',
		BROWSER,
	),
	...['playwright', 'playwright-core', '@playwright/test'].flatMap(module =>
		['chromium', 'firefox', 'webkit'].flatMap(name =>
			group<ResourceEntry>(`${module}:${name}.`, 'launch connect connectOverCDP launchPersistentContext', BROWSER),
		),
	),
	// https://www.selenium.dev/selenium/docs/api/javascript/WebDriver.html#quit
	...group<ResourceEntry>(
		'selenium-webdriver:Builder().',
		'build forBrowser().build withCapabilities().build forBrowser().setChromeOptions().build',
		promised('quit', 'close'),
	),
	// https://playwright.dev/docs/api/class-apirequest#api-request-new-context, https://playwright.dev/docs/api/class-electron
	...['playwright', 'playwright-core', '@playwright/test'].flatMap(module => [
		...group<ResourceEntry>(`${module}:`, 'request.newContext', promised('dispose')),
		...group<ResourceEntry>(`${module}:`, '_electron.launch', promised('close')),
	]),

	// https://node-postgres.com/apis/client. A pool's own clients are slots, which are given back.
	['pg:Client', { ...connected('end'), outlivesErrors: true }],
	['pg:Pool', { close: ['end'], outlivesErrors: true }],
	// https://sidorares.github.io/node-mysql2/docs
	['mysql2/promise:createConnection', promised('end', 'destroy', 'close')],
	['mysql2/promise:createPool', { close: ['end'] }],
	...group<ResourceEntry>('', 'mysql:createConnection mysql2:createConnection', closingAtOnce('end', 'destroy')),
	...group<ResourceEntry>('', 'mysql:createPool mysql2:createPool', closingAtOnce('end')),
	// https://mariadb.com/docs/connectors/mariadb-connector-nodejs
	['mariadb:createConnection', promised('end', 'destroy')],
	['mariadb:createPool', closing('end')],
	// https://github.com/porsager/postgres#teardown--cleanup
	['postgres:', closing('end')],
	// https://github.com/tediousjs/node-mssql#connection-pools
	['mssql:connect', promised('close')],
	['mssql:ConnectionPool', connected('close')],
	// https://typeorm.io/docs/data-source/data-source, https://sequelize.org/docs/v6/getting-started/#closing-the-connection
	['typeorm:DataSource', { close: ['destroy', 'close'], opener: 'initialize' }],
	['sequelize:Sequelize', closing('close')],
	// https://knexjs.org/guide/#pool, https://kysely.dev/docs/getting-started, https://mikro-orm.io/docs/quick-start
	...group<ResourceEntry>('', 'knex: knex:knex', closing('destroy')),
	['kysely:Kysely', closing('destroy')],
	...['core', 'better-sqlite', 'libsql', 'mariadb', 'mongodb', 'mssql', 'mysql', 'postgresql', 'sqlite'].map(
		(name): [string, ResourceEntry] => [`@mikro-orm/${name}:MikroORM.init`, promised('close')],
	),
	// https://mongoosejs.com/docs/connections.html#multiple_connections
	['mongoose:createConnection', closing('close', 'destroy')],
	// https://github.com/WiseLibs/better-sqlite3/blob/master/docs/api.md#close---this, https://github.com/TryGhost/node-sqlite3/wiki/API
	...group<ResourceEntry>('', 'better-sqlite3: sqlite3:Database', closingAtOnce('close')),
	// https://docs.turso.tech/sdk/ts/reference#close, https://clickhouse.com/docs/integrations/javascript#close-all-connections
	['@libsql/client:createClient', closingAtOnce('close')],
	['@clickhouse/client:createClient', closing('close')],
	// https://docs.datastax.com/en/developer/nodejs-driver/latest/api/class.Client/#shutdown
	['cassandra-driver:Client', closing('shutdown')],
	// https://mongodb.github.io/node-mongodb-native/7.0/classes/MongoClient.html
	['mongodb:MongoClient', { ...connected('close'), disposal: 'async', parts: ['db', 'startSession'] }],
	['mongodb:MongoClient.connect', { ...promised('close'), disposal: 'async', parts: ['db', 'startSession'] }],
	// https://github.com/redis/node-redis#disconnecting
	...group<ResourceEntry>(
		'',
		'redis:createClient redis:createCluster @redis/client:createClient @redis/client:createCluster',
		{ ...connected('close', 'quit', 'disconnect', 'destroy'), outlivesErrors: true },
	),
	// https://redis.github.io/ioredis/classes/Redis.html#quit
	...group<ResourceEntry>('', 'ioredis: ioredis:Redis ioredis:Cluster', {
		close: ['quit', 'disconnect'],
		outlivesErrors: true,
	}),
	// https://github.com/kriasoft/node-sqlite#closing-the-database
	['sqlite:open', promised('close')],
	// https://node-oracledb.readthedocs.io/en/latest/api_manual/connection.html#connection.close
	['oracledb:getConnection', promised('close', 'release')],
	['oracledb:createPool', promised('close', 'terminate')],
	// https://neo4j.com/docs/javascript-manual/current/connect/
	['neo4j-driver:driver', { close: ['close'], disposal: 'async', parts: ['session'] }],
	// https://www.prisma.io/docs/orm/prisma-client/setup-and-configuration/databases-connections/connection-management
	['@prisma/client:PrismaClient', { close: ['$disconnect'], opener: '$connect' }],
	// https://github.com/Level/level#dbclose
	...group<ResourceEntry>('', 'level:Level classic-level:ClassicLevel', { close: ['close'], opener: 'open' }),
	['lmdb:open', closing('close')],

	// https://undici.nodejs.org/#/docs/api/Dispatcher?id=dispatcherclosecallback-promise
	...group<ResourceEntry>('undici:', 'Client Pool Agent ProxyAgent BalancedPool', { close: ['close', 'destroy'] }),
	// https://amqp-node.github.io/amqplib/channel_api.html#model_close
	['amqplib:connect', { ...promised('close'), parts: ['createChannel', 'createConfirmChannel'] }],
	// https://kafka.js.org/docs/producing, https://kafka.js.org/docs/admin
	...group<ResourceEntry>('kafkajs:Kafka().', 'producer admin', connected('disconnect')),
	// https://github.com/nats-io/nats.js: `drain` closes.
	...group<ResourceEntry>('', 'nats:connect @nats-io/transport-node:connect', promised('close', 'drain')),
	// https://github.com/mqttjs/MQTT.js#connect-async
	['mqtt:connectAsync', promised('endAsync', 'end')],
	['mqtt:connect', closing('endAsync', 'end')],
	// https://docs.bullmq.io/guide/going-to-production#graceful-shutdown. Workers live as long as their program.
	...group<ResourceEntry>(
		'',
		'bullmq:Queue bullmq:QueueEvents bullmq:FlowProducer bull:',
		closing('close', 'disconnect'),
	),
	// https://learn.microsoft.com/javascript/api/@azure/service-bus/servicebusclient
	['@azure/service-bus:ServiceBusClient', closing('close')],
	// https://socket.io/docs/v4/client-api/#socketdisconnect
	...group<ResourceEntry>('', 'socket.io-client: socket.io-client:io', closingAtOnce('disconnect', 'close')),
	// https://github.com/mscdex/ssh2#client-methods
	['ssh2:Client', { close: ['end', 'destroy'], closesAtOnce: true, opener: 'connect' }],
	// https://github.com/patrickjuchli/basic-ftp#api
	['basic-ftp:Client', { close: ['close'], closesAtOnce: true, opener: 'access' }],
	// https://github.com/theophilusx/ssh2-sftp-client#orga9d37fb
	['ssh2-sftp-client:', connected('end')],

	// https://github.com/antelle/node-stream-zip#async-api: `new StreamZip.async({ file })`
	['node-stream-zip:async', closing('close')],

	// https://code.visualstudio.com/api/references/vscode-api#QuickInput: hiding it is not its end.
	...group<ResourceEntry>('vscode:', 'window.createQuickPick window.createInputBox', {
		close: ['dispose'],
		closesAtOnce: true,
		servesItsMaker: true,
	}),

	// https://github.com/piscinajs/piscina#method-destroy, https://github.com/tinylibs/tinypool
	...group<ResourceEntry>('', 'piscina: piscina:Piscina tinypool: tinypool:Tinypool', { close: ['destroy', 'close'] }),
	// https://github.com/josdejong/workerpool#api
	['workerpool:pool', { close: ['terminate'] }],
	// https://github.com/naptha/tesseract.js/blob/master/docs/api.md#worker-terminate
	['tesseract.js:createWorker', promised('terminate')],
	// https://github.com/modelcontextprotocol/typescript-sdk: a client over stdio keeps the process of its server.
	['@modelcontextprotocol/sdk/client/index.js:Client', connected('close')],
	// https://esbuild.github.io/api/#build
	['esbuild:context', { ...promised('dispose'), handsOn: ['watch', 'serve'] }],
	// https://developers.cloudflare.com/workers/testing/miniflare/get-started/#reference
	['miniflare:Miniflare', { close: ['dispose'] }],
	// https://node.testcontainers.org/features/containers/
	['testcontainers:GenericContainer().start', promised('stop')],
];
