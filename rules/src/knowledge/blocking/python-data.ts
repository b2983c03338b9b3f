import { group, type BlockingEntry } from './entry.ts';

const database = (instead: string): BlockingEntry => ({ tier: 'database', instead });

/** A DB API driver: its `connect`, connections and cursors. https://peps.python.org/pep-0249/ */
const driver = (module: string, instead: string): [string, BlockingEntry][] => [
	[`${module}.connect`, database(instead)],
	...group(`${module}.Connection.`, 'execute executemany executescript commit rollback', database(instead)),
	...group(`${module}.Cursor.`, 'callproc copy_from copy_to execute executemany executescript', database(instead)),
	...group(`${module}.Cursor.`, 'fetchall fetchmany fetchone', database(instead)),
];

/** Modules that follow the DB API; python-types.ts gives their connections and cursors a type by these names. */
export const DB_API = ['sqlite3', 'psycopg2', 'psycopg', 'pymysql', 'MySQLdb', 'mysql.connector'];

const cpu: BlockingEntry = { tier: 'cpu', offload: true };
const heavy: BlockingEntry = { tier: 'heavy', offload: true };

/** Databases and computation. */
export const pythonData: readonly [string, BlockingEntry][] = [
	...driver('sqlite3', 'aiosqlite'),
	...driver('psycopg2', 'psycopg.AsyncConnection'),
	...driver('psycopg', 'psycopg.AsyncConnection'),
	...driver('pymysql', 'asyncmy'),
	...driver('MySQLdb', 'asyncmy'),
	...driver('mysql.connector', 'mysql.connector.aio'),
	// https://redis.io/docs/latest/develop/clients/redis-py/
	['redis.Redis.*', database('redis.asyncio.Redis')],
	// https://docs.sqlalchemy.org/en/20/orm/extensions/asyncio.html
	...group(
		'sqlalchemy.orm.Session.',
		'commit execute flush get merge refresh rollback scalar scalars',
		database('AsyncSession'),
	),
	// https://elasticsearch-py.readthedocs.io/en/latest/async.html
	...group(
		'elasticsearch.Elasticsearch.',
		'bulk count create delete exists get index mget search update',
		database('AsyncElasticsearch'),
	),

	// https://pypi.org/project/bcrypt/, https://docs.python.org/3/library/hashlib.html#key-derivation
	...group('', 'bcrypt.hashpw bcrypt.checkpw bcrypt.kdf hashlib.pbkdf2_hmac hashlib.scrypt', cpu),
	// https://argon2-cffi.readthedocs.io/en/stable/api.html
	...group('argon2.PasswordHasher.', 'hash verify', cpu),
	...group('passlib.context.CryptContext.', 'hash verify', cpu),
	// https://docs.python.org/3/library/archiving.html
	...group('', 'zlib.compress zlib.decompress gzip.compress gzip.decompress', cpu),
	...group('', 'bz2.compress bz2.decompress lzma.compress lzma.decompress', cpu),

	// Walks every object of the process, and holds the interpreter meanwhile. https://docs.python.org/3/library/gc.html
	...group('gc.', 'collect get_objects', { tier: 'cpu' }),

	// https://pandas.pydata.org/docs/reference/io.html and others: long for much data, quick for little.
	...group('pandas.', 'read_csv read_excel read_feather read_json read_parquet read_pickle read_sql', heavy),
	...group('', 'PIL.Image.open numpy.load numpy.save cv2.imread cv2.imwrite copy.deepcopy', heavy),
];
