import type { ImportFrom } from '../facts/module-facts.ts';
import type { ProgramHost } from '../program-host.ts';
import type { Resolved } from '../resolution/module-resolver.ts';
import { skimPython, type Skimmed } from './skim-python.ts';

export interface ReachParts {
	readonly host: ProgramHost;
	readonly find: (importer: string, asked: ImportFrom) => Resolved | undefined;
	/** Told of each import that an answer rests on. */
	readonly follow: (from: string, to: string) => void;
	/** The files that may extend a file's classes. */
	readonly around: (path: string) => ReadonlySet<string>;
}

interface Read extends Skimmed {
	readonly stamp: string | undefined;
}

/**
 * Whether anything asynchronous can be reached from a text of Python, by its own words and those of the files that its
 * imports lead to. What reaches nothing has nothing to wait for, so that most files of a synchronous project are only
 * parsed. Texts are searched and not parsed: too much counts as asynchronous, never too little.
 */
export class AsyncReach {
	readonly #parts: ReachParts;
	readonly #read = new Map<string, Read>();
	/** What is known of files until one changes. */
	#verdicts = new Map<string, boolean>();

	constructor(parts: ReachParts) {
		this.#parts = parts;
	}

	/** For the text that is checked, whatever lies on the disk under its path. */
	of(path: string, text: string): boolean {
		const own = skimPython(text);
		if (own.isAsync) return true;
		const importers = new Map<string, string>();
		const pending: [path: string, skimmed: Skimmed][] = [[path, own]];
		const seen = new Set([path]);
		for (let at = pending.pop(); at; at = pending.pop()) {
			const [file, skimmed] = at;
			if (skimmed.isAsync || this.#isExtended(file, skimmed)) return this.#found(file, importers);
			for (const asked of skimmed.imports) {
				const resolved = this.#parts.find(file, asked);
				if (resolved?.kind !== 'file') continue;
				this.#parts.follow(file, resolved.path);
				const verdict = this.#verdicts.get(resolved.path);
				if (verdict) return this.#found(file, importers);
				if (verdict === false || seen.has(resolved.path)) continue;
				seen.add(resolved.path);
				importers.set(resolved.path, file);
				pending.push([resolved.path, this.#skim(resolved.path)]);
			}
		}
		// Another text may lie under the path itself.
		seen.delete(path);
		for (const each of seen) this.#verdicts.set(each, false);
		return false;
	}

	/** These files changed, came or went. */
	changed(paths: readonly string[]): void {
		for (const path of paths) this.#read.delete(path);
	}

	/** What imports lead to is no longer the same. */
	unlink(): void {
		this.#verdicts = new Map();
	}

	/** Files whose text is another than when it was read. */
	outdated(): string[] {
		return [...this.#read].flatMap(([path, { stamp }]) => (this.#parts.host.stamp(path) === stamp ? [] : [path]));
	}

	/** A subclass gives what its base leaves to others; the base does not import it. */
	#isExtended(path: string, { classes }: Skimmed): boolean {
		if (!classes.size) return false;
		return [...this.#parts.around(path)].some(each => {
			const { isAsync, bases } = this.#skim(each);
			return isAsync && bases.some(name => classes.has(name));
		});
	}

	/** Everything on the way to an asynchronous file reaches it. */
	#found(file: string, importers: ReadonlyMap<string, string>): true {
		for (let at: string | undefined = file; at !== undefined; at = importers.get(at)) this.#verdicts.set(at, true);
		return true;
	}

	#skim(path: string): Skimmed {
		let read = this.#read.get(path);
		if (!read) {
			const { host } = this.#parts;
			const stamp = host.stamp(path);
			this.#read.set(path, (read = { ...skimPython(host.readFile(path) ?? ''), stamp }));
		}
		return read;
	}
}
