import { group, type BlockingEntry } from './entry.ts';

const database = (instead?: string): BlockingEntry => ({ tier: 'database', ...(instead ? { instead } : {}) });

/** A DB API driver: its `connect`, connections and cursors. https://peps.python.org/pep-0249/ */
const driver = (module: string, instead?: string): [string, BlockingEntry][] => [
	[`${module}.connect`, database(instead)],
	...group(`${module}.Connection.`, 'execute executemany executescript commit rollback', database(instead)),
	...group(`${module}.Cursor.`, 'callproc copy_from copy_to execute executemany executescript', database(instead)),
	...group(`${module}.Cursor.`, 'fetchall fetchmany fetchone', database(instead)),
];

/** Modules that follow the DB API; python-types.ts gives their connections and cursors a type by these names. */
export const DB_API = [
	...['sqlite3', 'psycopg2', 'psycopg', 'pymysql', 'MySQLdb', 'mysql.connector', 'pyodbc', 'oracledb', 'cx_Oracle'],
	...['pymssql', 'snowflake.connector', 'duckdb'],
];

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
	...driver('pyodbc', 'aioodbc'),
	...driver('oracledb', 'oracledb.connect_async'),
	...driver('cx_Oracle', 'oracledb.connect_async'),
	...['pymssql', 'snowflake.connector', 'duckdb'].flatMap(module => driver(module)),
	// https://www.psycopg.org/psycopg3/docs/api/connections.html, https://www.psycopg.org/docs/pool.html
	['psycopg.Connection.connect', database('psycopg.AsyncConnection')],
	...group(
		'psycopg2.pool.',
		'SimpleConnectionPool ThreadedConnectionPool',
		database('psycopg_pool.AsyncConnectionPool'),
	),
	...group('psycopg2.pool.AbstractConnectionPool.', 'getconn', database('psycopg_pool.AsyncConnectionPool')),
	...group('psycopg_pool.ConnectionPool.', 'connection getconn wait', database('psycopg_pool.AsyncConnectionPool')),
	// https://redis.io/docs/latest/develop/clients/redis-py/
	['redis.Redis.*', database('redis.asyncio.Redis')],
	...group('redis.client.', 'Pipeline.execute PubSub.subscribe PubSub.psubscribe', database('redis.asyncio.Redis')),
	['redis.lock.Lock.acquire', database('redis.asyncio.Redis')],
	// https://pypi.org/project/bcrypt/, https://docs.python.org/3/library/hashlib.html#key-derivation
	...group('', 'bcrypt.hashpw bcrypt.checkpw bcrypt.kdf hashlib.pbkdf2_hmac hashlib.scrypt', cpu),
	// https://argon2-cffi.readthedocs.io/en/stable/api.html
	...group('argon2.PasswordHasher.', 'hash verify', cpu),
	...group('', 'argon2.hash_password argon2.verify_password argon2.low_level.hash_secret', cpu),
	// https://passlib.readthedocs.io/en/stable/narr/quickstart.html
	...group('passlib.context.CryptContext.', 'hash verify verify_and_update', cpu),
	...group('passlib.hash.**.', 'hash verify encrypt', cpu),
	// https://werkzeug.palletsprojects.com/en/stable/utils/#module-werkzeug.security and Django's own
	...group('werkzeug.security.', 'check_password_hash generate_password_hash', cpu),
	...group('django.contrib.auth.hashers.', 'check_password make_password', cpu),
	// https://pynacl.readthedocs.io/en/latest/password_hashing/
	...group('nacl.pwhash.', 'argon2id.kdf argon2id.str scrypt.kdf scrypt.str str verify', cpu),
	// https://docs.python.org/3/library/archiving.html
	...group('', 'zlib.compress zlib.decompress gzip.compress gzip.decompress', cpu),
	...group('', 'bz2.compress bz2.decompress lzma.compress lzma.decompress', cpu),

	// Walks every object of the process, and holds the interpreter meanwhile. https://docs.python.org/3/library/gc.html
	...group('gc.', 'collect get_objects', { tier: 'cpu' }),

	// https://pandas.pydata.org/docs/reference/io.html and others: long for much data, quick for little.
	...group(
		'pandas.',
		'read_csv read_excel read_feather read_html read_json read_parquet read_pickle read_sql read_sql_query read_xml',
		heavy,
	),
	...group('pandas.DataFrame.', 'to_csv to_excel to_feather to_parquet to_pickle to_sql', heavy),
	...group('numpy.', 'load loadtxt genfromtxt save savez savez_compressed savetxt', heavy),
	// https://pillow.readthedocs.io/en/stable/reference/Image.html, https://docs.opencv.org/4.x/
	...group('', 'PIL.Image.open cv2.imread cv2.imwrite cv2.VideoCapture.read copy.deepcopy', heavy),
	...group('PIL.Image.Image.', 'convert filter resize rotate save thumbnail transform', heavy),
	...group('', 'torch.load torch.save joblib.load joblib.dump', heavy),
	// Reads the module and runs it, the first time. https://docs.python.org/3/library/importlib.html#importlib.import_module
	['importlib.import_module', heavy],
];
