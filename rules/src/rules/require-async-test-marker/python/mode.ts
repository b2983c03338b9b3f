import { dirname, join } from 'node:path';
import type { Context } from './context.ts';

/** What a project says of its async tests. */
export interface TestMode {
	/** Who runs them: nobody without a marker (`strict`), a plugin (`auto`), or nobody knows. */
	readonly mode: 'strict' | 'auto' | 'unknown';
	/** Another library's plugin runs tests and fixtures that ask for it. */
	readonly hasOtherLoops: boolean;
}

const modes = new WeakMap<object, TestMode>();

/**
 * What the configuration of pytest and the `conftest.py`s around a test say.
 * https://pytest-asyncio.readthedocs.io/en/latest/reference/configuration.html#asyncio-mode, https://anyio.readthedocs.io/en/stable/testing.html
 */
export function testMode(context: Context): TestMode {
	const known = modes.get(context.source);
	if (known) return known;
	const mode = read(context);
	modes.set(context.source, mode);
	return mode;
}

/** A hook or a plugin of the project's own may run coroutines in any way. */
const OWN_WAY = /pytest_(?:pyfunc_call|collection_modifyitems|pycollect\w*|itemcollected|plugins)\b/;
const AUTO =
	/asyncio_mode\s*=\s*["']?auto|anyio_mode\s*=\s*["']?auto|trio_mode\s*=\s*["']?true|--asyncio-mode[= ]auto|pytest[-_](?:aiohttp|tornasync|tornado|trio|twisted|sanic|curio|async\b)/;
const OTHER = /\b(?:anyio|trio|tornado|twisted)\b/;
const CONFIGURATIONS = [
	'pytest.toml',
	'.pytest.toml',
	'pytest.ini',
	'.pytest.ini',
	'pyproject.toml',
	'tox.ini',
	'setup.cfg',
	'setup.py',
	'requirements.txt',
	'requirements-dev.txt',
	'requirements-test.txt',
	'dev-requirements.txt',
	'Pipfile',
];

function read({ host, path }: Context): TestMode {
	if (!host) return { mode: 'unknown', hasOtherLoops: false };
	let isProject = false;
	let hasOtherLoops = false;
	for (let folder = dirname(path); ; folder = dirname(folder)) {
		const conftest = host.readFile(join(folder, 'conftest.py'));
		if (conftest !== undefined && OWN_WAY.test(conftest)) return { mode: 'auto', hasOtherLoops };
		hasOtherLoops ||= conftest !== undefined && OTHER.test(conftest);
		for (const name of CONFIGURATIONS) {
			const text = host.readFile(join(folder, name));
			if (text === undefined) continue;
			isProject = true;
			if (AUTO.test(text)) return { mode: 'auto', hasOtherLoops };
			hasOtherLoops ||= OTHER.test(text);
		}
		if (host.isDirectory(join(folder, '.git')) || dirname(folder) === folder) break;
	}
	return { mode: isProject ? 'strict' : 'unknown', hasOtherLoops };
}
