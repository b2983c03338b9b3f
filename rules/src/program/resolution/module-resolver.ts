import { dirname } from 'node:path';
import type { ProgramHost } from '../program-host.ts';
import { EcmascriptImports } from './ecmascript-imports.ts';
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

export function createModuleResolver(host: ProgramHost): ModuleResolver {
	const known = new Map<string, Resolved | undefined>();
	let ecmascript = new EcmascriptImports(host);
	let python = new PythonImports(host);
	const remembered = (key: string, find: () => Resolved | undefined): Resolved | undefined => {
		if (known.has(key)) return known.get(key);
		const found = find();
		known.set(key, found);
		return found;
	};
	return {
		ecmascript: (importer, specifier) =>
			remembered(`${dirname(importer)}\0${specifier}`, () => ecmascript.find(importer, specifier)),
		python: (importer, level, dotted) =>
			remembered(`${dirname(importer)}\0${level}\0${dotted}`, () => python.find(importer, level, dotted)),
		forget() {
			known.clear();
			ecmascript = new EcmascriptImports(host);
			python = new PythonImports(host);
		},
	};
}
