import { dirname, extname, join } from 'node:path';
import type { ProgramHost } from '../program-host.ts';

/** Folders with more files than this hold data, or are no package. */
const MOST_FILES = 300;
const DEEPEST = 3;

/** The files that may extend one class. */
interface Looked {
	readonly folder: string;
	readonly extending: RegExp;
	readonly found: Set<string>;
}

/**
 * The files around a file that may extend a class of its: those beside it and in the folders below that name the class
 * where a class's bases stand. Found by their text, so that only these have to be parsed. A keystroke in one of some
 * hundred files is no reason to read the others again.
 */
export class Neighbours {
	readonly #host: ProgramHost;
	/** Files under a folder, by its path and the language. */
	readonly #files = new Map<string, ReadonlySet<string>>();
	readonly #looked = new Map<string, Looked>();

	constructor(host: ProgramHost) {
		this.#host = host;
	}

	/** Absolute paths, in their order. */
	filesThatExtend(path: string, className: string): string[] {
		if (!this.#host.namesIn) return [];
		const key = `${path}:${className}`;
		let looked = this.#looked.get(key);
		if (looked) this.#host.restsOn?.(this.#filesOf(looked.folder));
		else this.#looked.set(key, (looked = this.#look(path, className)));
		return [...looked.found].filter(each => each !== path).sort();
	}

	/** All of them: absolute paths. */
	around(path: string): ReadonlySet<string> {
		if (!this.#host.namesIn) return NONE;
		const files = this.#filesOf(this.#folderOf(path));
		this.#host.restsOn?.(files);
		return files;
	}

	/** The texts of these files changed; none came or went. */
	edited(paths: readonly string[]): void {
		for (const path of paths) {
			const affected = [...this.#looked.values()].filter(({ folder }) => this.#filesOf(folder).has(path));
			const text = affected.length ? (this.#host.readFile(path) ?? '') : '';
			for (const { extending, found } of affected) {
				if (extending.test(text)) found.add(path);
				else found.delete(path);
			}
		}
	}

	forget(): void {
		this.#files.clear();
		this.#looked.clear();
	}

	#look(path: string, className: string): Looked {
		const name = className.replace(/\W/g, '\\$&');
		const extending = isPython(path)
			? new RegExp(`^[ \\t]*class\\s+\\w+\\s*\\([^)]*\\b${name}\\b`, 'm')
			: new RegExp(`\\bextends\\s+(?:[\\w$]+\\.)?${name}\\b`);
		const folder = this.#folderOf(path);
		const found = [...this.#filesOf(folder)].filter(each => extending.test(this.#host.readFile(each) ?? ''));
		return { folder, extending, found: new Set(found) };
	}

	/** The key under which the files are found that lie beside a file and below. */
	#folderOf(path: string): string {
		const folder = `${isPython(path) ? 'py' : 'js'}:${dirname(path)}`;
		if (!this.#files.has(folder)) {
			const files = filesUnder(this.#host, dirname(path), isPython(path) ? PYTHON : ECMASCRIPT);
			this.#files.set(folder, new Set(files));
		}
		return folder;
	}

	#filesOf(folder: string): ReadonlySet<string> {
		return this.#files.get(folder)!;
	}
}

const isPython = (path: string): boolean => /\.pyi?$/.test(path);
const NONE: ReadonlySet<string> = new Set();
const PYTHON = new Set(['.py']);
const ECMASCRIPT = new Set(['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs']);

function filesUnder(host: ProgramHost, folder: string, endings: ReadonlySet<string>): string[] {
	const found: string[] = [];
	const pending = [{ folder, depth: 0 }];
	for (let at = pending.pop(); at && found.length <= MOST_FILES; at = pending.pop()) {
		for (const name of [...host.namesIn!(at.folder)].sort()) {
			const path = join(at.folder, name);
			if (endings.has(extname(name))) found.push(path);
			else if (at.depth < DEEPEST && !name.startsWith('.') && name !== 'node_modules' && host.isDirectory(path)) {
				pending.push({ folder: path, depth: at.depth + 1 });
			}
		}
	}
	return found.length > MOST_FILES ? [] : found;
}
