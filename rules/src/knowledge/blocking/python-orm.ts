import { group, type BlockingEntry } from './entry.ts';

const database = (instead?: string): BlockingEntry => ({ tier: 'database', ...(instead ? { instead } : {}) });
/** Asks the database only when somebody goes through it, which may be in a thread. */
const lazily = (instead: string): BlockingEntry => ({ tier: 'database', instead, lazy: true });

const DJANGO = 'django.db.models.';
const ASKED = 'aggregate bulk_create bulk_update contains count create delete earliest exists first get get_or_create';
const ALSO_ASKED = 'in_bulk last latest update update_or_create';

/** Object mappers. */
export const pythonOrm: readonly [string, BlockingEntry][] = [
	// https://docs.sqlalchemy.org/en/20/orm/extensions/asyncio.html
	...group(
		'sqlalchemy.orm.Session.',
		'commit execute exec flush get get_one merge refresh rollback scalar scalars bulk_save_objects ' +
			'bulk_insert_mappings bulk_update_mappings',
		database('AsyncSession'),
	),
	// https://docs.sqlalchemy.org/en/20/orm/queryguide/query.html
	...group(
		'sqlalchemy.orm.Query.',
		'all count delete first get one one_or_none scalar update',
		database('AsyncSession'),
	),
	['sqlalchemy.orm.Query.__iter__', database('AsyncSession')],
	// https://docs.sqlalchemy.org/en/20/core/connections.html: both take a connection and may open one.
	...group('sqlalchemy.Engine.', 'connect begin raw_connection', database('create_async_engine')),
	...group(
		'sqlalchemy.Connection.',
		'execute scalar scalars commit rollback exec_driver_sql',
		database('AsyncConnection'),
	),
	...group('sqlalchemy.MetaData.', 'create_all drop_all reflect', database('connection.run_sync')),

	// https://docs.djangoproject.com/en/stable/topics/async/#queries-the-orm: raises SynchronousOnlyOperation on a loop.
	...[`${DJANGO}Manager.`, `${DJANGO}QuerySet.`].flatMap(owner =>
		`${ASKED} ${ALSO_ASKED}`.split(' ').map((name): [string, BlockingEntry] => [owner + name, database(`.a${name}`)]),
	),
	[`${DJANGO}QuerySet.__iter__`, database('async for')],
	...['save', 'delete', 'refresh_from_db', 'full_clean'].map((name): [string, BlockingEntry] => [
		`${DJANGO}Model.${name}`,
		name === 'full_clean' ? database() : database(`.a${name}`),
	]),
	['django.shortcuts.get_object_or_404', database('aget_object_or_404')],
	['django.shortcuts.get_list_or_404', database('aget_list_or_404')],
	['django.db.connection.cursor', database('sync_to_async')],
	// https://docs.djangoproject.com/en/stable/topics/cache/#asynchronous-support
	...['get', 'set', 'add', 'delete', 'get_or_set', 'get_many', 'set_many', 'incr', 'decr', 'touch', 'clear'].map(
		(name): [string, BlockingEntry] => [`django.core.cache.cache.${name}`, database(`cache.a${name}`)],
	),
	// https://docs.djangoproject.com/en/stable/ref/contrib/auth/#module-django.contrib.auth
	...['authenticate', 'login', 'logout'].map((name): [string, BlockingEntry] => [
		`django.contrib.auth.${name}`,
		database(`a${name}`),
	]),
	...group('django.core.mail.', 'send_mail send_mass_mail mail_admins mail_managers', {
		tier: 'network',
		instead: 'sync_to_async',
	}),
	...group('django.core.mail.', 'EmailMessage.send EmailMultiAlternatives.send', {
		tier: 'network',
		instead: 'sync_to_async',
	}),

	// https://docs.peewee-orm.com/en/latest/peewee/api.html#Model
	...group(
		'peewee.Model.',
		'bulk_create create create_table delete_by_id delete_instance drop_table get get_by_id get_or_create get_or_none ' +
			'save set_by_id',
		database(),
	),
	...group('peewee.', 'Database.connect Database.execute_sql SqliteDatabase.connect', database()),
	...group('peewee.', 'SqliteDatabase.execute_sql PostgresqlDatabase.connect MySQLDatabase.connect', database()),

	// https://pymongo.readthedocs.io/en/stable/async-tutorial.html
	...group(
		'pymongo.MongoClient.',
		'drop_database list_database_names list_databases server_info',
		database('AsyncMongoClient'),
	),
	...group(
		'pymongo.database.Database.',
		'aggregate command create_collection drop_collection list_collection_names list_collections validate_collection',
		database('AsyncMongoClient'),
	),
	...group(
		'pymongo.collection.Collection.',
		'aggregate bulk_write count_documents create_index create_indexes delete_many delete_one distinct drop drop_index ' +
			'estimated_document_count find_one find_one_and_delete find_one_and_replace find_one_and_update ' +
			'index_information insert_many insert_one list_indexes rename replace_one update_many update_one',
		database('AsyncMongoClient'),
	),
	['pymongo.collection.Collection.find', lazily('AsyncMongoClient')],
];
