import { basename, dirname } from 'node:path';
import type { ImportFrom } from '../facts/module-facts.ts';
import type { ProgramHost } from '../program-host.ts';
import { Manifests } from '../resolution/manifest.ts';
import { topOfPackages } from '../resolution/project-top.ts';
import type { Resolved } from '../resolution/module-resolver.ts';
import { listSources } from './list-sources.ts';
import type { Entries, ImporterLanguage, Listed } from './importer-language.ts';

/** What a file is to the programs that it belongs to, as a rule reads it off the text. */
export type Role =
	/** No part of them: a test. */
	| 'test'
	/** A loop of its own beside that of its program. */
	| 'worker'
	/** Goes on, and answers others. */
	| 'serves'
	/** Takes a command line apart, does what it says, and ends. */
	| 'command'
	/** A program of its own by a weaker word: one where nothing that it imports serves. */
	| 'script'
	| 'module';

/** `isAsked` for the file whose answer is wanted: a rule can look closer at that one. */
export type RoleOf = (text: string, specifiers: readonly string[], isAsked: boolean) => Role;

export interface ImporterParts {
	readonly host: ProgramHost;
	readonly find: (importer: string, asked: ImportFrom) => Resolved | undefined;
	readonly roleOf: RoleOf;
	readonly language: ImporterLanguage;
}

interface Skimmed {
	readonly stamp: string | undefined;
	readonly role: Role;
	readonly imports: readonly ImportFrom[];
}

/** The files of a workspace, and which of them imports which. */
export interface Graph extends Entries {
	readonly files: ReadonlySet<string>;
	readonly imports: ReadonlyMap<string, ReadonlySet<string>>;
	readonly importers: ReadonlyMap<string, ReadonlySet<string>>;
	/** All texts that it rests on. */
	readonly texts: ReadonlySet<string>;
	/** The files of packages that install a command, with a file of the same package that serves, if there is one. */
	readonly ofCommands: ReadonlyMap<string, string | undefined>;
	/** Those of packages whose commands are not among the files: they are built, or have no ending. */
	readonly ofUnseenCommands: ReadonlySet<string>;
}

/**
 * The graphs of workspaces, each built when somebody asks and kept until a file changes. Texts are searched and not parsed: an
 * import in a comment counts.
 */
export class ImportGraphs {
	readonly #parts: ImporterParts;
	readonly #skimmed = new Map<string, Skimmed>();
	/** By the workspace's top. */
	readonly #graphs = new Map<string, Graph | undefined>();
	readonly #files = new Map<string, Listed | undefined>();
	readonly #entries = new Map<string, Entries>();
	/** What each file imports, so that an edit costs no more than the imports of one file. */
	readonly #imports = new Map<string, ReadonlySet<string>>();
	/** By folder. */
	readonly #tops = new Map<string, string>();
	#manifests: Manifests | undefined;

	constructor(parts: ImporterParts) {
		this.#parts = parts;
	}

	/** The graph of the workspace that a file lies in; undefined for one that is not looked at. */
	of(path: string): Graph | undefined {
		const top = this.topOf(path);
		if (!this.#graphs.has(top)) this.#graphs.set(top, this.#build(top));
		return this.#graphs.get(top);
	}

	/** The topmost folder of a file's workspace. */
	topOf(path: string): string {
		const folder = dirname(path);
		let top = this.#tops.get(folder);
		if (top === undefined) {
			top = topOfPackages(this.#parts.host, (this.#manifests ??= new Manifests(this.#parts.host)), folder);
			this.#tops.set(folder, top);
		}
		return top;
	}

	/** True where the package of a file says what it needs, and uses nothing that serves: the others may do anything. */
	usesNothingThatServes(path: string): boolean {
		const { host, roleOf } = this.#parts;
		const manifest = (this.#manifests ??= new Manifests(host)).of(dirname(path));
		if (!manifest?.needs.length) return false;
		return !manifest.uses.some(each => roleOf('', [each], false) === 'serves');
	}

	/** What a file is to its programs by its own words. */
	roleOf = (path: string): Role => this.#skim(path).role;

	/** What a file says that it imports. */
	importsIn(path: string): readonly ImportFrom[] {
		return this.#skim(path).imports;
	}

	/** The texts of these files changed; with `moved` some came or went, or a configuration is another. */
	changed(paths: readonly string[], moved: boolean): void {
		const { language } = this.#parts;
		const saysEntries = (path: string) => !language.isSource(path) || language.saysEntries?.(path);
		if (paths.some(path => this.#skimmed.has(path) && saysEntries(path))) this.#entries.clear();
		for (const path of paths) {
			this.#skimmed.delete(path);
			this.#imports.delete(path);
		}
		if (moved) {
			this.#files.clear();
			this.#entries.clear();
			this.#imports.clear();
			this.#tops.clear();
			this.#manifests = undefined;
		}
		if (paths.length) this.#graphs.clear();
	}

	/** Files whose text is another than when it was read. */
	outdated(): string[] {
		return [...this.#skimmed].flatMap(([path, { stamp }]) => (this.#parts.host.stamp(path) === stamp ? [] : [path]));
	}

	#build(top: string): Graph | undefined {
		const listed = this.#filesOf(top);
		if (!listed) return undefined;
		const imports = new Map<string, ReadonlySet<string>>();
		const importers = new Map<string, Set<string>>();
		for (const file of listed.sources) {
			const imported = this.importsOf(file);
			imports.set(file, imported);
			for (const each of imported) {
				const known = importers.get(each);
				if (known) known.add(file);
				else importers.set(each, new Set([file]));
			}
		}
		let entries = this.#entries.get(top);
		if (!entries) {
			const { host, find, language } = this.#parts;
			this.#manifests ??= new Manifests(host);
			this.#entries.set(top, (entries = language.entriesOf(listed, { host, find, manifests: this.#manifests })));
		}
		const ofCommands = new Map<string, string | undefined>();
		const ofUnseenCommands = new Set<string>();
		for (const own of entries.packagesOfCommands) {
			const serving = own.find(each => this.roleOf(each) === 'serves');
			for (const path of own) ofCommands.set(path, serving);
			if (!own.some(each => entries.commands.has(each))) for (const path of own) ofUnseenCommands.add(path);
		}
		const { saidIn = [] } = entries;
		for (const each of saidIn) this.#skim(each);
		const texts = new Set([...listed.sources, ...saidIn]);
		return { files: new Set(listed.sources), texts, imports, importers, ...entries, ofCommands, ofUnseenCommands };
	}

	/** The files that a file imports. */
	importsOf(file: string): ReadonlySet<string> {
		let imports = this.#imports.get(file);
		if (!imports) {
			const found = this.#skim(file).imports.map(asked => this.#parts.find(file, asked));
			imports = new Set(found.flatMap(each => (each?.kind === 'file' && each.path !== file ? [each.path] : [])));
			this.#imports.set(file, imports);
		}
		return imports;
	}

	/** The files that run where a file does: those that it imports, and not for their types alone. */
	runtimeImportsOf(file: string): ReadonlySet<string> {
		const { host, find, language } = this.#parts;
		const text = host.readFile(file) ?? '';
		const runtime = language.runtimeOf?.(text) ?? text;
		if (runtime === text) return this.importsOf(file);
		const found = language.importsIn(runtime).map(asked => find(file, asked));
		return new Set(found.flatMap(each => (each?.kind === 'file' && each.path !== file ? [each.path] : [])));
	}

	#filesOf(top: string): Listed | undefined {
		if (!this.#files.has(top)) this.#files.set(top, listSources(this.#parts.host, this.#parts.language, top));
		return this.#files.get(top);
	}

	#skim(path: string): Skimmed {
		let skimmed = this.#skimmed.get(path);
		if (!skimmed) {
			const { host, roleOf, language } = this.#parts;
			const stamp = host.stamp(path);
			const read = host.readFile(path) ?? '';
			const text = language.isSource(basename(path)) || language.script?.isOne(read) ? read : '';
			const imports = language.importsIn(text);
			this.#skimmed.set(path, (skimmed = { stamp, role: roleOf(text, imports.map(specifierOf), false), imports }));
		}
		return skimmed;
	}
}

/** The dots that a relative import of Python begins with are a part of its name. */
export const specifierOf = ({ specifier, level = 0 }: ImportFrom): string => '.'.repeat(level) + specifier;
