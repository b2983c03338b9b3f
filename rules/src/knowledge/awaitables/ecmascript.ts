import { browserDeclared } from '#knowledge/declared/browser.ts';
import { bunDeclared } from '#knowledge/declared/bun.ts';
import { denoDeclared } from '#knowledge/declared/deno.ts';
import { declaredKeys } from '#knowledge/declared/entry.ts';
import { nodeDeclared } from '#knowledge/declared/node.ts';

/**
 * Calls that give a promise, whatever they are given: for code without types. Paths are spelled as `callPath` does:
 * `()` stands for what a call, a construction or an `await` of either gives. A path that ends in `.*` takes any method.
 *
 * Only the language's own promise counts: what starts when it is awaited (a query builder, say) is dropped for reasons
 * of its own.
 */
export interface AwaitableCalls {
	/** Several that have the same calls, `''` for globals. */
	readonly modules: string;
	readonly calls: string;
	/** With a function as its last argument it calls that, and gives nothing. */
	readonly takesCallback?: true;
	/** With an object as its only argument it gives a function that has these options, and no promise. */
	readonly bindsOptions?: true;
	readonly documentation: string;
}

const each = (prefix: string, names: string): string =>
	names
		.split(' ')
		.map(name => `${prefix}.${name}`)
		.join(' ');

const REQUESTS = 'get post put patch delete head options request';
const FILE_HANDLE =
	'appendFile chmod chown close datasync read readFile readv stat sync truncate utimes write writeFile writev';
const SUBTLE =
	'decrypt deriveBits deriveKey digest encrypt exportKey generateKey importKey sign unwrapKey verify wrapKey';
const BODY = 'arrayBuffer blob bytes formData json text';
const COLLECTION =
	'bulkWrite countDocuments createIndex createIndexes deleteMany deleteOne distinct drop dropIndex ' +
	'estimatedDocumentCount findOne findOneAndDelete findOneAndReplace findOneAndUpdate insertMany insertOne replaceOne ' +
	'updateMany updateOne';
const REPOSITORY =
	'clear count countBy decrement delete exists find findAndCount findBy findOne findOneBy findOneByOrFail findOneOrFail ' +
	'increment insert recover remove restore save softDelete softRemove update upsert';
const CONNECTION = 'beginTransaction changeUser commit end execute ping query rollback';
/** https://redis.io/docs/latest/commands/, the common ones. */
const REDIS =
	'append bitcount blpop brpop dbsize decr decrby del echo eval evalsha exists expire expireat flushall flushdb get getdel ' +
	'getrange getset hdel hexists hget hgetall hincrby hkeys hlen hmget hmset hset hsetnx hvals incr incrby info keys lindex ' +
	'linsert llen lpop lpush lrange lrem lset ltrim mget mset persist pexpire pfadd pfcount ping psetex pttl publish rename rpop ' +
	'rpush sadd scan scard sdiff set setex setnx sinter sismember smembers smove spop srandmember srem sscan strlen sunion ttl ' +
	'type unlink xack xadd xdel xgroup xlen xrange xread xreadgroup xtrim zadd zcard zcount zincrby zrange zrangebyscore zrank ' +
	'zrem zremrangebyscore zrevrange zscan zscore';
const NODE_REDIS =
	'append dbSize decr decrBy del eval evalSha exists expire expireAt flushAll flushDb get getDel getSet hDel hExists hGet ' +
	'hGetAll hIncrBy hKeys hLen hSet hSetNX hVals incr incrBy info keys lIndex lLen lPop lPush lRange lRem lTrim mGet mSet ' +
	'persist pExpire ping pTTL publish rename rPop rPush sAdd scan sCard set setEx setNX sIsMember sMembers sPop sRem ' +
	'strLen ttl type unlink xAck xAdd xLen xRange xRead xTrim zAdd zCard zCount zIncrBy zRange zRangeByScore zRank zRem zScore';
const MODEL =
	'aggregate count create createMany createManyAndReturn delete deleteMany findFirst findFirstOrThrow findMany findUnique ' +
	'findUniqueOrThrow groupBy update updateMany updateManyAndReturn upsert';
const DATABASE = 'collections command createCollection createIndex dropCollection dropDatabase renameCollection stats';
const PAGE =
	'$eval $$eval click close content evaluate focus goBack goForward goto hover pdf reload screenshot select setContent ' +
	'setViewport tap title type waitForFunction waitForNavigation waitForSelector';

const collectionCalls = (root: string): string[] => [
	each(root, COLLECTION),
	...['find()', 'aggregate()', 'listIndexes()'].map(cursor => `${root}.${cursor}.toArray`),
];

const core: readonly AwaitableCalls[] = [
	{
		modules: 'fs/promises',
		calls: each('open()', FILE_HANDLE),
		documentation: 'https://nodejs.org/api/fs.html#class-filehandle',
	},
	{
		modules: 'fs',
		calls: each('promises.open()', FILE_HANDLE),
		documentation: 'https://nodejs.org/api/fs.html#class-filehandle',
	},
	{
		modules: 'crypto',
		calls: `${each('subtle', SUBTLE)} ${each('webcrypto.subtle', SUBTLE)}`,
		documentation: 'https://nodejs.org/api/webcrypto.html#class-subtlecrypto',
	},
	{
		modules: 'readline/promises',
		calls: 'createInterface().question',
		documentation: 'https://nodejs.org/api/readline.html#rlquestionquery-options',
	},
	{
		modules: 'worker_threads',
		calls: 'Worker().terminate',
		documentation: 'https://nodejs.org/api/worker_threads.html#workerterminate',
	},
];

const hosts: readonly AwaitableCalls[] = [
	{
		modules: '',
		calls: `${each('fetch()', BODY)} ${each('Response()', BODY)} ${each('Request()', BODY)}`,
		documentation: 'https://fetch.spec.whatwg.org/#body-mixin',
	},
	{
		modules: '',
		calls: `${each('crypto.subtle', SUBTLE)} ${each('globalThis.crypto.subtle', SUBTLE)}`,
		documentation: 'https://w3c.github.io/webcrypto/#subtlecrypto-interface',
	},
	{
		modules: '',
		calls:
			'createImageBitmap WebAssembly.compile WebAssembly.compileStreaming WebAssembly.instantiate ' +
			'WebAssembly.instantiateStreaming caches.open caches.delete caches.match ' +
			`${each('caches.open()', 'add addAll delete match matchAll put')} ` +
			`${each('navigator.clipboard', 'read readText write writeText')} navigator.serviceWorker.register ` +
			'navigator.mediaDevices.getUserMedia navigator.storage.estimate navigator.storage.persist ' +
			'customElements.whenDefined',
		documentation: 'https://developer.mozilla.org/en-US/docs/Web/API',
	},
	{
		modules: '',
		calls: each(
			'Deno',
			'chmod copyFile create lstat makeTempDir makeTempFile mkdir open readFile readLink readTextFile realPath remove ' +
				'rename stat symlink truncate writeFile writeTextFile',
		),
		documentation: 'https://docs.deno.com/api/deno/file-system',
	},
	{
		modules: '',
		calls: `Bun.write ${each('Bun.file()', 'arrayBuffer bytes delete exists json stat text write')} Bun.password.hash Bun.password.verify`,
		documentation: 'https://bun.com/docs/api/file-io',
	},
];

const packages: readonly AwaitableCalls[] = [
	{
		modules: 'axios',
		calls: `. ${REQUESTS} ${each('create()', REQUESTS)}`,
		documentation: 'https://axios-http.com/docs/api_intro',
	},
	{
		modules: 'got ky',
		calls: `. ${REQUESTS.replace(' options request', '')} ${each('got', 'get post put patch delete head')} got`,
		documentation: 'https://github.com/sindresorhus/got#documentation',
	},
	{
		modules: 'node-fetch cross-fetch undici',
		calls: `. fetch request ${each('()', BODY)} ${each('fetch()', BODY)} ${each('request().body', BODY)}`,
		documentation: 'https://github.com/node-fetch/node-fetch#fetchurl-options',
	},
	{
		modules: 'pg',
		calls: `${each('Pool()', 'connect end query')} ${each('Pool().connect()', 'query')} ${each('Client()', 'connect end query')}`,
		takesCallback: true,
		documentation: 'https://node-postgres.com/apis/client',
	},
	{
		modules: 'mysql2/promise',
		calls: `createConnection ${each('createConnection()', CONNECTION)} ${each('createPool()', 'end execute getConnection query')} ${each('createPool().getConnection()', CONNECTION)}`,
		documentation: 'https://sidorares.github.io/node-mysql2/docs',
	},
	{
		modules: 'mongodb',
		calls:
			`MongoClient.connect ${each('MongoClient()', 'close connect')} ` +
			['MongoClient().db()', 'MongoClient().connect().db()', 'MongoClient.connect().db()', 'Db()']
				.flatMap(db => [
					each(db, DATABASE),
					`${db}.listCollections().toArray ${db}.aggregate().toArray`,
					...collectionCalls(`${db}.collection()`),
				])
				.concat(collectionCalls('Collection()'))
				.join(' '),
		takesCallback: true,
		documentation: 'https://mongodb.github.io/node-mongodb-native/',
	},
	{
		modules: 'mongoose',
		calls: `connect disconnect ${each('model()', 'bulkWrite create insertMany')} model()().save model()().validate`,
		takesCallback: true,
		documentation: 'https://mongoosejs.com/docs/api/mongoose.html',
	},
	{
		modules: 'sequelize',
		calls: each('Sequelize()', 'authenticate close drop query sync transaction truncate'),
		documentation: 'https://sequelize.org/api/v6/class/src/sequelize.js~sequelize',
	},
	{
		modules: 'typeorm',
		calls: `${each('DataSource()', 'destroy dropDatabase initialize query runMigrations synchronize transaction')} ${each('DataSource().getRepository()', REPOSITORY)} ${each('DataSource().manager', REPOSITORY)}`,
		documentation: 'https://typeorm.io/docs/data-source/data-source-api/',
	},
	{
		modules: '@prisma/client',
		calls:
			`${each('PrismaClient()', '$connect $disconnect $executeRaw $executeRawUnsafe $queryRaw $queryRawUnsafe $transaction')} ` +
			`${each('PrismaClient().?', MODEL)} ${each('Prisma.TransactionClient().?', MODEL)}`,
		documentation: 'https://www.prisma.io/docs/orm/reference/prisma-client-reference',
	},
	{
		modules: 'ioredis',
		calls: ['()', 'Redis()', 'Cluster()']
			.flatMap(root => [
				each(root, `connect quit ${REDIS}`),
				...['pipeline()', 'multi()'].map(batch => `${root}.${batch}.exec`),
			])
			.join(' '),
		takesCallback: true,
		documentation: 'https://github.com/redis/ioredis#basic-usage',
	},
	{
		modules: 'redis @redis/client',
		calls: ['createClient()', 'createCluster()', 'createClientPool()', 'createSentinel()']
			.flatMap(root => [each(root, `connect quit ${NODE_REDIS}`), `${root}.multi().exec`])
			.join(' '),
		// Before version 4 all commands took one.
		takesCallback: true,
		documentation: 'https://github.com/redis/node-redis#usage',
	},
	{
		modules: 'amqplib',
		calls: `connect ${each('connect()', 'close createChannel createConfirmChannel')} ${each('connect().createChannel()', 'assertExchange assertQueue bindQueue cancel close consume deleteQueue get prefetch purgeQueue')}`,
		documentation: 'https://amqp-node.github.io/amqplib/channel_api.html',
	},
	{
		modules: 'kafkajs',
		calls: `${each('Kafka().producer()', 'connect disconnect send sendBatch')} ${each('Kafka().consumer()', 'connect disconnect run stop subscribe')} ${each('Kafka().admin()', 'connect createTopics deleteTopics disconnect')}`,
		documentation: 'https://kafka.js.org/docs/getting-started',
	},
	{
		modules: 'bullmq',
		calls: `${each('Queue()', 'add addBulk clean close drain obliterate pause resume')} ${each('Worker()', 'close pause')}`,
		documentation: 'https://docs.bullmq.io/guide/queues',
	},
	{
		modules: 'nodemailer',
		calls: each('createTransport()', 'sendMail verify'),
		takesCallback: true,
		documentation: 'https://nodemailer.com/usage',
	},
	{
		modules: 'fs-extra',
		calls:
			'access appendFile chmod chown copy copyFile createFile createLink createSymlink emptyDir emptydir ensureDir ensureFile ' +
			'ensureLink ensureSymlink lchown link lstat lutimes mkdir mkdirp mkdirs mkdtemp move open opendir outputFile outputJSON ' +
			'outputJson pathExists readFile readJSON readJson readdir readlink realpath remove rename rm rmdir stat symlink truncate ' +
			'unlink utimes writeFile writeJSON writeJson',
		takesCallback: true,
		documentation: 'https://github.com/jprichardson/node-fs-extra#async-vs-sync',
	},
	{
		modules: 'openai',
		calls: ['()', 'OpenAI()', 'AzureOpenAI()']
			.map(root =>
				[
					each(`${root}.chat.completions`, 'create parse'),
					each(`${root}.responses`, 'cancel create delete parse retrieve'),
					each(root, 'embeddings.create completions.create moderations.create audio.speech.create'),
					each(
						root,
						'audio.transcriptions.create images.generate images.edit files.create files.delete batches.create',
					),
				].join(' '),
			)
			.join(' '),
		documentation: 'https://github.com/openai/openai-node/blob/master/api.md',
	},
	{
		modules: '@anthropic-ai/sdk',
		calls: ['()', 'Anthropic()']
			.map(root => each(root, 'messages.create messages.countTokens beta.messages.create beta.messages.countTokens'))
			.join(' '),
		documentation: 'https://github.com/anthropics/anthropic-sdk-typescript/blob/main/api.md',
	},
	{
		modules: '@google/generative-ai',
		calls: ['GenerativeModel()', 'GoogleGenerativeAI().getGenerativeModel()']
			.map(root => each(root, 'batchEmbedContents countTokens embedContent generateContent generateContentStream'))
			.join(' '),
		documentation:
			'https://github.com/google-gemini/deprecated-generative-ai-js/blob/main/docs/reference/main/generative-ai.md',
	},
	{
		modules: '@slack/web-api',
		calls: 'WebClient().apiCall WebClient().?.* WebClient().?.?.*',
		documentation: 'https://docs.slack.dev/tools/node-slack-sdk/web-api/',
	},
	{
		modules: 'jose',
		calls:
			'calculateJwkThumbprint compactDecrypt compactVerify exportJWK exportPKCS8 exportSPKI flattenedVerify generalVerify ' +
			'generateKeyPair generateSecret importJWK importPKCS8 importSPKI importX509 jwtDecrypt jwtVerify SignJWT().sign ' +
			'EncryptJWT().encrypt CompactSign().sign CompactEncrypt().encrypt',
		documentation: 'https://github.com/panva/jose/tree/main/docs',
	},
	{
		modules: 'npm-registry-fetch make-fetch-happen minipass-fetch',
		calls: `. json ${each('()', BODY)}`,
		documentation: 'https://github.com/npm/npm-registry-fetch#api',
	},
	{
		modules:
			'drizzle-orm/node-postgres drizzle-orm/postgres-js drizzle-orm/neon-http drizzle-orm/neon-serverless ' +
			'drizzle-orm/vercel-postgres drizzle-orm/pglite drizzle-orm/mysql2 drizzle-orm/planetscale-serverless drizzle-orm/libsql',
		calls:
			'drizzle().transaction NodePgDatabase().transaction PostgresJsDatabase().transaction NeonDatabase().transaction ' +
			'PgliteDatabase().transaction MySql2Database().transaction LibSQLDatabase().transaction',
		documentation: 'https://orm.drizzle.team/docs/transactions',
	},
	{
		modules: 'kysely',
		calls: 'Kysely().destroy Kysely().transaction().execute Kysely().connection().execute',
		documentation: 'https://kysely-org.github.io/kysely-apidoc/classes/Kysely.html',
	},
	{
		modules: 'pg-promise',
		calls: each('()()', 'any func many manyOrNone multi multiResult none one oneOrNone proc query result task tx'),
		documentation: 'https://vitaly-t.github.io/pg-promise/Database.html',
	},
	{
		modules: '@tanstack/react-query @tanstack/vue-query @tanstack/svelte-query',
		calls: 'useMutation().mutateAsync createMutation().mutateAsync',
		documentation: 'https://tanstack.com/query/latest/docs/framework/react/guides/mutations#promises',
	},
	{
		modules: 'pkg-types',
		calls: 'readPackageJSON readTSConfig resolvePackageJSON resolveTSConfig writePackageJSON writeTSConfig',
		documentation: 'https://github.com/unjs/pkg-types#readme',
	},
	{
		modules: 'bcrypt bcryptjs',
		calls: 'compare genSalt hash',
		takesCallback: true,
		documentation: 'https://github.com/kelektiv/node.bcrypt.js#api',
	},
	{
		modules: 'sharp',
		calls: ['()', '().?()', '().?().?()', '().?().?().?()'].map(root => each(root, 'toBuffer toFile')).join(' '),
		takesCallback: true,
		documentation: 'https://sharp.pixelplumbing.com/api-output',
	},
	{
		modules: 'execa',
		calls: 'execa execaNode',
		bindsOptions: true,
		documentation: 'https://github.com/sindresorhus/execa/blob/main/docs/api.md#execaoptions',
	},
	{
		modules: 'p-map p-all p-retry p-timeout p-each-series p-props p-settle p-filter p-wait-for delay',
		calls: '.',
		documentation: 'https://github.com/sindresorhus/promise-fun#readme',
	},
	{
		modules: 'p-event',
		calls: '. pEvent pEventMultiple',
		documentation: 'https://github.com/sindresorhus/p-event#api',
	},
	{ modules: 'p-limit', calls: '()', documentation: 'https://github.com/sindresorhus/p-limit#limitfn-args' },
	{
		modules: 'p-queue',
		calls: each('()', 'add addAll onEmpty onIdle'),
		documentation: 'https://github.com/sindresorhus/p-queue#api',
	},
	{
		modules: 'puppeteer puppeteer-core',
		calls: `launch connect ${each('launch()', 'close newPage pages')} ${each('launch().newPage()', PAGE)}`,
		documentation: 'https://pptr.dev/api',
	},
	{
		modules: '@octokit/rest @octokit/core octokit',
		calls: 'Octokit().request Octokit().paginate Octokit().graphql Octokit().rest.?.*',
		documentation: 'https://octokit.github.io/rest.js/',
	},
	{
		modules:
			'@testing-library/react @testing-library/dom @testing-library/vue @testing-library/svelte @testing-library/preact ' +
			'@testing-library/react-native @testing-library/angular',
		calls: `waitFor waitForElementToBeRemoved ${['', 'screen.', 'render().', 'within().']
			.flatMap(root =>
				['Role', 'LabelText', 'PlaceholderText', 'Text', 'DisplayValue', 'AltText', 'Title', 'TestId'].flatMap(what => [
					`${root}findBy${what}`,
					`${root}findAllBy${what}`,
				]),
			)
			.join(' ')}`,
		documentation: 'https://testing-library.com/docs/dom-testing-library/api-async/',
	},
	{
		// Without `setup()` version 13 acts at once.
		modules: '@testing-library/user-event',
		calls: each(
			'setup()',
			'click dblClick tripleClick hover unhover tab keyboard copy cut paste pointer clear deselectOptions selectOptions type upload',
		),
		documentation: 'https://testing-library.com/docs/user-event/intro',
	},
	{
		modules: '@vue/test-utils',
		calls: `flushPromises ${['mount()', 'shallowMount()']
			.flatMap(root => [root, `${root}.find()`, `${root}.get()`])
			.map(root => each(root, 'setData setProps setValue trigger'))
			.join(' ')}`,
		documentation: 'https://test-utils.vuejs.org/api/',
	},
];

interface Calls {
	readonly names: ReadonlySet<string>;
	readonly patterns: readonly RegExp[];
	readonly takesCallback: boolean;
	readonly bindsOptions: boolean;
}

const table = new Map<string, Calls[]>();
for (const { modules, calls, takesCallback = false, bindsOptions = false } of [...core, ...hosts, ...packages]) {
	// `.` is the module itself.
	const paths = calls.split(' ').map(path => (path === '.' ? '' : path));
	const entry: Calls = {
		names: new Set(paths.filter(path => !/[?*]/.test(path))),
		patterns: paths
			.filter(path => /[?*]/.test(path))
			.map(path => new RegExp(`^${path.replace(/[.()$]/g, String.raw`\$&`).replace(/[?*]/g, String.raw`\w+`)}$`)),
		takesCallback,
		bindsOptions,
	};
	for (const module of modules.split(' ')) table.set(module, [...(table.get(module) ?? []), entry]);
}

/** Every function whose every overload gives a promise, by what the hosts themselves declare. */
const declared: ReadonlySet<string> = new Set(
	[nodeDeclared, browserDeclared, denoDeclared, bunDeclared].flatMap(host => declaredKeys(host, 'promises')),
);
/**
 * `EventEmitter.once` is the method too, in an old `class extends EventEmitter`; a worker of a browser is terminated at
 * once. https://nodejs.org/api/events.html#eventsonceemitter-name-options, https://html.spec.whatwg.org/multipage/workers.html#dom-worker-terminate
 */
const NOT_ALWAYS = new Set(['events:EventEmitter.once', ':Worker().terminate', 'bun:Worker().terminate']);

/** Whether calling what is found under this path gives a promise, and which arguments make it give none. */
export function awaitableCall(
	module: string | undefined,
	path: string,
): { readonly takesCallback: boolean; readonly bindsOptions: boolean } | undefined {
	// https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/introduction/: every client has the one method.
	if (module?.startsWith('@aws-sdk/client-') && /^\w+\(\)\.send$/.test(path))
		return { takesCallback: true, bindsOptions: false };
	const key = `${module ?? ''}:${path}`;
	if (declared.has(key) && !NOT_ALWAYS.has(key)) return { takesCallback: false, bindsOptions: false };
	return table
		.get(module ?? '')
		?.find(({ names, patterns }) => names.has(path) || patterns.some(each => each.test(path)));
}
