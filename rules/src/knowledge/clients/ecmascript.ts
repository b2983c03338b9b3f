/** What a constructed or called name makes: something with connections of its own, or something that limits. */
export type ClientKind = 'client' | 'limiter';

const list = (kind: ClientKind, module: string, names: string): [string, ClientKind][] =>
	names.split(' ').map(name => [`${module}:${name}`, kind]);

/** `module:name`, by what `new name()` or `name()` gives. */
export const ecmascriptClients: ReadonlyMap<string, ClientKind> = new Map([
	// A pool of connections each. https://nodejs.org/api/http.html#class-httpagent
	...list('client', 'http', 'Agent'),
	...list('client', 'https', 'Agent'),
	// https://undici.nodejs.org/#/docs/api/Agent
	...list('client', 'undici', 'Agent Client EnvHttpProxyAgent Pool BalancedPool ProxyAgent RetryAgent'),
	// https://node-postgres.com/features/pooling: "you should … create a single pool"
	...list('client', 'pg', 'Pool Client'),
	...list('client', 'pg-pool', 'default'),
	...list('client', 'postgres', 'default'),
	...list('client', '@neondatabase/serverless', 'Pool'),
	// https://sidorares.github.io/node-mysql2/docs#using-connection-pools
	...list('client', 'mysql2', 'createPool createPoolCluster createConnection'),
	...list('client', 'mysql2/promise', 'createPool createPoolCluster createConnection'),
	...list('client', 'mysql', 'createPool createPoolCluster createConnection'),
	// https://mariadb.com/docs/connectors/mariadb-connector-nodejs, https://github.com/tediousjs/node-mssql#connection-pools
	...list('client', 'mariadb', 'createPool createConnection'),
	...list('client', 'mssql', 'ConnectionPool'),
	// https://node-oracledb.readthedocs.io/en/latest/user_guide/connection_handling.html#connection-pooling
	...list('client', 'oracledb', 'createPool'),
	// https://www.mongodb.com/docs/drivers/node/current/connect/mongoclient/: reuse one client
	...list('client', 'mongodb', 'MongoClient'),
	// https://mongoosejs.com/docs/connections.html#multiple_connections
	...list('client', 'mongoose', 'createConnection'),
	// https://www.prisma.io/docs/orm/prisma-client/setup-and-configuration/databases-connections#prismaclient-in-long-running-applications
	...list('client', '@prisma/client', 'PrismaClient'),
	// https://github.com/redis/ioredis, https://github.com/redis/node-redis
	...list('client', 'ioredis', 'default Redis Cluster'),
	...list('client', 'redis', 'createClient createClientPool createCluster'),
	...list('client', '@redis/client', 'createClient createClientPool createCluster'),
	// https://knexjs.org/guide/#configuration-options: "initializing the library should … only ever happen once"
	...list('client', 'knex', 'default knex'),
	// https://sequelize.org/docs/v6/other-topics/connection-pool/, https://typeorm.io/docs/data-source/data-source
	...list('client', 'sequelize', 'Sequelize'),
	...list('client', 'typeorm', 'DataSource createConnection'),
	// https://kysely.dev/docs/getting-started, https://mikro-orm.io/docs/quick-start
	...list('client', 'kysely', 'Kysely'),
	...list('client', '@mikro-orm/core', 'MikroORM.init'),
	// https://nodemailer.com/smtp/pooled/
	...list('client', 'nodemailer', 'createTransport'),
	// https://amqp-node.github.io/amqplib/channel_api.html#connect: connections are meant to live long
	...list('client', 'amqplib', 'connect'),
	// https://kafka.js.org/docs/getting-started
	...list('client', 'kafkajs', 'Kafka'),
	// https://www.elastic.co/docs/reference/elasticsearch/clients/javascript/connecting
	...list('client', '@elastic/elasticsearch', 'Client'),
	...list('client', '@opensearch-project/opensearch', 'Client'),
	// https://docs.datastax.com/en/developer/nodejs-driver/latest/coding-rules/, https://neo4j.com/docs/javascript-manual/current/connect/
	...list('client', 'cassandra-driver', 'Client'),
	...list('client', 'neo4j-driver', 'driver'),
	// https://clickhouse.com/docs/integrations/javascript#tips-for-performance-optimizations
	...list('client', '@clickhouse/client', 'createClient'),
	// https://docs.bullmq.io/guide/going-to-production, https://github.com/OptimalBits/bull/blob/develop/REFERENCE.md#queue
	...list('client', 'bullmq', 'FlowProducer Queue Worker QueueEvents'),
	...list('client', 'bull', 'default'),
	// https://github.com/nats-io/nats.js, https://github.com/mqttjs/MQTT.js#mqttconnecturl-options
	...list('client', 'nats', 'connect'),
	...list('client', '@nats-io/transport-node', 'connect'),
	...list('client', 'mqtt', 'connect connectAsync'),
	// https://cloud.google.com/nodejs/docs/reference: each asks for a token and opens channels of its own
	...list('client', '@google-cloud/bigquery', 'BigQuery'),
	...list('client', '@google-cloud/datastore', 'Datastore'),
	...list('client', '@google-cloud/firestore', 'Firestore'),
	...list('client', '@google-cloud/pubsub', 'PubSub'),
	...list('client', '@google-cloud/storage', 'Storage'),
	// Threads. https://github.com/piscinajs/piscina, https://github.com/tinylibs/tinypool, https://github.com/josdejong/workerpool
	...list('client', 'piscina', 'default Piscina'),
	...list('client', 'tinypool', 'default Tinypool'),
	...list('client', 'workerpool', 'pool'),

	// https://github.com/sindresorhus/p-limit, https://github.com/sindresorhus/p-queue
	...list('limiter', 'p-limit', 'default'),
	...list('limiter', 'p-queue', 'default'),
	// https://github.com/SGrondin/bottleneck, https://github.com/vercel/async-sema, https://github.com/DirtyHairy/async-mutex
	...list('limiter', 'bottleneck', 'default'),
	...list('limiter', 'async-sema', 'Sema RateLimit'),
	...list('limiter', 'async-mutex', 'Semaphore Mutex'),
	// https://github.com/sindresorhus/p-throttle, https://github.com/ForbesLindesay/throat, https://github.com/mcollina/fastq
	...list('limiter', 'p-throttle', 'default'),
	...list('limiter', 'throat', 'default'),
	...list('limiter', 'fastq', 'default promise'),
	// https://www.npmjs.com/package/await-semaphore, https://github.com/rogierschouten/async-lock
	...list('limiter', 'await-semaphore', 'Semaphore Mutex'),
	...list('limiter', 'async-lock', 'default'),
	// https://github.com/jhurliman/node-rate-limiter, https://github.com/natesilva/p-ratelimit
	...list('limiter', 'limiter', 'RateLimiter'),
	...list('limiter', 'p-ratelimit', 'pRateLimit'),
	// https://es-toolkit.dev/reference/promise/Semaphore.html
	...list('limiter', 'es-toolkit', 'Semaphore Mutex'),
]);

/** Every client of the AWS SDK keeps its connections. https://docs.aws.amazon.com/sdk-for-javascript/v3/developer-guide/node-reusing-connections.html */
export const isAwsClient = (module: string, name: string): boolean =>
	module.startsWith('@aws-sdk/client-') && name.endsWith('Client');
