import { basename, dirname, join } from 'node:path';
import type { ProgramHost } from '../program-host.ts';
import type { ParsePython, PythonFile } from './python-file.ts';

interface Kept {
	readonly stamp: string;
	readonly file: PythonFile | undefined;
}

/** Finds and parses the modules of a project. One for many files: what was read is kept until its stamp changes. */
export class ProjectModules {
	readonly #parse: ParsePython;
	readonly #files = new Map<string, Kept>();

	constructor(parse: ParsePython) {
		this.#parse = parse;
	}

	/**
	 * The module that `import dotted` means in a file: next to the package that the file lies in, as Python finds it
	 * when the project's root is on its path. Undefined for a library or a module that is not there.
	 */
	absolute(host: ProgramHost, from: string, dotted: string): PythonFile | undefined {
		return this.#at(host, join(sourceRoot(host, from), ...dotted.split('.')));
	}

	/** `from ..dotted import …`: `level` dots, starting at the package of the file. */
	relative(host: ProgramHost, from: string, level: number, dotted: string): PythonFile | undefined {
		let folder = dirname(from);
		for (let up = 1; up < level; up++) folder = dirname(folder);
		return this.#at(host, join(folder, ...dotted.split('.').filter(Boolean)));
	}

	/** A module inside a package: `client` of `package/__init__.py`. */
	inside(host: ProgramHost, pack: PythonFile, name: string): PythonFile | undefined {
		return basename(pack.path) === '__init__.py' ? this.#at(host, join(dirname(pack.path), name)) : undefined;
	}

	#at(host: ProgramHost, base: string): PythonFile | undefined {
		return this.#read(host, join(base, '__init__.py')) ?? this.#read(host, `${base}.py`);
	}

	#read(host: ProgramHost, path: string): PythonFile | undefined {
		const stamp = host.isFile(path) ? host.stamp(path) : undefined;
		if (stamp === undefined) return undefined;
		const kept = this.#files.get(path);
		if (kept?.stamp === stamp) return kept.file;

		const text = host.readFile(path);
		const module = text === undefined ? undefined : this.#parse(text);
		const file = module && { path, module };
		this.#files.set(path, { stamp, file });
		return file;
	}
}

/** The folder above the outermost package. https://docs.python.org/3/reference/import.html#regular-packages */
function sourceRoot(host: ProgramHost, path: string): string {
	let folder = dirname(path);
	while (host.isFile(join(folder, '__init__.py')) && dirname(folder) !== folder) folder = dirname(folder);
	return folder;
}
