import { each, type AwaitableCalls } from './ecmascript-entry.ts';

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
/** https://sequelize.org/api/v6/class/src/model.js~model: of a model, and of what a query has found. */
const SEQUELIZE_MODEL =
	'aggregate bulkCreate count create decrement describe destroy drop findAll findAndCountAll findByPk findCreateFind findOne ' +
	'findOrBuild findOrCreate increment max min restore sum sync truncate update upsert';
const SEQUELIZE_ROW = 'decrement destroy increment reload restore save update validate';
/** https://typeorm.io/docs/entity/active-record-data-mapper: of a class that extends `BaseEntity`, and of its instances. */
const ENTITY =
	'average clear count countBy delete exists existsBy find findAndCount findAndCountBy findBy findByIds findOne findOneBy ' +
	'findOneByOrFail findOneOrFail insert maximum minimum preload query remove save softRemove sum update upsert';
const ENTITY_ROW = 'recover reload remove save softRemove';
const DATABASE = 'collections command createCollection createIndex dropCollection dropDatabase renameCollection stats';

const collectionCalls = (root: string): string[] => [
	each(root, COLLECTION),
	...['find()', 'aggregate()', 'listIndexes()'].map(cursor => `${root}.${cursor}.toArray`),
];

/** Clients of databases, and what is built on them. */
export const databases: readonly AwaitableCalls[] = [
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
		modules: 'sequelize sequelize-typescript @sequelize/core',
		calls: ['Model', 'Sequelize().define()']
			.flatMap(model => [
				...['', '.scope()', '.unscoped()'].map(scope => each(model + scope, SEQUELIZE_MODEL)),
				...['()', '.build()', '.create()', '.findByPk()', '.findOne()'].map(row => each(model + row, SEQUELIZE_ROW)),
			])
			.join(' '),
		documentation: 'https://sequelize.org/docs/v6/core-concepts/model-querying-basics/',
	},
	{
		modules: 'typeorm',
		calls: `${each('BaseEntity', ENTITY)} ${each('BaseEntity()', ENTITY_ROW)}`,
		documentation: 'https://typeorm.io/docs/entity/active-record-data-mapper',
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
];
