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
	...list('client', 'undici', 'Agent Client Pool BalancedPool ProxyAgent'),
	// https://node-postgres.com/features/pooling: "you should … create a single pool"
	...list('client', 'pg', 'Pool Client'),
	// https://sidorares.github.io/node-mysql2/docs#using-connection-pools
	...list('client', 'mysql2', 'createPool createConnection'),
	...list('client', 'mysql2/promise', 'createPool createConnection'),
	...list('client', 'mysql', 'createPool createConnection'),
	// https://www.mongodb.com/docs/drivers/node/current/connect/mongoclient/: reuse one client
	...list('client', 'mongodb', 'MongoClient'),
	// https://www.prisma.io/docs/orm/prisma-client/setup-and-configuration/databases-connections#prismaclient-in-long-running-applications
	...list('client', '@prisma/client', 'PrismaClient'),
	// https://github.com/redis/ioredis, https://github.com/redis/node-redis
	...list('client', 'ioredis', 'default Redis Cluster'),
	...list('client', 'redis', 'createClient createCluster'),
	// https://knexjs.org/guide/#configuration-options: "initializing the library should … only ever happen once"
	...list('client', 'knex', 'default knex'),
	// https://sequelize.org/docs/v6/other-topics/connection-pool/, https://typeorm.io/docs/data-source/data-source
	...list('client', 'sequelize', 'Sequelize'),
	...list('client', 'typeorm', 'DataSource'),
	// https://nodemailer.com/smtp/pooled/
	...list('client', 'nodemailer', 'createTransport'),
	// https://amqp-node.github.io/amqplib/channel_api.html#connect: connections are meant to live long
	...list('client', 'amqplib', 'connect'),
	// https://kafka.js.org/docs/getting-started
	...list('client', 'kafkajs', 'Kafka'),
	// https://www.elastic.co/docs/reference/elasticsearch/clients/javascript/connecting
	...list('client', '@elastic/elasticsearch', 'Client'),
	...list('client', '@opensearch-project/opensearch', 'Client'),
	// https://docs.bullmq.io/guide/going-to-production
	...list('client', 'bullmq', 'Queue Worker QueueEvents'),

	// https://github.com/sindresorhus/p-limit, https://github.com/sindresorhus/p-queue
	...list('limiter', 'p-limit', 'default'),
	...list('limiter', 'p-queue', 'default'),
	// https://github.com/SGrondin/bottleneck, https://github.com/vercel/async-sema, https://github.com/DirtyHairy/async-mutex
	...list('limiter', 'bottleneck', 'default'),
	...list('limiter', 'async-sema', 'Sema RateLimit'),
	...list('limiter', 'async-mutex', 'Semaphore Mutex'),
]);

/** Every client of the AWS SDK keeps its connections. https://docs.aws.amazon.com/sdk-for-javascript/v3/developer-guide/node-reusing-connections.html */
export const isAwsClient = (module: string, name: string): boolean =>
	module.startsWith('@aws-sdk/client-') && name.endsWith('Client');
