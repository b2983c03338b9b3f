import { of, words } from './entry.ts';

const PLAYWRIGHT = ['playwright', 'playwright-core', '@playwright/test'];
const PLAYWRIGHT_OBJECTS = ['chromium', 'firefox', 'webkit']
	.flatMap(name => [`${name}.launch()`, `${name}.connect()`, `${name}.connectOverCDP()`])
	.flatMap(browser => [
		browser,
		`${browser}.newContext()`,
		`${browser}.newPage()`,
		`${browser}.newContext().newPage()`,
	]);

/** Packages' emitters. Each was read: none of them awaits a listener, or looks at what it gives. */
export const PACKAGE_EMITTERS: readonly string[] = [
	// https://github.com/primus/eventemitter3, https://github.com/EventEmitter2/EventEmitter2, https://github.com/developit/mitt#emit
	...words('eventemitter3:() eventemitter3:EventEmitter() eventemitter2:() eventemitter2:EventEmitter2() mitt:()'),
	// https://github.com/mcollina/split2, https://github.com/rvagg/through2
	...words('split2:() through2:() through2:obj()'),
	// https://github.com/websockets/ws/blob/master/doc/ws.md
	...of('ws', '() Server() WebSocket() WebSocket.Server() WebSocketServer()'),
	// https://socket.io/docs/v4/listening-to-events/
	...of('socket.io', '() Server() Server().of() ().of() Namespace() Socket()'),
	...of('socket.io-client', '() io() connect() Socket() Manager()'),
	// https://github.com/paulmillr/chokidar#api
	...of('chokidar', 'watch() FSWatcher()'),
	// https://github.com/mqttjs/MQTT.js#client-connect
	...of('mqtt', 'connect() connectAsync() MqttClient()'),
	// https://github.com/redis/ioredis#connection-events, https://github.com/redis/node-redis#events
	...of('ioredis', '() Redis() Cluster()'),
	...['redis', '@redis/client'].flatMap(module =>
		of(module, 'createClient() createClient().duplicate() createCluster() RedisClientType()'),
	),
	// https://node-postgres.com/apis/client#events
	...of('pg', 'Client() Pool() Pool().connect() PoolClient()'),
	...of('pg-pool', '()'),
	// https://sidorares.github.io/node-mysql2/docs
	...['mysql', 'mysql2'].flatMap(module => of(module, 'createConnection() createPool() Connection() Pool()')),
	// https://www.mongodb.com/docs/drivers/node/current/monitoring-and-logging/change-streams/
	...of('mongodb', 'MongoClient() MongoClient().db().collection().watch() Collection().watch() ChangeStream()'),
	// https://mongoosejs.com/docs/connections.html#connection-events
	...of('mongoose', 'connection createConnection() Connection() model().watch()'),
	// https://tediousjs.github.io/tedious/api-connection.html, https://github.com/tediousjs/node-mssql#events
	...of('tedious', 'Connection() Request()'),
	...of('mssql', 'ConnectionPool()'),
	// https://amqp-node.github.io/amqplib/channel_api.html#connect
	...of(
		'amqplib',
		'connect() connect().createChannel() connect().createConfirmChannel() Channel() ChannelModel() ConfirmChannel()',
	),
	// https://cloud.google.com/nodejs/docs/reference/pubsub/latest/pubsub/subscription
	...of('@google-cloud/pubsub', 'PubSub().subscription() PubSub().topic().subscription() Subscription()'),
	// https://docs.bullmq.io/guide/events, https://github.com/OptimalBits/bull/blob/develop/REFERENCE.md#events
	...of('bullmq', 'Queue() QueueEvents() Worker() FlowProducer()'),
	...of('bull', '() Queue()'),
	// https://github.com/agenda/agenda#agenda-events, https://github.com/timgit/pg-boss
	...of('agenda', '() Agenda()'),
	...of('pg-boss', '() PgBoss()'),
	// https://github.com/mscdex/ssh2#client-events
	...of('ssh2', 'Client() Server()'),
	// https://nodemailer.com/extras/smtp-server/
	...of('smtp-server', 'SMTPServer()'),
	// https://www.electronjs.org/docs/latest/api/app#events (`ipcMain.handle` waits)
	...of(
		'electron',
		'app autoUpdater ipcMain ipcRenderer nativeTheme powerMonitor screen systemPreferences net.request() ' +
			'session.defaultSession session.fromPartition() utilityProcess.fork() BaseWindow() BrowserWindow() ' +
			'BrowserWindow().webContents Menu() Notification() Session() Tray() WebContents() WebContentsView().webContents',
	),
	// https://www.electron.build/auto-update#events
	...of('electron-updater', 'autoUpdater'),
	// https://pptr.dev/api/puppeteer.eventemitter
	...['puppeteer', 'puppeteer-core'].flatMap(module =>
		of(
			module,
			'launch() launch().newPage() launch().createBrowserContext() launch().createBrowserContext().newPage() connect() ' +
				'connect().newPage() Browser() BrowserContext() CDPSession() Page()',
		),
	),
	// https://playwright.dev/docs/events
	...PLAYWRIGHT.flatMap(module => [
		...PLAYWRIGHT_OBJECTS.map(name => `${module}:${name}`),
		...of(module, 'Browser() BrowserContext() Page()'),
	]),
	// https://github.com/sindresorhus/p-queue#events
	...of('p-queue', '()'),
	// https://github.com/yagop/node-telegram-bot-api/blob/master/doc/api.md#TelegramBot
	...of('node-telegram-bot-api', '()'),
	// https://github.com/mscdex/busboy#api, https://github.com/node-formidable/formidable#events
	...of('busboy', '()'),
	...of('formidable', '() formidable() IncomingForm()'),
	// https://www.archiverjs.com/docs/archiver
	...of('archiver', '()'),
	// https://github.com/http-party/node-http-proxy#listening-for-proxy-events
	...of('http-proxy', 'createProxyServer() createProxy()'),
	// https://github.com/node-cache/node-cache#events
	...of('node-cache', '()'),
	// https://github.com/moxystudio/node-cross-spawn#usage, https://github.com/sindresorhus/execa/blob/main/docs/api.md#subprocess
	...['cross-spawn:()', 'cross-spawn:spawn()', 'execa:()', 'execa:execa()', 'execa:execaCommand()'].flatMap(key => [
		key,
		`${key}.stdout`,
		`${key}.stderr`,
	]),
];
