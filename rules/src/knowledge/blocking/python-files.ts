import { group, type BlockingEntry } from './entry.ts';

const opened: BlockingEntry = { tier: 'files', instead: 'aiofiles.open' };
const work: BlockingEntry = { tier: 'files', offload: true };
const listed: BlockingEntry = { tier: 'files', lazy: true, instead: 'asyncio.to_thread' };
const lookup: BlockingEntry = { tier: 'lookup', offload: true };

/** The file system. What `pathlib` and `os.path` compute from the text of a path alone is not here. */
export const pythonFiles: readonly [string, BlockingEntry][] = [
	// https://docs.python.org/3/library/functions.html#open
	...group('', 'builtins.open io.open io.open_code codecs.open os.fdopen pathlib.Path.open', opened),
	...group('', 'gzip.open bz2.open lzma.open zipfile.ZipFile tarfile.open', {
		tier: 'files',
		instead: 'asyncio.to_thread',
	}),
	...group('io.TextIOWrapper.', 'read readline readlines write writelines', opened),

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
	...group('shutil.', 'unpack_archive', work),
	...group('shutil.', 'disk_usage which', lookup),
	// https://docs.python.org/3/library/glob.html
	['glob.glob', work],
	['glob.iglob', listed],
	// https://docs.python.org/3/library/tempfile.html
	...group('tempfile.', 'NamedTemporaryFile TemporaryFile TemporaryDirectory mkdtemp mkstemp', work),
	['linecache.getline', work],
];
