import { group } from '../blocking/entry.ts';
import type { ResourceEntry } from './entry.ts';

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
	['selenium-webdriver:Builder().forBrowser().build', { close: ['quit', 'close'], isPromised: true }],

	// https://node-postgres.com/apis/client. A pool's own clients are slots, which are given back.
	['pg:Client', connected('end')],
	['pg:Pool', { close: ['end'] }],
	// https://sidorares.github.io/node-mysql2/docs
	['mysql2/promise:createConnection', promised('end', 'destroy', 'close')],
	['mysql2/promise:createPool', { close: ['end'] }],
	// https://mariadb.com/docs/connectors/mariadb-connector-nodejs
	['mariadb:createConnection', promised('end', 'destroy')],
	// https://mongodb.github.io/node-mongodb-native/7.0/classes/MongoClient.html
	['mongodb:MongoClient', { ...connected('close'), disposal: 'async', parts: ['db', 'startSession'] }],
	['mongodb:MongoClient.connect', { ...promised('close'), disposal: 'async', parts: ['db', 'startSession'] }],
	// https://github.com/redis/node-redis#disconnecting
	['redis:createClient', connected('close', 'quit', 'disconnect', 'destroy')],
	// https://redis.github.io/ioredis/classes/Redis.html#quit
	...group<ResourceEntry>('', 'ioredis: ioredis:Redis', { close: ['quit', 'disconnect'] }),
	// https://github.com/kriasoft/node-sqlite#closing-the-database
	['sqlite:open', promised('close')],
	// https://node-oracledb.readthedocs.io/en/latest/api_manual/connection.html#connection.close
	['oracledb:getConnection', promised('close', 'release')],
	// https://neo4j.com/docs/javascript-manual/current/connect/
	['neo4j-driver:driver', { close: ['close'], disposal: 'async', parts: ['session'] }],
	// https://www.prisma.io/docs/orm/prisma-client/setup-and-configuration/databases-connections/connection-management
	['@prisma/client:PrismaClient', { close: ['$disconnect'], opener: '$connect' }],
	// https://github.com/Level/level#dbclose
	['level:Level', { close: ['close'], opener: 'open' }],

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
	// https://github.com/patrickjuchli/basic-ftp#api
	['basic-ftp:Client', { close: ['close'], closesAtOnce: true, opener: 'access' }],
	// https://github.com/theophilusx/ssh2-sftp-client#orga9d37fb
	['ssh2-sftp-client:', connected('end')],

	// https://github.com/piscinajs/piscina#method-destroy, https://github.com/tinylibs/tinypool
	...group<ResourceEntry>('', 'piscina: piscina:Piscina tinypool: tinypool:Tinypool', { close: ['destroy', 'close'] }),
	// https://github.com/josdejong/workerpool#api
	['workerpool:pool', { close: ['terminate'] }],
	// https://esbuild.github.io/api/#build
	['esbuild:context', { ...promised('dispose'), handsOn: ['watch', 'serve'] }],
	// https://node.testcontainers.org/features/containers/
	['testcontainers:GenericContainer().start', promised('stop')],
];
