import { dirname } from 'node:path';
import type { ProgramHost } from '../program-host.ts';
import { EcmascriptImports } from './ecmascript-imports.ts';
import type { IsKnownPackage } from './installed-packages.ts';
import { PythonImports } from './python-imports.ts';
import type { Resolved } from './resolved.ts';

export type { Resolved } from './resolved.ts';

/** From what an import says to what it means. It never throws, and remembers its answers until `forget`. */
export interface ModuleResolver {
	/**
	 * What `import … from 'specifier'`, `import('specifier')` and `require('specifier')` lead to.
	 *
	 * @param importer Absolute path of the file that imports.
	 * @returns Undefined where nothing is found.
	 */
	ecmascript(importer: string, specifier: string): Resolved | undefined;
	/**
	 * `import a.b` is `(importer, 0, 'a.b')`, `from ..x import y` is `(importer, 2, 'x')`. A submodule that is imported
	 * from its package is asked for by its own dotted name: for `y` above `(importer, 2, 'x.y')`.
	 *
	 * @param importer Absolute path of the file that imports.
	 * @returns The module's file or, for a namespace package, its folder. Undefined where nothing is found.
	 */
	python(importer: string, level: number, dotted: string): Resolved | undefined;
	/** To be called when these files came or went, or configurations among them changed; without paths: everything. */
	forget(paths?: readonly string[]): void;
}

type Answers = Map<string, Resolved | undefined>;

/** The resolver for a project read through `host`. Packages of Python that are known are not looked for in environments. */
export function createModuleResolver(host: ProgramHost, isKnown: IsKnownPackage = () => false): ModuleResolver {
	const answers = { relative: new Map() as Answers, bare: new Map() as Answers, python: new Map() as Answers };
	let ecmascript = new EcmascriptImports(host);
	let python = new PythonImports(host, isKnown);

	const forgetPython = (): void => {
		answers.python.clear();
		python = new PythonImports(host, isKnown);
	};
	const forgetAll = (): void => {
		answers.relative.clear();
		answers.bare.clear();
		ecmascript = new EcmascriptImports(host);
		forgetPython();
	};
	return {
		ecmascript(importer, specifier) {
			// Only `imports`, `paths` and the like can tell two files of a folder apart: then projects differ.
			const isRelative = specifier.startsWith('.');
			const scope = isRelative ? dirname(importer) : ecmascript.scopeOf(importer);
			const known = isRelative ? answers.relative : answers.bare;
			return remembered(known, `${scope}\0${specifier}`, () => ecmascript.find(importer, specifier));
		},
		python(importer, level, dotted) {
			const key = `${dirname(importer)}\0${level}\0${dotted}`;
			return remembered(answers.python, key, () => python.find(importer, level, dotted));
		},
		forget(paths) {
			if (paths === undefined || paths.some(path => kindOf(path) === 'other')) return forgetAll();
			if (paths.some(path => kindOf(path) === 'python')) forgetPython();

			const sources = paths.filter(path => kindOf(path) === 'ecmascript');
			if (sources.length === 0) return;
			// A manifest can let any name stand for a file that came; a path says where it leads.
			answers.bare.clear();
			const names = new Set(sources.flatMap(namesIn));
			for (const key of answers.relative.keys()) if (canLeadTo(key, names)) answers.relative.delete(key);
		},
	};
}

function remembered(known: Answers, key: string, find: () => Resolved | undefined): Resolved | undefined {
	const answer = known.get(key);
	if (answer !== undefined || known.has(key)) return answer;
	const found = find();
	known.set(key, found);
	return found;
}

/** Configurations and installed packages decide about everything; so may a path that we cannot place, like a folder. */
function kindOf(path: string): 'ecmascript' | 'python' | 'other' {
	if (/\.pyi?$/.test(path)) return 'python';
	return /\.[cm]?[jt]sx?$/.test(path) && !/[\\/]node_modules[\\/]/.test(path) ? 'ecmascript' : 'other';
}

const namesIn = (path: string): string[] => path.split(/[\\/]/).map(withoutEndings);
const withoutEndings = (name: string): string => name.replace(/(?!^)\..*$/, '');

/** Whether a specifier names the file or one of its folders. One without a name, `..`, may lead to any index file. */
function canLeadTo(key: string, names: ReadonlySet<string>): boolean {
	const specifier = key.slice(key.indexOf('\0') + 1);
	const named = specifier.split('/').filter(segment => !/^\.{0,2}$/.test(segment));
	return named.length === 0 || named.some(segment => names.has(withoutEndings(segment)));
}
