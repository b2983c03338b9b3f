import { cp } from 'node:fs/promises';
import { DEBIAN_PACKAGES, installDebianCorpus, type DebianCorpus } from './debian-corpora.ts';
import { once } from './install-corpus.ts';

/** Beside the small ones of the `python` part: together about 19 MB of Python, a third of the files with asynchronous code. */
const PACKAGES = [
	...DEBIAN_PACKAGES,
	'python3-distributed',
	'python3-sqlalchemy',
	'python3-telethon',
	'python3-tornado',
];

/** pylint and what it imports; unpacked, not installed, so that the machine stays as it is. */
const PYLINT = [
	'pylint',
	'python3-astroid',
	'python3-dill',
	'python3-isort',
	'python3-lazy-object-proxy',
	'python3-logilab-common',
	'python3-mccabe',
	'python3-platformdirs',
	'python3-toml',
	'python3-tomli',
	'python3-tomlkit',
	'python3-typing-extensions',
	'python3-wrapt',
];

/** The folder with all packages' sources beside each other, as an installation has them, put together the first time. */
export const installPythonProject = (): Promise<string> => together('python-project', PACKAGES);

/** The folder to put in PYTHONPATH, with pylint's version. */
export async function installPylint(): Promise<{ folder: string; version: string }> {
	const { version } = await installDebianCorpus('pylint');
	return { folder: await together('pylint', PYLINT), version };
}

async function together(name: string, packages: readonly string[]): Promise<string> {
	const parts: DebianCorpus[] = [];
	for (const each of packages) parts.push(await installDebianCorpus(each));
	return once(name, parts, async folder => {
		for (const part of parts) await cp(part.folder, folder, { recursive: true, verbatimSymlinks: true });
	});
}
