import { group, type BlockingEntry } from './entry.ts';

const opened: BlockingEntry = { tier: 'files', instead: 'aiofiles.open' };
const work: BlockingEntry = { tier: 'files', offload: true };
const listed: BlockingEntry = { tier: 'files', lazy: true, instead: 'asyncio.to_thread' };
const lookup: BlockingEntry = { tier: 'lookup', offload: true };

/** The file system. What `pathlib` and `os.path` compute from the text of a path alone is not here. */
export const pythonFiles: readonly [string, BlockingEntry][] = [
	// https://docs.python.org/3/library/functions.html#open
	...group('', 'builtins.open io.open io.open_code codecs.open pathlib.Path.open', opened),
	// The file is open already: only its descriptor gets an object. https://docs.python.org/3/library/os.html#os.fdopen
	...group('', 'os.fdopen', { ...opened, tier: 'lookup' }),
	...group('', 'gzip.open gzip.GzipFile bz2.open lzma.open zipfile.ZipFile tarfile.open tarfile.TarFile', {
		tier: 'files',
		instead: 'asyncio.to_thread',
	}),
	...group('', 'zipfile.ZipFile.extractall zipfile.ZipFile.extract zipfile.ZipFile.read zipfile.ZipFile.write', work),
	...group('', 'tarfile.TarFile.extractall tarfile.TarFile.extract tarfile.TarFile.add', work),
	...group('io.TextIOWrapper.', 'read readline readlines readinto write writelines', opened),

	// https://docs.python.org/3/library/pathlib.html#reading-and-writing-files
	...group(
		'pathlib.Path.',
		'read_text read_bytes write_text write_bytes mkdir rmdir unlink rename replace touch chmod symlink_to hardlink_to ' +
			'copy copy_into move move_into',
		work,
	),
	...group('pathlib.Path.', 'glob rglob iterdir walk', listed),
	...group(
		'pathlib.Path.',
		'exists is_dir is_file is_symlink is_mount is_socket is_fifo stat lstat resolve readlink samefile owner group',
		lookup,
	),

	// https://docs.python.org/3/library/os.html#files-and-directories
	...group('os.', 'listdir mkdir makedirs remove removedirs rename renames replace rmdir unlink truncate open', work),
	...group('os.', 'chmod chown link symlink fsync sync utime', work),
	...group('os.', 'scandir walk fwalk', listed),
	...group('os.', 'access lstat readlink stat statvfs', lookup),
	...group(
		'os.path.',
		'exists getatime getctime getmtime getsize isdir isfile islink ismount lexists realpath samefile',
		lookup,
	),
	// https://docs.python.org/3/library/shutil.html
	...group('shutil.', 'copy copy2 copyfile copyfileobj copymode copystat copytree make_archive move rmtree', work),
	...group('shutil.', 'chown unpack_archive', work),
	...group('shutil.', 'disk_usage which', lookup),
	// https://docs.python.org/3/library/glob.html
	['glob.glob', work],
	['glob.iglob', listed],
	// https://docs.python.org/3/library/tempfile.html
	...group('tempfile.', 'NamedTemporaryFile TemporaryFile TemporaryDirectory mkdtemp mkstemp', work),
	...group('linecache.', 'getline getlines', work),
	// https://docs.python.org/3/library/netrc.html, https://docs.python.org/3/library/configparser.html
	...group('', 'netrc.netrc configparser.ConfigParser.read', work),
];

/** Functions that read or write a file that they are given, and where in the call it stands. */
export const pythonFileFunctions: ReadonlyMap<string, number> = new Map([
	// https://docs.python.org/3/library/json.html, https://docs.python.org/3/library/pickle.html and others
	...['json.load', 'pickle.load', 'marshal.load', 'tomllib.load', 'tomli.load', 'toml.load'].map(
		name => [name, 0] as const,
	),
	...['yaml.load', 'yaml.safe_load', 'yaml.safe_load_all', 'hashlib.file_digest'].map(name => [name, 0] as const),
	...['json.dump', 'pickle.dump', 'marshal.dump', 'tomli_w.dump', 'toml.dump', 'yaml.dump', 'yaml.safe_dump'].map(
		name => [name, 1] as const,
	),
]);
