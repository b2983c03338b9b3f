import { describe, expect, it } from 'vitest';
import { nodePackages } from './node-packages.ts';
import { IoTable } from './lookup.ts';

const table = new IoTable(nodePackages);

/** What packages have and what they lack, read from their own declarations and, where they have none, from their exports. */
const CALLS: readonly [string, string, boolean][] = [
	['got', 'get', true],
	['got', 'options', false],
	['ky', 'request', false],
	['superagent', 'agent().get', true],
	['request-promise', 'del', true],
	['needle', 'delete', true],
	['needle', 'del', false],
	['phin', '', true],
	['phin', 'get', false],
	// `bent(…)` only describes a request.
	['bent', '', false],
	['bent', '()', true],
	['centra', '', false],
	['centra', '().query().send', true],
	['gaxios', 'request', true],
	['gaxios', 'get', false],
	['teeny-request', 'teenyRequest', true],
	['teeny-request', 'get', false],
	['@octokit/rest', 'Octokit().rest.issues.create', true],
	['@octokit/rest', 'Octokit().log.info', false],
	['@actions/github', 'getOctokit().rest.pulls.list', true],
	['bee-queue', '().createJob().retries().save', true],
	['bullmq', 'FlowProducer().getJob', false],
	['firebase-admin', 'firestore().collection().doc().set', true],
	['firebase-admin', 'firestore().batch().set', false],
	['firebase-admin', 'firestore().batch().commit', true],
	['@google-cloud/firestore', 'Firestore().batch().set', false],
	['@google-cloud/datastore', 'Datastore().upsert', true],
	['redis', 'createClient().hGet', true],
	['redis', 'createClient().hget', true],
	['@redis/client', 'createClient().hget', false],
	['@redis/client', 'Cluster().get', false],
	['ioredis', 'Cluster().hget', true],
	// A command that `defineCommand` adds.
	['ioredis', 'Redis().takeItem', true],
	['ioredis', 'Redis().on', false],
	['ioredis', 'Redis().pipeline', false],
	['@prisma/client', 'Prisma.TransactionClient().user.findMany', true],
	['@vercel/sdk', 'Vercel().projects.getProject', true],
	['resend', 'Resend().webhooks.verify', false],
	['replicate', '().run', true],
	['mongoose', 'model().findOne', true],
	['mongoose', 'model()().save', true],
	['mongoose', 'model().findOne().save', true],
	['typeorm', 'DataSource().getRepository().save', true],
	['typeorm', 'getRepository().find', true],
	['typeorm', 'DataSource().createQueryRunner().manager.save', true],
	['typeorm', 'DataSource().createQueryBuilder().insert', false],
	['typeorm', 'SelectQueryBuilder().update', false],
	['typeorm', 'DataSource().createQueryBuilder().insert().into().values().execute', true],
	['sequelize', 'Model.findAll', true],
	['sequelize', 'Model().save', true],
	['sequelize', 'Model.findByPk().save', true],
	['typeorm', 'BaseEntity.findOneBy().remove', true],
	['@supabase/supabase-js', 'createClient().schema().from().insert', true],
	['sqlite3', 'Database().all', true],
	['sqlite3', 'Database().execute', false],
	['sqlite3', 'open().all', false],
	['sqlite', 'open().all', true],
	['@libsql/client', 'createClient().batch', true],
	['mysql', 'createPool().execute', false],
	['mysql2', 'createPool().execute', true],
	['graceful-fs', 'readFile', true],
	['graceful-fs', 'outputFile', false],
	['fs-extra', 'outputFile', true],
	['del', 'deleteAsync', true],
	['glob', 'rimraf', false],
	['tinyexec', 'x', true],
	['ai', 'transcribe', false],
	['ai', 'experimental_transcribe', true],
];

describe('the I/O of packages', () => {
	it.each(CALLS)('%s:%s %s', (module, path, does) => {
		expect(table.find(module, path) !== undefined).toBe(does);
	});
});
