import type { Alias, PythonNode } from './nodes.ts';
import type { Variable } from './scopes.ts';
import type { PythonSource } from './source.ts';
import { binding } from './vocabulary.ts';

/** Modules that documents and notebooks use without showing the import. */
export const WELL_KNOWN = new Set([
	'aiofiles',
	'aiohttp',
	'anyio',
	'asyncio',
	'bcrypt',
	'concurrent',
	'ftplib',
	'functools',
	'glob',
	'gzip',
	'hashlib',
	'httpx',
	'io',
	'json',
	'logging',
	'os',
	'pathlib',
	'pickle',
	'psycopg2',
	'pymysql',
	'queue',
	'random',
	'requests',
	'shutil',
	'signal',
	'smtplib',
	'socket',
	'sqlite3',
	'ssl',
	'subprocess',
	'sys',
	'tempfile',
	'threading',
	'time',
	'trio',
	'urllib',
	'urllib3',
	'zipfile',
]);
/** https://docs.python.org/3/library/functions.html */
const BUILTINS = new Set([
	'all',
	'any',
	'bool',
	'bytes',
	'callable',
	'dict',
	'enumerate',
	'filter',
	'format',
	'getattr',
	'input',
	'int',
	'isinstance',
	'iter',
	'len',
	'list',
	'map',
	'max',
	'min',
	'next',
	'open',
	'print',
	'range',
	'repr',
	'reversed',
	'set',
	'sorted',
	'str',
	'sum',
	'tuple',
	'type',
	'zip',
]);

/**
 * The dotted name that an expression means, once imports and aliases are seen through: `time.sleep`, `builtins.open`,
 * `.models.User` for a relative import. Undefined when the name is bound to something that the file alone does not tell.
 */
export function qualifiedName(source: PythonSource, node: PythonNode): string | undefined {
	if (node.type === 'Attribute') {
		const object = qualifiedName(source, node.value);
		return object === undefined ? undefined : join(object, node.attr);
	}
	if (node.type !== 'Name') return undefined;

	const variable = binding(source, node);
	if (variable) return nameOfVariable(source, variable);
	if (BUILTINS.has(node.id)) return `builtins.${node.id}`;
	return WELL_KNOWN.has(node.id) ? node.id : undefined;
}

const join = (module: string, name: string): string => (module.endsWith('.') ? module + name : `${module}.${name}`);

/** Every rule asks for the names in a file, and a file uses few variables often. */
const namesOfVariables = new WeakMap<Variable, string | undefined>();

function nameOfVariable(source: PythonSource, variable: Variable): string | undefined {
	if (!namesOfVariables.has(variable)) {
		// `a = b` beside `b = a` has no name: whoever asks on the way round is told so.
		namesOfVariables.set(variable, undefined);
		namesOfVariables.set(variable, readName(source, variable));
	}
	return namesOfVariables.get(variable);
}

function readName(source: PythonSource, { definitions }: Variable): string | undefined {
	// `try: import a`, `except ImportError: a = None`: where it is used, it is the module.
	const isImported = definitions.some(({ kind }) => kind === 'import');
	const telling = isImported ? definitions.filter(({ node }) => !isSetToNone(node)) : definitions;
	const names = telling.map(({ kind, node }) => {
		if (kind === 'import') return nameOfImport(node as Alias);
		if (kind !== 'assignment' || definitions.length > 1 || node.parent.type !== 'Assign') return undefined;
		return node.parent.targets.includes(node as never) ? qualifiedName(source, node.parent.value) : undefined;
	});
	const [first, ...rest] = names;
	// `import os.path; import os` binds one name several times.
	return rest.every(name => name === first) ? first : undefined;
}

const isSetToNone = ({ parent }: PythonNode): boolean =>
	parent?.type === 'Assign' && parent.value.type === 'Constant' && parent.value.value.kind === 'None';

function nameOfImport({ name, asname, parent }: Alias): string {
	if (parent.type !== 'ImportFrom') return asname === null ? name.split('.')[0]! : name;
	const { module, level } = parent;
	return join('.'.repeat(level) + (module ?? ''), name);
}
