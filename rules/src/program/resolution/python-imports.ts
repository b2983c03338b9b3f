import { basename, dirname, join, relative, sep } from 'node:path';
import type { ProgramHost } from '../program-host.ts';
import { InstalledPackages, type IsKnownPackage } from './installed-packages.ts';
import { moduleAt, packageAt } from './python-module.ts';
import { external, type Resolved } from './resolved.ts';
import { SourceRoots } from './source-roots.ts';
import { isStandardModule } from './standard-modules.ts';

/** Where the imports of Python lead. Nothing is executed: roots are read off the folders. */
export class PythonImports {
	readonly #host: ProgramHost;
	readonly #roots: SourceRoots;
	readonly #installed: InstalledPackages;

	constructor(host: ProgramHost, isKnown: IsKnownPackage) {
		this.#host = host;
		this.#roots = new SourceRoots(host);
		this.#installed = new InstalledPackages(host, isKnown);
	}

	/** `from ..dotted import …` (level 2) or `import dotted` (level 0) of a file. */
	find(importer: string, level: number, dotted: string): Resolved | undefined {
		const names = dotted.split('.').filter(Boolean);
		if (level > 0) return this.#relative(climbed(dirname(importer), level - 1), names);
		if (names.length === 0) return undefined;
		return this.#absolute(importer, names) ?? external(names.join('.'));
	}

	#relative(folder: string, names: readonly string[]): Resolved | undefined {
		return names.length === 0 ? packageAt(this.#host, folder) : moduleAt(this.#host, join(folder, ...names));
	}

	/**
	 * The first root that has the package decides: a regular package anywhere on the path wins over a namespace package,
	 * whose portions are looked through together. https://docs.python.org/3/reference/import.html#namespace-packages
	 */
	#absolute(importer: string, names: readonly string[]): Resolved | undefined {
		const [nearest, ...others] = this.#roots.of(importer) as [string, ...string[]];
		// Only what lies beside the file can hide a module of the standard library, as it does when Python runs the file.
		if (isStandardModule(names[0]!)) return fileOnly(moduleAt(this.#host, join(nearest, ...names)));

		let portion: Resolved | undefined;
		for (const root of [nearest, ...others]) {
			const found = this.#in(root, importer, names);
			if (found !== undefined && found.kind !== 'folder') return found;
			// A regular package that lacks the module, or has a folder without a mark for it: no other root is asked.
			if (names.length > 1 && fileOnly(this.#in(root, importer, names.slice(0, 1)))) return found;
			portion ??= found;
		}
		const installed = this.#installed.find(importer, names);
		return fileOnly(installed) ?? portion ?? installed;
	}

	/** What is installed beside the importer's own package is still installed. */
	#in(root: string, importer: string, names: readonly string[]): Resolved | undefined {
		const own = relative(root, importer)
			.split(sep)[0]!
			.replace(/\.pyi?$/, '');
		const isOthers = /^(?:site|dist)-packages$/.test(basename(root)) && own !== names[0];
		return isOthers ? this.#installed.findIn(root, names) : moduleAt(this.#host, join(root, ...names));
	}
}

const fileOnly = (resolved: Resolved | undefined): Resolved | undefined =>
	resolved?.kind === 'file' ? resolved : undefined;
const climbed = (folder: string, levels: number): string =>
	levels > 0 ? climbed(dirname(folder), levels - 1) : folder;
