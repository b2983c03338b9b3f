import { dirname, join } from 'node:path';
import type { ProgramHost } from '../program-host.ts';
import { foldersOfWorkspace } from './project-top.ts';
import { moduleAt } from './python-module.ts';
import { external, type Resolved } from './resolved.ts';

/** Names that people give a virtual environment in their project; other names are known by `pyvenv.cfg` alone. */
const USUAL_NAMES = ['.venv', 'venv', '.env', 'env'];
/** An annotation of a result: `) -> T:`. Enough to say that a package's author annotates. */
const ANNOTATED = /^[ \t]*(?:async[ \t]+)?def[ \t]+\w+[^\n]*->|^[ \t]*\)[ \t]*->/m;

/** Tells of a module's dotted name whether its package need not be read: then it is outside, wherever it is installed. */
export type IsKnownPackage = (names: readonly string[]) => boolean;

/** Packages of virtual environments in the workspace, where they carry annotations or stubs. */
export class InstalledPackages {
	readonly #host: ProgramHost;
	readonly #isKnown: IsKnownPackage;
	readonly #environments = new Map<string, readonly string[]>();
	readonly #below = new Map<string, readonly string[]>();
	readonly #packages = new Map<string, string | undefined>();

	constructor(host: ProgramHost, isKnown: IsKnownPackage) {
		this.#host = host;
		this.#isKnown = isKnown;
	}

	/** The module's file when its package can be read, else the name; undefined when no environment has the package. */
	find(importer: string, names: readonly string[]): Resolved | undefined {
		if (this.#isKnown(names)) return undefined;
		for (const folder of this.#siteFolders(dirname(importer))) {
			const found = this.findIn(folder, names);
			if (found !== undefined) return found;
		}
		return undefined;
	}

	/** The same for one folder that packages are installed into. */
	findIn(folder: string, names: readonly string[]): Resolved | undefined {
		if (this.#isKnown(names)) return undefined;
		const [top, ...rest] = names as [string, ...string[]];
		// Stubs of their own come first: who installs them wants them read. https://peps.python.org/pep-0561/
		const stubs = moduleAt(this.#host, join(folder, `${top}-stubs`, ...rest));
		if (stubs?.kind === 'file') return stubs;
		const found = moduleAt(this.#host, join(folder, ...names));
		if (found === undefined) return undefined;
		return this.#isAnnotated(folder, top) ? found : external(names.join('.'));
	}

	#isAnnotated(folder: string, top: string): boolean {
		const path = join(folder, top);
		if (!this.#packages.has(path)) this.#packages.set(path, this.#annotatedBy(path));
		return this.#packages.get(path) !== undefined;
	}

	/** The file that shows it: the mark of PEP 561, a stub, or a module in which functions are annotated. */
	#annotatedBy(base: string): string | undefined {
		const mark = join(base, 'py.typed');
		if (this.#host.isFile(mark)) return mark;
		const names = (this.#host.namesIn?.(base) ?? []).filter(name => /\.pyi?$/.test(name));
		const stub = names.find(name => name.endsWith('.pyi'));
		if (stub !== undefined) return join(base, stub);
		return [`${base}.pyi`, `${base}.py`, ...names.map(name => join(base, name))].find(
			path => (path.endsWith('.pyi') && this.#host.isFile(path)) || ANNOTATED.test(this.#host.readFile(path) ?? ''),
		);
	}

	/** `site-packages` of the environments up the tree, nearest first. */
	#siteFolders(folder: string): readonly string[] {
		const known = this.#environments.get(folder);
		if (known !== undefined) return known;
		const all = foldersOfWorkspace(this.#host, folder).flatMap(each => this.#sitesBelow(each));
		this.#environments.set(folder, all);
		return all;
	}

	#sitesBelow(folder: string): readonly string[] {
		const known = this.#below.get(folder);
		if (known !== undefined) return known;
		const found = this.#environmentsIn(folder).flatMap(environment => this.#siteFoldersOf(environment));
		this.#below.set(folder, found);
		return found;
	}

	/** The folder itself may be one: files of its packages import each other. */
	#environmentsIn(folder: string): string[] {
		const others = (this.#host.namesIn?.(folder) ?? []).filter(
			name => !USUAL_NAMES.includes(name) && !/.\./.test(name),
		);
		return [folder, ...[...USUAL_NAMES, ...others.sort()].map(name => join(folder, name))].filter(path =>
			this.#host.isFile(join(path, 'pyvenv.cfg')),
		);
	}

	/** https://docs.python.org/3/library/site.html: `lib/python3.X/site-packages`, on Windows `Lib\\site-packages`. */
	#siteFoldersOf(environment: string): string[] {
		const versions = (this.#host.namesIn?.(join(environment, 'lib')) ?? [])
			.filter(name => name.startsWith('python3'))
			.sort();
		return [
			...versions.map(version => join(environment, 'lib', version, 'site-packages')),
			join(environment, 'Lib', 'site-packages'),
		].filter(path => this.#host.isDirectory(path));
	}
}
