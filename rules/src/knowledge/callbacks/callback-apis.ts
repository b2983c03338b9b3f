import { IGNORED, of, words, type CallbackEntry, type Place } from './entry.ts';

const api = (documentation: string, keys: readonly string[], at: Place = 'last'): CallbackEntry => ({
	keys,
	at,
	fate: IGNORED,
	documentation,
});
const below = (owners: string, methods: string): string =>
	words(owners)
		.flatMap(owner => words(methods).map(method => `${owner}.${method}`))
		.join(' ');

const VERBS = 'get post put patch delete head';
const MYSQL = 'query beginTransaction changeUser commit connect end ping rollback';
const FILES =
	'access appendFile chmod chown close copyFile cp exists fchmod fchown fstat fsync ftruncate futimes lchown link lstat ' +
	'lutimes mkdir mkdtemp open opendir read readdir readFile readlink realpath rename rm rmdir stat symlink truncate unlink ' +
	'utimes write writeFile writev';
const MORE_FILES =
	'copy createFile createLink createSymlink emptyDir ensureDir ensureFile ensureLink ensureSymlink mkdirp mkdirs move ' +
	'outputFile outputJson pathExists readJson remove writeJson';

/** Functions of packages that call back in the way of Node: `(error, result) => …`. What that gives they throw away. */
export const CALLBACK_APIS: readonly CallbackEntry[] = [
	api(
		'https://github.com/mysqljs/mysql#performing-queries',
		['mysql', 'mysql2'].flatMap(module => [
			...of(module, below('createConnection() Connection() PoolConnection()', MYSQL)),
			...of(module, below('createPool() Pool()', 'query getConnection end')),
		]),
	),
	api(
		'https://sidorares.github.io/node-mysql2/docs/documentation/prepared-statements',
		of('mysql2', below('createConnection() Connection() PoolConnection() createPool() Pool()', 'execute')),
	),
	api('https://node-postgres.com/apis/pool', [
		...of('pg', below('Client() Pool() PoolClient()', 'query connect end')),
		...of('pg-pool', below('()', 'query connect end')),
	]),
	api(
		'https://github.com/TryGhost/node-sqlite3/wiki/API',
		['Database()', 'verbose().Database()'].flatMap(database => [
			`sqlite3:${database}`,
			...of('sqlite3', below(database, 'all close each exec get run')),
		]),
	),
	api(
		'https://github.com/TryGhost/node-sqlite3/wiki/Control-Flow',
		of('sqlite3', below('Database() verbose().Database()', 'parallelize serialize')),
		0,
	),
	api('https://github.com/auth0/node-jsonwebtoken#usage', of('jsonwebtoken', 'sign verify')),
	api(
		'https://github.com/kelektiv/node.bcrypt.js#api',
		['bcrypt', 'bcryptjs'].flatMap(module => of(module, 'compare genSalt hash')),
	),
	api('https://github.com/isaacs/node-graceful-fs#readme', of('graceful-fs', FILES)),
	api('https://github.com/jprichardson/node-fs-extra#methods', of('fs-extra', `${FILES} ${MORE_FILES}`)),
	// A callback is what versions before 9, 4 and 1 take.
	api('https://github.com/isaacs/node-glob/tree/v7.2.3#globpattern-options-cb', ['glob:', 'rimraf:', 'mkdirp:']),
	api('https://github.com/request/request#convenience-methods', ['request:', ...of('request', `${VERBS} del`)]),
	api('https://forwardemail.github.io/superagent/#error-handling', ['superagent:**.end']),
	api('https://github.com/tomas/needle#callbacks', of('needle', `${VERBS} request`)),
	api('https://nodemailer.com/usage/#sending-mail', of('nodemailer', below('createTransport()', 'sendMail verify'))),
	api('https://amqp-node.github.io/amqplib/channel_api.html#api_reference', ['amqplib/callback_api:connect']),
	api(
		'https://github.com/mqttjs/MQTT.js#api',
		of('mqtt', below('connect() MqttClient()', 'end publish subscribe unsubscribe')),
	),
	api('https://github.com/mscdex/ssh2#client-methods', of('ssh2', below('Client()', 'exec forwardOut sftp shell'))),
	api('https://github.com/Leonidas-from-XIV/node-xml2js#usage', of('xml2js', 'parseString Parser().parseString')),
	api('https://csv.js.org/parse/api/callback/', ['csv-parse:', 'csv-parse:parse']),

	// What comes last tells of the end; the functions before it may be async. https://caolan.github.io/async/v3/
	api(
		'https://caolan.github.io/async/v3/docs.html#each',
		of(
			'async',
			'concat detect each eachOf eachOfSeries eachSeries every filter filterSeries forEach groupBy map mapSeries mapValues ' +
				'reject some sortBy transform',
		),
		2,
	),
	api(
		'https://caolan.github.io/async/v3/docs.html#eachLimit',
		of('async', 'eachLimit eachOfLimit filterLimit mapLimit mapValuesLimit reduce reduceRight'),
		3,
	),
	api('https://caolan.github.io/async/v3/docs.html#parallel', of('async', 'auto parallel race series waterfall'), 1),
	api('https://caolan.github.io/async/v3/docs.html#parallelLimit', of('async', 'parallelLimit'), 2),
	api(
		'https://caolan.github.io/async/v3/docs.html#QueueObject',
		of('async', below('queue() priorityQueue()', 'drain')),
		0,
	),
];
