import type { IoModule } from './entry.ts';

const each = (roots: string, names: string): string =>
	roots
		.split(' ')
		.flatMap(root => names.split(' ').map(name => `${root}.${name}`))
		.join(' ');

const REPOSITORY_CALLS =
	'find findBy findOne findOneBy findOneOrFail findOneByOrFail findAndCount findAndCountBy save insert update upsert ' +
	'delete remove softDelete softRemove restore recover count countBy query exists existsBy increment decrement clear ' +
	'sum average minimum maximum';
/** `getRepository`, `getManager` and `getConnection` are those of versions before 1. https://typeorm.io/docs/releases */
const REPOSITORIES = [
	'Repository() TreeRepository() MongoRepository() EntityManager() EntityManager().getRepository()',
	'DataSource().manager DataSource().getRepository() DataSource().getTreeRepository() DataSource().getMongoRepository()',
	'DataSource().manager.getRepository() QueryRunner().manager DataSource().createQueryRunner().manager',
	'getRepository() getManager() getManager().getRepository() getConnection().manager getConnection().getRepository()',
].join(' ');
const ENTITY_CALLS =
	'find findBy findOne findOneBy findOneOrFail findOneByOrFail findAndCount save insert update upsert delete remove ' +
	'softRemove recover reload count countBy query exists existsBy clear';

/** Databases. A pool serves its size and keeps all others waiting, those of other requests too. */
export const databasePackages: readonly IoModule[] = [
	{
		modules: 'pg pg-pool',
		tier: 'database',
		methods: 'query connect',
		documentation: 'https://node-postgres.com/apis/pool',
	},
	{
		modules: 'pg-promise',
		tier: 'database',
		methods: 'query none one many oneOrNone manyOrNone any result multi multiResult func proc each task tx connect',
		documentation: 'https://vitaly-t.github.io/pg-promise/Database.html',
	},
	{
		modules: 'postgres',
		tier: 'database',
		methods: 'unsafe begin notify',
		documentation: 'https://github.com/porsager/postgres#readme',
	},
	{
		modules: 'mysql',
		tier: 'database',
		methods: 'query getConnection',
		documentation: 'https://github.com/mysqljs/mysql#performing-queries',
	},
	{
		modules: 'mysql2 mysql2/promise',
		tier: 'database',
		methods: 'query execute getConnection',
		documentation: 'https://sidorares.github.io/node-mysql2/docs/documentation',
	},
	{
		modules: 'mariadb',
		tier: 'database',
		methods: 'query execute batch getConnection importFile',
		documentation:
			'https://github.com/mariadb-corporation/mariadb-connector-nodejs/blob/master/documentation/promise-api.md',
	},
	{
		modules: 'mssql',
		tier: 'database',
		methods: 'query execute batch bulk connect',
		documentation: 'https://github.com/tediousjs/node-mssql#documentation',
	},
	{
		modules: 'oracledb',
		tier: 'database',
		methods: 'execute executeMany getConnection',
		documentation: 'https://node-oracledb.readthedocs.io/en/latest/api_manual/connection.html',
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
			'find findOne findById findByIdAndUpdate findByIdAndDelete findOneAndUpdate findOneAndReplace ' +
			'findOneAndDelete create insertMany updateOne updateMany deleteOne deleteMany replaceOne countDocuments ' +
			'estimatedDocumentCount distinct exists aggregate bulkWrite bulkSave',
		roots: 'model() Model default.model()',
		documentation: 'https://mongoosejs.com/docs/api/model.html',
	},
	{
		modules: 'mongoose',
		tier: 'database',
		methods: 'save updateOne deleteOne replaceOne',
		// What a query has found, too.
		roots: 'model() default.model() Model Model() Document() HydratedDocument()',
		documentation: 'https://mongoosejs.com/docs/api/document.html',
	},
	{
		modules: 'redis @redis/client',
		tier: 'database',
		methods:
			'get set setEx del exists expire incr incrBy decr hGet hSet hGetAll hDel lPush rPush lRange lPop rPop sAdd ' +
			'sMembers sRem zAdd zRange publish keys scan mGet mSet eval evalSha xAdd getDel unlink',
		roots: 'createClient() createCluster() createClientPool() createSentinel()',
		documentation: 'https://redis.io/docs/latest/develop/clients/nodejs/',
	},
	// Before version 4.
	{
		modules: 'redis',
		tier: 'database',
		methods:
			'get set setex del exists expire incr incrby decr hget hset hgetall hdel lpush rpush lrange lpop rpop sadd ' +
			'smembers srem zadd zrange publish keys scan mget mset eval evalsha xadd getdel unlink',
		roots: 'createClient()',
		documentation: 'https://github.com/redis/node-redis/tree/v3.1.2#commands',
	},
	{
		modules: 'ioredis',
		tier: 'database',
		// `defineCommand` adds further ones under any name: https://github.com/redis/ioredis#lua-scripting
		methods: '*',
		except:
			'on once off addListener prependListener removeListener removeAllListeners listeners listenerCount emit setMaxListeners ' +
			'disconnect duplicate pipeline multi defineCommand nodes',
		roots: '() Redis() Cluster()',
		documentation: 'https://github.com/redis/ioredis#basic-usage',
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
		roots: 'PrismaClient() Prisma.TransactionClient()',
		documentation: 'https://www.prisma.io/docs/orm/reference/prisma-client-reference',
	},
	{
		modules: 'typeorm',
		tier: 'database',
		calls: `${each(REPOSITORIES, REPOSITORY_CALLS)} ${each('BaseEntity BaseEntity()', ENTITY_CALLS)}`,
		documentation: 'https://typeorm.io/docs/working-with-entity-manager/repository-api',
	},
	{
		modules: 'typeorm',
		tier: 'database',
		calls: each('DataSource() QueryRunner() DataSource().createQueryRunner() getConnection()', 'query transaction'),
		documentation: 'https://typeorm.io/docs/data-source/data-source-api/',
	},
	{
		// On what a query has found.
		modules: 'typeorm',
		tier: 'database',
		methods: 'save remove softRemove recover reload',
		roots: 'BaseEntity Repository() getRepository() EntityManager() DataSource()',
		documentation: 'https://typeorm.io/docs/entity/entities',
	},
	{
		// Their `insert`, `update` and `delete` build, and `execute` runs what they have built.
		modules: 'typeorm',
		tier: 'database',
		methods:
			'getOne getOneOrFail getMany getRawOne getRawMany getRawAndEntities getManyAndCount getCount getExists execute',
		documentation: 'https://typeorm.io/docs/query-builder/select-query-builder',
	},
	{
		modules: 'sequelize sequelize-typescript @sequelize/core',
		tier: 'database',
		methods:
			'findAll findOne findByPk findOrCreate findAndCountAll create bulkCreate update upsert destroy count max ' +
			'min sum increment decrement restore',
		roots: 'Model Sequelize().define()',
		documentation: 'https://sequelize.org/docs/v6/core-concepts/model-querying-basics/',
	},
	{
		modules: 'sequelize sequelize-typescript @sequelize/core',
		tier: 'database',
		methods: 'save update destroy reload increment decrement restore',
		// What a query has found, too.
		roots: 'Model Model() Sequelize().define()',
		documentation: 'https://sequelize.org/docs/v6/core-concepts/model-instances/',
	},
	{
		modules: 'sequelize sequelize-typescript @sequelize/core',
		tier: 'database',
		calls: 'Sequelize().query Sequelize().transaction',
		documentation: 'https://sequelize.org/docs/v6/core-concepts/raw-queries/',
	},
	{
		modules: 'drizzle-orm/*',
		tier: 'database',
		methods: 'select insert update delete execute findMany findFirst transaction values where returning',
		roots: 'drizzle()',
		documentation: 'https://orm.drizzle.team/docs/overview',
	},
	{
		modules: '@mikro-orm/*',
		tier: 'database',
		methods:
			'find findOne findOneOrFail findAndCount findAll count insert insertMany upsert upsertMany nativeInsert ' +
			'nativeUpdate nativeDelete',
		roots: 'EntityManager() EntityRepository() MikroORM.init().em',
		documentation: 'https://mikro-orm.io/docs/entity-manager',
	},
	{
		modules: '@mikro-orm/*',
		tier: 'database',
		methods: 'flush persistAndFlush removeAndFlush transactional',
		roots: 'EntityManager() MikroORM.init().em',
		documentation: 'https://mikro-orm.io/docs/unit-of-work',
	},
	{
		modules: 'kysely',
		tier: 'database',
		methods: 'execute executeTakeFirst executeTakeFirstOrThrow',
		documentation: 'https://kysely.dev/docs/getting-started',
	},
	{
		modules: 'sqlite3',
		tier: 'database',
		methods: 'run get all each exec',
		roots: 'Database() verbose().Database()',
		documentation: 'https://github.com/TryGhost/node-sqlite3/wiki/API',
	},
	{
		modules: 'sqlite',
		tier: 'database',
		methods: 'run get all each exec',
		roots: 'Database() open()',
		documentation: 'https://github.com/kriasoft/node-sqlite#usage',
	},
	{
		modules: '@libsql/client',
		tier: 'database',
		methods: 'execute batch executeMultiple migrate',
		roots: 'createClient()',
		documentation: 'https://docs.turso.tech/sdk/ts/reference',
	},
	{
		modules: '@elastic/elasticsearch @opensearch-project/opensearch',
		tier: 'database',
		methods: 'search index get create update delete bulk count msearch updateByQuery deleteByQuery exists reindex',
		roots: 'Client()',
		documentation: 'https://www.elastic.co/docs/reference/elasticsearch/clients/javascript',
	},
	{
		modules: 'cassandra-driver',
		tier: 'database',
		methods: 'execute batch',
		documentation: 'https://docs.datastax.com/en/developer/nodejs-driver/latest/',
	},
	{
		modules: 'neo4j-driver',
		tier: 'database',
		methods: 'run executeQuery executeRead executeWrite',
		documentation: 'https://neo4j.com/docs/javascript-manual/current/',
	},
	{
		modules: '@clickhouse/client',
		tier: 'database',
		methods: 'query insert command exec',
		documentation: 'https://clickhouse.com/docs/integrations/javascript',
	},
	{
		modules: '@planetscale/database',
		tier: 'database',
		methods: 'execute transaction',
		documentation: 'https://github.com/planetscale/database-js#usage',
	},
	{
		modules: '@neondatabase/serverless',
		tier: 'database',
		calls: 'neon()',
		methods: 'query transaction',
		documentation: 'https://github.com/neondatabase/serverless#readme',
	},
	{
		modules: '@vercel/postgres',
		tier: 'database',
		calls: 'sql',
		methods: 'query',
		documentation: 'https://vercel.com/docs/storage',
	},
	{
		modules: '@upstash/redis @vercel/kv',
		tier: 'network',
		methods: 'get set del mget hget hset incr expire lpush rpush sadd zadd',
		documentation: 'https://upstash.com/docs/redis/sdks/ts/overview',
	},
];
