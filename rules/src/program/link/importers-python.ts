import { basename, dirname, join } from 'node:path';
import type { ImporterLanguage } from './importer-language.ts';
import { importsIn } from './skim-python.ts';

const MARK = '__init__.py';
const NOTHING: ReadonlySet<string> = new Set();
/** https://packaging.python.org/en/latest/specifications/pyproject-toml/#entry-points, https://setuptools.pypa.io/en/latest/userguide/entry_point.html */
const MANIFESTS = ['pyproject.toml', 'setup.cfg', 'setup.py'];
/** Where commands stand in them: a table, a section or an argument, up to the next one. */
const COMMANDS = /(?:^\[(?:project|tool\.poetry)\.scripts\]|\bconsole_scripts\b)([^\[]*(?:\[[^\]]*\])?)/gm;
/** `name = "package.module:main"` */
const COMMAND = /=\s*["']?\s*(\w+(?:\.\w+)*)\s*:\s*\w/g;

/**
 * Who imports whom among files of Python: programs begin where a manifest names a command, and in what `python -m` runs.
 * Every module can be imported from outside; one that its own project uses for commands alone is taken to be one of them.
 */
export const PYTHON_IMPORTERS: ImporterLanguage = {
	isSource: name => name.endsWith('.py'),
	script: {
		mayBe: name => /^[a-z][\w-]*$/.test(name),
		// https://docs.python.org/3/using/unix.html#miscellaneous
		isOne: text => /^#!.*\bpython[\d.]*\b/.test(text),
	},
	isManifest: name => MANIFESTS.includes(name),
	importsIn,
	// A package in a package runs when one of its modules is imported; what the outermost one has, it gives to others.
	canBegin: (path, files) => basename(path) !== MARK || !files.has(join(dirname(dirname(path)), MARK)),
	entriesOf({ sources, manifests }, { host, find }) {
		// https://docs.python.org/3/library/__main__.html#main-py-in-python-packages
		const commands = new Set<string>();
		const named = new Set(sources.filter(path => basename(path) === '__main__.py'));
		for (const folder of manifests) {
			for (const name of MANIFESTS) {
				const path = join(folder, name);
				const text = host.isFile(path) ? host.readFile(path) : undefined;
				for (const [, section] of text?.matchAll(COMMANDS) ?? []) {
					for (const [, module] of section!.matchAll(COMMAND)) {
						const found = find(join(folder, 'setup.py'), { specifier: module!, level: 0 });
						if (found?.kind === 'file') commands.add(found.path);
					}
				}
			}
		}
		return { commands, named, published: NOTHING, packagesOfCommands: [] };
	},
};
