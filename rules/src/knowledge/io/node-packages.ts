import type { IoModule } from './entry.ts';

const REQUESTS = '. get post put patch delete head options request';

/** HTTP clients, protocols and services of npm. */
const network: readonly IoModule[] = [
	{
		modules: 'axios',
		tier: 'network',
		calls: `${REQUESTS} postForm putForm patchForm`,
		methods: '. get post put patch delete head options request postForm putForm patchForm',
		roots: 'create() Axios() AxiosInstance()',
		documentation: 'https://axios-http.com/docs/api_intro',
	},
	{ modules: 'axios', tier: 'network', calls: 'create()', documentation: 'https://axios-http.com/docs/instance' },
	{
		modules: 'got',
		tier: 'network',
		calls: `${REQUESTS} got got.get got.post got.put got.patch got.delete got.head stream extend()`,
		methods: 'get post put patch delete head',
		roots: 'extend() got.extend()',
		documentation: 'https://github.com/sindresorhus/got#documentation',
	},
	{
		modules: 'ky ky-universal',
		tier: 'network',
		calls: `${REQUESTS} create() extend()`,
		methods: 'get post put patch delete head',
		roots: 'create() extend()',
		documentation: 'https://github.com/sindresorhus/ky#api',
	},
	{
		modules: 'node-fetch cross-fetch isomorphic-fetch node-fetch-native make-fetch-happen minipass-fetch whatwg-fetch',
		tier: 'network',
		calls: '. fetch default',
		documentation: 'https://github.com/node-fetch/node-fetch#fetchurl-options',
	},
	{
		modules: 'ofetch',
		tier: 'network',
		calls: 'ofetch $fetch ofetch.raw $fetch.raw ofetch.create()',
		documentation: 'https://github.com/unjs/ofetch#readme',
	},
	{
		modules: 'undici',
		tier: 'network',
		calls: 'fetch request stream pipeline connect',
		methods: 'request stream pipeline dispatch',
		roots: 'Client() Pool() Agent() BalancedPool() ProxyAgent()',
		documentation: 'https://undici.nodejs.org/#/docs/api/Dispatcher',
	},
	{
		modules: 'superagent',
		tier: 'network',
		calls: `${REQUESTS} del`,
		documentation: 'https://forwardemail.github.io/superagent/',
	},
	{
		modules: 'request request-promise request-promise-native needle phin bent centra gaxios teeny-request',
		tier: 'network',
		calls: `${REQUESTS} del gaxios.request`,
		documentation: 'https://github.com/request/request-promise#api-in-detail',
	},
	{
		modules: 'graphql-request',
		tier: 'network',
		calls: 'request rawRequest GraphQLClient().request GraphQLClient().rawRequest batchRequests',
		documentation: 'https://github.com/graffle-js/graffle/tree/graphql-request#readme',
	},
	{
		modules: '@apollo/client @apollo/client/core',
		tier: 'network',
		methods: 'query mutate',
		roots: 'ApolloClient()',
		documentation: 'https://www.apollographql.com/docs/react/api/core/ApolloClient',
	},
	{
		modules: 'nodemailer',
		tier: 'network',
		methods: 'sendMail verify',
		roots: 'createTransport() Transporter()',
		documentation: 'https://nodemailer.com/usage/',
	},
	{
		modules: '@sendgrid/mail',
		tier: 'network',
		calls: 'send sendMultiple',
		documentation: 'https://github.com/sendgrid/sendgrid-nodejs/tree/main/packages/mail#readme',
	},
	{
		modules: 'openai @anthropic-ai/sdk groq-sdk @mistralai/mistralai cohere-ai together-ai',
		tier: 'network',
		methods: 'create parse stream generate edit retrieve list complete chat embed countTokens',
		documentation: 'https://github.com/openai/openai-node#usage',
	},
	{
		modules: 'ai',
		tier: 'network',
		calls: 'generateText generateObject embed embedMany generateImage transcribe',
		documentation: 'https://ai-sdk.dev/docs/reference/ai-sdk-core',
	},
	{
		modules: '@google/generative-ai @google/genai',
		tier: 'network',
		methods: 'generateContent generateContentStream embedContent countTokens',
		documentation: 'https://github.com/googleapis/js-genai#readme',
	},
	{
		modules: 'stripe',
		tier: 'network',
		methods: 'create retrieve update list del search cancel confirm capture pay finalizeInvoice',
		roots: '()',
		documentation: 'https://docs.stripe.com/api?lang=node',
	},
	{
		modules: 'octokit @octokit/rest @octokit/core @octokit/request @octokit/graphql @actions/github',
		tier: 'network',
		methods: '* request graphql paginate',
		roots: 'Octokit().rest Octokit().repos Octokit().issues Octokit().pulls Octokit() getOctokit().rest',
		documentation: 'https://github.com/octokit/octokit.js#readme',
	},
	{
		modules: '@octokit/request',
		tier: 'network',
		calls: 'request',
		documentation: 'https://github.com/octokit/request.js#usage',
	},
	{
		modules: 'twilio',
		tier: 'network',
		methods: 'create fetch update remove list',
		roots: '() Twilio()',
		documentation: 'https://www.twilio.com/docs/libraries/reference/twilio-node',
	},
	{
		modules: '@slack/web-api',
		tier: 'network',
		methods: '*',
		roots: 'WebClient().chat WebClient().conversations WebClient().users WebClient().files WebClient().reactions',
		documentation: 'https://tools.slack.dev/node-slack-sdk/web-api',
	},
	{
		modules: '@grpc/grpc-js',
		tier: 'network',
		methods: 'makeUnaryRequest makeClientStreamRequest makeServerStreamRequest makeBidiStreamRequest',
		roots: 'Client()',
		documentation: 'https://grpc.github.io/grpc/node/grpc.Client.html',
	},
	{
		modules: 'ssh2-sftp-client',
		tier: 'network',
		methods: 'get put fastGet fastPut list stat delete rename mkdir rmdir uploadDir downloadDir connect',
		roots: '()',
		documentation: 'https://github.com/theophilusx/ssh2-sftp-client#methods',
	},
	{
		modules: 'basic-ftp',
		tier: 'network',
		methods: 'access uploadFrom downloadTo list remove ensureDir',
		roots: 'Client()',
		documentation: 'https://github.com/patrickjuchli/basic-ftp#client-api',
	},
	{
		modules: 'kafkajs',
		tier: 'network',
		methods: 'send sendBatch',
		roots: 'Kafka().producer()',
		documentation: 'https://kafka.js.org/docs/producing',
	},
	{
		modules: 'bullmq bull bee-queue',
		tier: 'network',
		methods: 'add addBulk getJob getJobs obliterate save',
		roots: 'Queue() () FlowProducer()',
		documentation: 'https://docs.bullmq.io/guide/queues',
	},
	{
		modules: 'web-push',
		tier: 'network',
		calls: 'sendNotification',
		documentation: 'https://github.com/web-push-libs/web-push#sendnotificationpushsubscription-payload-options',
	},
	{
		modules: 'pacote',
		tier: 'network',
		calls: 'manifest packument tarball extract',
		documentation: 'https://github.com/npm/pacote#api',
	},
	{
		modules: 'package-json latest-version',
		tier: 'network',
		calls: '.',
		documentation: 'https://github.com/sindresorhus/package-json#api',
	},
];

/** Clouds: one call is one request. */
const clouds: readonly IoModule[] = [
	{
		modules: '@aws-sdk/* @smithy/smithy-client',
		tier: 'network',
		methods: 'send done',
		documentation: 'https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/',
	},
	{
		modules: '@aws-sdk/s3-request-presigner',
		tier: 'job',
		calls: 'getSignedUrl',
		documentation: 'https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/Package/-aws-sdk-s3-request-presigner/',
	},
	{
		modules: 'aws-sdk aws-sdk/*',
		tier: 'network',
		methods: 'promise',
		documentation: 'https://docs.aws.amazon.com/AWSJavaScriptSDK/latest/',
	},
	{
		modules: '@azure/*',
		tier: 'network',
		methods:
			'upload uploadData uploadFile uploadStream download downloadToBuffer downloadToFile delete deleteIfExists exists ' +
			'create createIfNotExists getProperties sendMessages sendMessage receiveMessages createEntity getEntity upsertEntity ' +
			'deleteEntity getSecret setSecret read replace upsert patch fetchAll',
		documentation: 'https://learn.microsoft.com/javascript/api/overview/azure/',
	},
	{
		modules: '@google-cloud/*',
		tier: 'network',
		methods:
			'save download upload delete exists copy move getFiles getMetadata setMetadata getSignedUrl publish publishMessage ' +
			'get set update add create commit query runQuery insert access accessSecretVersion createTask',
		documentation: 'https://cloud.google.com/nodejs/docs/reference',
	},
	{
		modules: 'firebase-admin firebase-admin/*',
		tier: 'network',
		methods:
			'get set update add create delete commit send sendEach sendEachForMulticast getUser getUserByEmail createUser ' +
			'updateUser deleteUser setCustomUserClaims once push remove save download upload',
		roots:
			'firestore() auth() messaging() database() storage() getFirestore() getAuth() getMessaging() getDatabase() getStorage()',
		documentation: 'https://firebase.google.com/docs/reference/admin/node',
	},
	{
		modules: 'firebase/firestore',
		tier: 'network',
		calls: 'getDoc getDocs setDoc updateDoc addDoc deleteDoc runTransaction getCountFromServer',
		documentation: 'https://firebase.google.com/docs/reference/js/firestore_',
	},
	{
		modules: '@supabase/supabase-js',
		tier: 'database',
		methods: 'select insert upsert update delete rpc upload download remove',
		roots: 'createClient() SupabaseClient()',
		documentation: 'https://supabase.com/docs/reference/javascript/introduction',
	},
	{
		modules: 'minio',
		tier: 'network',
		methods: 'putObject getObject fPutObject fGetObject removeObject statObject copyObject',
		roots: 'Client()',
		documentation: 'https://min.io/docs/minio/linux/developers/javascript/API.html',
	},
];

/** Databases. A pool serves its size and keeps all others waiting, those of other requests too. */
const databases: readonly IoModule[] = [
	{
		modules: 'pg pg-promise pg-pool postgres',
		tier: 'database',
		methods: 'query connect one none any many oneOrNone manyOrNone result each unsafe',
		documentation: 'https://node-postgres.com/apis/pool',
	},
	{
		modules: 'mysql mysql2 mysql2/promise mariadb mssql oracledb',
		tier: 'database',
		methods: 'query execute batch getConnection',
		documentation: 'https://sidorares.github.io/node-mysql2/docs/documentation',
	},
	{
		modules: 'mongodb',
		tier: 'database',
		methods:
			'findOne insertOne insertMany updateOne updateMany replaceOne deleteOne deleteMany bulkWrite countDocuments distinct ' +
			'estimatedDocumentCount findOneAndUpdate findOneAndReplace findOneAndDelete toArray createIndex drop command',
		documentation: 'https://mongodb.github.io/node-mongodb-native/',
	},
	{
		modules: 'mongoose',
		tier: 'database',
		methods:
			'find findOne findById findByIdAndUpdate findByIdAndDelete findOneAndUpdate findOneAndReplace findOneAndDelete create ' +
			'insertMany updateOne updateMany deleteOne deleteMany replaceOne countDocuments distinct exists save aggregate bulkWrite',
		roots: 'model() Model Model() default.model() Document() HydratedDocument() connection',
		documentation: 'https://mongoosejs.com/docs/api/model.html',
	},
	{
		modules: 'redis ioredis @redis/client',
		tier: 'database',
		methods:
			'get set setEx setex del exists expire incr incrBy decr hGet hget hSet hset hGetAll hgetall hDel hdel lPush lpush ' +
			'rPush rpush lRange lrange lPop lpop rPop rpop sAdd sadd sMembers smembers sRem srem zAdd zadd zRange zrange ' +
			'publish keys scan mget mset eval evalsha xadd xAdd getdel unlink',
		roots: 'createClient() () Redis() Cluster() createCluster()',
		documentation: 'https://redis.io/docs/latest/develop/clients/nodejs/',
	},
	{
		modules: 'knex',
		tier: 'database',
		methods:
			'where whereIn select first insert update del delete returning from into raw pluck count join leftJoin orderBy limit ' +
			'onConflict merge ignore transaction andWhere',
		roots: '() knex() Knex()',
		documentation: 'https://knexjs.org/guide/query-builder.html',
	},
	{
		modules: '@prisma/client',
		tier: 'database',
		methods:
			'findMany findUnique findUniqueOrThrow findFirst findFirstOrThrow create createMany update updateMany upsert delete ' +
			'deleteMany aggregate groupBy count $queryRaw $executeRaw $queryRawUnsafe $executeRawUnsafe $transaction',
		roots: 'PrismaClient()',
		documentation: 'https://www.prisma.io/docs/orm/reference/prisma-client-reference',
	},
	{
		modules: 'typeorm',
		tier: 'database',
		methods:
			'find findBy findOne findOneBy findOneOrFail findOneByOrFail findAndCount save insert update upsert delete remove ' +
			'softDelete softRemove restore count countBy query exists existsBy increment decrement clear getOne getMany ' +
			'getRawOne getRawMany getManyAndCount getCount execute transaction recover',
		roots:
			'Repository() EntityManager() DataSource() QueryRunner() BaseEntity BaseEntity() getRepository() getManager() ' +
			'getConnection() SelectQueryBuilder() TreeRepository() MongoRepository()',
		documentation: 'https://typeorm.io/docs/working-with-entity-manager/repository-api',
	},
	{
		modules: 'sequelize sequelize-typescript @sequelize/core',
		tier: 'database',
		methods:
			'findAll findOne findByPk findOrCreate findAndCountAll create bulkCreate update upsert destroy save reload count max ' +
			'min sum increment decrement restore query transaction',
		roots: 'Model Model() Sequelize() Sequelize().define()',
		documentation: 'https://sequelize.org/docs/v6/core-concepts/model-querying-basics/',
	},
	{
		modules: 'drizzle-orm/*',
		tier: 'database',
		methods: 'select insert update delete execute findMany findFirst transaction values where returning',
		roots: 'drizzle()',
		documentation: 'https://orm.drizzle.team/docs/overview',
	},
	{
		modules: '@mikro-orm/core @mikro-orm/*',
		tier: 'database',
		methods:
			'find findOne findOneOrFail findAndCount findAll count flush persistAndFlush removeAndFlush nativeInsert nativeUpdate nativeDelete',
		roots: 'EntityManager() EntityRepository() MikroORM.init().em',
		documentation: 'https://mikro-orm.io/docs/entity-manager',
	},
	{
		modules: 'kysely',
		tier: 'database',
		methods: 'execute executeTakeFirst executeTakeFirstOrThrow',
		documentation: 'https://kysely.dev/docs/getting-started',
	},
	{
		modules: 'sqlite3 sqlite @libsql/client',
		tier: 'database',
		methods: 'run get all each exec execute batch',
		roots: 'Database() open() createClient()',
		documentation: 'https://github.com/TryGhost/node-sqlite3/wiki/API',
	},
	{
		modules: '@elastic/elasticsearch @opensearch-project/opensearch',
		tier: 'database',
		methods: 'search index get create update delete bulk count msearch updateByQuery deleteByQuery exists reindex',
		roots: 'Client()',
		documentation: 'https://www.elastic.co/docs/reference/elasticsearch/clients/javascript',
	},
	{
		modules:
			'cassandra-driver neo4j-driver @clickhouse/client @planetscale/database @neondatabase/serverless @vercel/postgres',
		tier: 'database',
		methods: 'execute batch run executeQuery query insert command exec sql',
		documentation: 'https://docs.datastax.com/en/developer/nodejs-driver/latest/',
	},
	{
		modules: '@upstash/redis @vercel/kv',
		tier: 'network',
		methods: 'get set del mget hget hset incr expire lpush rpush sadd zadd',
		documentation: 'https://upstash.com/docs/redis/sdks/ts/overview',
	},
];

/** Files, processes and browsers. */
const tools: readonly IoModule[] = [
	{
		modules: 'fs-extra graceful-fs',
		tier: 'files',
		calls:
			'appendFile copy cp emptyDir move open opendir outputFile outputJson readFile readJson readJSON remove rm writeFile ' +
			'writeJson writeJSON promises.readFile promises.writeFile promises.appendFile promises.open createReadStream createWriteStream',
		documentation: 'https://github.com/jprichardson/node-fs-extra#methods',
	},
	{
		modules: 'fs-extra graceful-fs',
		tier: 'job',
		calls:
			'access copyFile ensureDir ensureFile lstat mkdir mkdirp mkdirs pathExists readdir realpath rename rmdir stat symlink ' +
			'unlink promises.stat promises.unlink promises.readdir promises.mkdir promises.access',
		documentation: 'https://github.com/jprichardson/node-fs-extra#methods',
	},
	{
		modules: 'globby fast-glob glob tinyglobby rimraf del recursive-readdir',
		tier: 'files',
		calls: '. globby glob rimraf deleteAsync async',
		documentation: 'https://github.com/sindresorhus/globby#api',
	},
	{
		modules: 'write-file-atomic load-json-file write-json-file cpy cpy-file make-dir',
		tier: 'files',
		calls: '. loadJsonFile writeJsonFile copyFile',
		documentation: 'https://github.com/npm/write-file-atomic#readme',
	},
	{
		modules: 'execa cross-spawn tinyexec nano-spawn',
		tier: 'process',
		calls: '. execa execaCommand execaNode $ command node x exec spawn',
		documentation: 'https://github.com/sindresorhus/execa#documentation',
	},
	{ modules: 'zx', tier: 'process', calls: '$ fetch', documentation: 'https://google.github.io/zx/api' },
	{
		modules: '@actions/exec',
		tier: 'process',
		calls: 'exec getExecOutput',
		documentation: 'https://github.com/actions/toolkit/tree/main/packages/exec',
	},
	{
		modules: 'simple-git',
		tier: 'process',
		methods: 'clone pull push fetch log status checkout add commit diff raw show',
		roots: '() simpleGit()',
		documentation: 'https://github.com/steveukx/git-js#readme',
	},
	{
		modules: 'puppeteer puppeteer-core',
		tier: 'process',
		methods: 'launch newPage goto screenshot pdf setContent',
		documentation: 'https://pptr.dev/api',
	},
	{
		modules: 'playwright playwright-core playwright-chromium playwright-firefox playwright-webkit @playwright/test',
		tier: 'process',
		methods: 'launch newPage newContext goto screenshot pdf setContent',
		documentation: 'https://playwright.dev/docs/api/class-playwright',
	},
	{
		// Decodes whole images in memory. https://sharp.pixelplumbing.com/performance
		modules: 'sharp',
		tier: 'files',
		methods: 'toBuffer toFile metadata stats',
		documentation: 'https://sharp.pixelplumbing.com/api-output',
	},
	{
		modules: 'tar',
		tier: 'files',
		calls: 'x extract c create',
		documentation: 'https://github.com/isaacs/node-tar#api',
	},
	{
		modules: 'download extract-zip decompress',
		tier: 'files',
		calls: '.',
		documentation: 'https://github.com/kevva/download#api',
	},
];

export const nodePackages: readonly IoModule[] = [...network, ...clouds, ...databases, ...tools];
