import { enclosingFunction, type PythonNodes } from '#python';
import { is, nodesOfScope } from '#program/python/ast.ts';
import type { Context } from './context.ts';

/** Python's own modules: asyncio has loaded most of them, and the others are small. https://docs.python.org/3/py-modindex.html */
const LOADED = new Set(
	(
		'argparse array ast atexit base64 binascii bisect calendar configparser csv decimal difflib email fnmatch fractions getpass ' +
		'glob gzip hashlib hmac html http importlib ipaddress locale mimetypes pickle pkgutil platform pprint queue secrets shlex ' +
		'shutil statistics tempfile textwrap tomllib unicodedata unittest urllib uuid xml zipfile zlib zoneinfo ' +
		'abc asyncio builtins codecs collections concurrent contextlib contextvars copy dataclasses datetime enum errno functools ' +
		'gc heapq inspect io itertools logging math operator os pathlib random re select signal socket ssl string struct ' +
		'subprocess sys threading time traceback types typing warnings weakref'
	).split(' '),
);

/** `from models import User` in a coroutine. What the file imports at its top level too is loaded by then. */
export function importInCoroutine(context: Context, node: PythonNodes['Import' | 'ImportFrom']): void {
	if (enclosingFunction(node)?.type !== 'AsyncFunctionDef') return;
	const known = new Set(
		nodesOfScope(context.source.ast).flatMap(each => (is(each, 'Import', 'ImportFrom') ? modulesOf(each) : [])),
	);
	const module = modulesOf(node).find(name => !known.has(name) && !LOADED.has(name.split('.')[0]!));
	if (module !== undefined) context.report({ at: node, messageId: 'imports', data: { module } });
}

function modulesOf(node: PythonNodes['Import' | 'ImportFrom']): string[] {
	if (is(node, 'Import')) return node.names.map(({ name }) => name);
	const module = '.'.repeat(node.level) + (node.module ?? '');
	return node.module ? [module] : node.names.map(({ name }) => module + name);
}
