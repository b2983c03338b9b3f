import { DB_API } from './python-data.ts';

const toOne = (type: string, names: string): [string, string][] => names.split(' ').map(name => [name, type]);

/** Classes under the names of the modules that they are written in, and subclasses that block alike. */
const aliases: readonly [string, string][] = [
	...toOne('pathlib.Path', 'pathlib.PosixPath pathlib.WindowsPath'),
	...toOne('io.TextIOWrapper', 'io.BufferedReader io.BufferedWriter io.BufferedRandom io.FileIO'),
	...toOne('requests.Session', 'requests.session requests.sessions.Session'),
	['urllib3.ProxyManager', 'urllib3.PoolManager'],
	...toOne('urllib3.HTTPConnectionPool', 'urllib3.HTTPSConnectionPool urllib3.connection_from_url'),
	['urllib.request.build_opener', 'urllib.request.OpenerDirector'],
	...toOne('redis.Redis', 'redis.StrictRedis redis.RedisCluster redis.client.Redis redis.client.StrictRedis'),
	...toOne('smtplib.SMTP', 'smtplib.SMTP_SSL smtplib.LMTP'),
	['imaplib.IMAP4_SSL', 'imaplib.IMAP4'],
	['poplib.POP3_SSL', 'poplib.POP3'],
	['ftplib.FTP_TLS', 'ftplib.FTP'],
	['paramiko.client.SSHClient', 'paramiko.SSHClient'],
	['pexpect.spawn', 'pexpect.spawn'],
	...toOne('socket.socket', 'ssl.SSLSocket ssl.SSLContext.wrap_socket'),
	['ssl.create_default_context', 'ssl.SSLContext'],
	['select.poll', 'select.poll()'],
	['select.epoll', 'select.epoll()'],
	['threading.Timer', 'threading.Thread'],
	['multiprocessing.pool.Pool', 'multiprocessing.Pool'],
	['multiprocessing.pool.ThreadPool', 'multiprocessing.Pool'],
	['multiprocessing.context.Process', 'multiprocessing.Process'],
	['pymongo.mongo_client.MongoClient', 'pymongo.MongoClient'],
	...toOne('sqlalchemy.orm.Session', 'sqlalchemy.orm.session.Session sqlmodel.Session sqlmodel.orm.session.Session'),
	...toOne('sqlalchemy.Engine', 'sqlalchemy.engine.Engine sqlalchemy.engine.base.Engine'),
	...toOne('sqlalchemy.Connection', 'sqlalchemy.engine.Connection sqlalchemy.engine.base.Connection'),
	['sqlalchemy.orm.query.Query', 'sqlalchemy.orm.Query'],
	['slack_sdk.web.WebClient', 'slack_sdk.WebClient'],
	['psycopg2.extensions.connection', 'psycopg2.Connection'],
	['psycopg2.extensions.cursor', 'psycopg2.Cursor'],
	['pymysql.connections.Connection', 'pymysql.Connection'],
	['pymysql.cursors.Cursor', 'pymysql.Cursor'],
	['mysql.connector.connection.MySQLConnection', 'mysql.connector.Connection'],
	['duckdb.DuckDBPyConnection', 'duckdb.Connection'],
	...toOne(
		'psycopg2.pool.AbstractConnectionPool',
		'psycopg2.pool.SimpleConnectionPool psycopg2.pool.ThreadedConnectionPool',
	),
	['docker.client.DockerClient', 'docker.DockerClient'],
	['PIL.Image.open', 'PIL.Image.Image'],
	['django.db.models.query.QuerySet', 'django.db.models.QuerySet'],
];

/** What a method gives, for each of an owner's. */
const methods = (owner: string, names: string, type: string): [string, string][] =>
	names.split(' ').map(name => [`${owner}.${name}`, type]);

const PATH = 'pathlib.Path';
const QUERY = 'sqlalchemy.orm.Query';
const MANAGER = 'django.db.models.Manager';
const QUERY_SET = 'django.db.models.QuerySet';
const FURTHER =
	'all annotate defer distinct exclude filter none only order_by prefetch_related reverse select_for_update select_related ' +
	'union using values values_list';

/** Calls that give something other than an instance of what they name. */
const results: ReadonlyMap<string, string> = new Map([
	...aliases,
	['tarfile.open', 'tarfile.TarFile'],
	...toOne('io.TextIOWrapper', 'builtins.open io.open codecs.open os.fdopen pathlib.Path.open'),
	// https://docs.python.org/3/library/pathlib.html
	...methods(PATH, 'cwd home absolute expanduser joinpath resolve relative_to rename replace with_name', PATH),
	...methods(PATH, 'with_segments with_stem with_suffix __truediv__ __rtruediv__', PATH),
	['redis.from_url', 'redis.Redis'],
	...methods('redis.Redis', 'from_url', 'redis.Redis'),
	...methods('redis.StrictRedis', 'from_url', 'redis.Redis'),
	['redis.sentinel.Sentinel.master_for', 'redis.Redis'],
	['redis.Redis.pipeline', 'redis.client.Pipeline'],
	['redis.Redis.pubsub', 'redis.client.PubSub'],
	['redis.Redis.lock', 'redis.lock.Lock'],
	...toOne('boto3.client()', 'boto3.client boto3.Session.client boto3.session.Session.client'),
	...toOne(
		'boto3.resource()',
		'boto3.resource boto3.Session.resource boto3.session.Session.resource boto3.resource().*',
	),
	['socket.create_connection', 'socket.socket'],
	...['get_event_loop', 'get_running_loop', 'new_event_loop'].map((name): [string, string] => [
		`asyncio.${name}`,
		'asyncio.AbstractEventLoop',
	]),
	// https://docs.python.org/3/library/concurrent.futures.html
	...['Executor', 'ThreadPoolExecutor', 'ProcessPoolExecutor'].map((name): [string, string] => [
		`concurrent.futures.${name}.submit`,
		'concurrent.futures.Future',
	]),
	['asyncio.run_coroutine_threadsafe', 'concurrent.futures.Future'],
	...methods('multiprocessing.Pool', 'apply_async map_async starmap_async', 'multiprocessing.pool.AsyncResult'),
	...DB_API.flatMap((module): [string, string][] => [
		[`${module}.connect`, `${module}.Connection`],
		[`${module}.Connection.cursor`, `${module}.Cursor`],
	]),
	['psycopg.Connection.connect', 'psycopg.Connection'],
	['psycopg2.pool.AbstractConnectionPool.getconn', 'psycopg2.Connection'],
	...methods('psycopg_pool.ConnectionPool', 'connection getconn', 'psycopg.Connection'),
	// https://docs.sqlalchemy.org/en/20/orm/session_api.html
	...toOne('sqlalchemy.Engine', 'sqlalchemy.create_engine sqlmodel.create_engine'),
	...methods('sqlalchemy.Engine', 'connect begin', 'sqlalchemy.Connection'),
	...toOne(
		'sqlalchemy.orm.sessionmaker',
		'sqlalchemy.orm.sessionmaker sqlalchemy.orm.session.sessionmaker sqlalchemy.orm.scoped_session',
	),
	...methods('sqlalchemy.orm.sessionmaker', '__call__ begin', 'sqlalchemy.orm.Session'),
	['sqlalchemy.orm.Session.query', QUERY],
	...methods(
		QUERY,
		'distinct enable_eagerloads filter filter_by group_by having join limit offset options order_by outerjoin ' +
			'populate_existing reset_joinpoint select_from slice union where with_entities with_for_update',
		QUERY,
	),
	// https://docs.djangoproject.com/en/stable/ref/models/querysets/
	...methods(MANAGER, FURTHER, QUERY_SET),
	...methods(QUERY_SET, FURTHER, QUERY_SET),
	['django.contrib.auth.get_user_model', 'django.contrib.auth.get_user_model()'],
	// https://pymongo.readthedocs.io/en/stable/api/pymongo/mongo_client.html
	...methods('pymongo.MongoClient', 'get_database get_default_database', 'pymongo.database.Database'),
	['pymongo.database.Database.get_collection', 'pymongo.collection.Collection'],
	['cassandra.cluster.Cluster.connect', 'cassandra.cluster.Session'],
	['paramiko.SSHClient.open_sftp', 'paramiko.SFTPClient'],
	['paramiko.SFTPClient.from_transport', 'paramiko.SFTPClient'],
	['docker.from_env', 'docker.DockerClient'],
	['google.cloud.storage.Client.bucket', 'google.cloud.storage.Bucket'],
	['google.cloud.storage.Client.get_bucket', 'google.cloud.storage.Bucket'],
	['google.cloud.storage.Bucket.blob', 'google.cloud.storage.Blob'],
	['google.cloud.bigquery.Client.query', 'google.cloud.bigquery.QueryJob'],
	['azure.storage.blob.BlobServiceClient.get_blob_client', 'azure.storage.blob.BlobClient'],
	['azure.storage.blob.BlobServiceClient.get_container_client', 'azure.storage.blob.ContainerClient'],
	['azure.storage.blob.ContainerClient.get_blob_client', 'azure.storage.blob.BlobClient'],
	...toOne(
		'pandas.DataFrame',
		'pandas.read_csv pandas.read_excel pandas.read_json pandas.read_parquet pandas.read_sql',
	),
]);

/** Attributes of one type that are of another. */
const attributes: ReadonlyMap<string, string> = new Map([
	['pathlib.Path.parent', PATH],
	['pathlib.Path.parents', 'pathlib.Path.parents'],
	['boto3.resource().*', 'boto3.resource()'],
	['pymongo.MongoClient.*', 'pymongo.database.Database'],
	['pymongo.database.Database.*', 'pymongo.collection.Collection'],
	// https://docs.djangoproject.com/en/stable/topics/db/managers/
	['django.db.models.Model.objects', MANAGER],
	['django.contrib.auth.models.User.objects', MANAGER],
	['django.contrib.auth.models.Group.objects', MANAGER],
	['django.contrib.auth.get_user_model().objects', MANAGER],
]);

/** Calls that give something to go through, and what that holds. https://docs.python.org/3/library/pathlib.html */
const elements: ReadonlyMap<string, string> = new Map(methods(PATH, 'glob iterdir rglob', PATH));

/** What brackets behind a value of a type give. */
const items: ReadonlyMap<string, string> = new Map([
	['pathlib.Path.parents', PATH],
	['pymongo.MongoClient', 'pymongo.database.Database'],
	['pymongo.database.Database', 'pymongo.collection.Collection'],
]);

const ofOwner = (table: ReadonlyMap<string, string>, path: string): string | undefined =>
	table.get(path) ?? table.get(`${path.slice(0, path.lastIndexOf('.'))}.*`);

/** The dotted names of what gives a known type when it is called. */
export const pythonResultKeys = (): readonly string[] => [...results.keys()];

/** The type of what calling a qualified name gives, where that is no instance of what it names; or a class's usual name. */
export const pythonResult = (path: string): string | undefined => ofOwner(results, path);

/** The type of an attribute, by its owner's type and its name: `pathlib.Path.parent`. */
export const pythonAttribute = (path: string): string | undefined => ofOwner(attributes, path);

/** The type of what a loop over the result of a call gives. */
export const pythonElement = (path: string): string | undefined => elements.get(path);

/** The type of `value[…]`, by the type of the value. */
export const pythonItem = (type: string): string | undefined => items.get(type);
