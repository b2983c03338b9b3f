import { ImportGraphs, specifierOf, type Graph, type ImporterParts } from './import-graph.ts';
import { areOnlyMentionedAs } from './mentions.ts';
import { isBeside, isNamedForTests, liesInFolderOfTests } from './named-for-tests.ts';

const NOBODY: ReadonlySet<string> = new Set();

/** Who imports a file, over its whole workspace, among the files of its language, and what that makes of it. */
export class Importers {
	readonly #parts: ImporterParts;
	readonly #graphs: ImportGraphs;
	/** What an answer rests on, by the file that it was given for. */
	readonly #grounds = new Map<string, ReadonlySet<string>>();

	constructor(parts: ImporterParts) {
		this.#parts = parts;
		this.#graphs = new ImportGraphs(parts);
	}

	/**
	 * True for a file that runs only as a part of programs that end: everything that imports it, directly or not, begins with
	 * a script or a command, nothing on the way serves, and no other package can import it.
	 */
	isOnlyOfScripts(path: string, text: string): boolean {
		const { roleOf, language } = this.#parts;
		const graph = this.#graphs.of(path);
		if (!graph) return false;
		// What a build tool serves and watches, it does for the one who builds.
		const isBuild = graph.builds?.has(path);
		if (!isBuild && roleOf(text, language.importsIn(text).map(specifierOf), true) === 'serves') return false;
		const { is, grounds } = this.#judge(graph, path);
		this.#restsOn(path, grounds);
		return is;
	}

	/** Every file that imports this one, directly or through others, tests left out. Undefined in a workspace that is not looked at. */
	importersOf(path: string): ReadonlySet<string> | undefined {
		const graph = this.#graphs.of(path);
		if (!graph) return undefined;
		const found = new Set([path]);
		for (const each of found) {
			for (const importer of graph.importers.get(each) ?? [])
				if (this.#graphs.roleOf(importer) !== 'test') found.add(importer);
		}
		found.delete(path);
		return found;
	}

	/** True where a file that imports this one, directly or not, says one of these names, or where nobody can tell. */
	areNamedElsewhere(path: string, names: readonly string[]): boolean {
		const importers = this.importersOf(path);
		const said = new RegExp(`\\b(?:${names.join('|')})\\b`);
		const found = [...(importers ?? [])].find(each => said.test(this.#parts.host.readFile(each) ?? ''));
		this.rest(path, found === undefined ? undefined : new Set([found]));
		return !importers || found !== undefined;
	}

	/**
	 * True where files that import this one say a name, and each time in a way that a pattern matches, imports of it left
	 * aside.
	 */
	isOnlyMentionedAs(path: string, name: string, pattern: RegExp): boolean {
		const texts = [...(this.importersOf(path) ?? [])].map(each => this.#parts.host.readFile(each) ?? '');
		const is = areOnlyMentionedAs(texts, name, pattern);
		if (is) this.rest(path);
		return is;
	}

	/** Every file of the workspace, tests left out; undefined in one that is not looked at. */
	around(path: string): readonly string[] | undefined {
		const graph = this.#graphs.of(path);
		return graph && [...graph.files].filter(each => this.#graphs.roleOf(each) !== 'test');
	}

	/** Files that other packages can import and that lead to this one, commands left out. */
	publishedWith(path: string): readonly string[] {
		const graph = this.#graphs.of(path);
		if (!graph?.published.size) return [];
		return [path, ...(this.importersOf(path) ?? [])].filter(
			each => graph.published.has(each) && !this.#begins(graph, each, new Set()),
		);
	}

	/** True for a file that is known to be a part of a program, and not just a text by itself: who imports or starts it is there, or it says itself what it is. */
	isStart(path: string): boolean {
		const graph = this.#graphs.of(path);
		if (!graph) return false;
		const role = this.#graphs.roleOf(path);
		return (
			role !== 'module' ||
			graph.named.has(path) ||
			graph.commands.has(path) ||
			(graph.importers.get(path)?.size ?? 0) > 0
		);
	}

	/** True for a file that imports another one of the project. */
	importsAny = (path: string): boolean => this.#graphs.importsOf(path).size > 0;

	/** True for a file that serves, or uses what does, by its own words. */
	serves(path: string): boolean {
		return this.#graphs.roleOf(path) === 'serves';
	}

	/**
	 * True for a file of a package that installs a command or that only its tests start, and for one that only such packages
	 * lead to, whatever it is published for besides. Adds to `read` the files by which it is none.
	 */
	isOfCommand(path: string, read: Set<string>): boolean {
		const graph = this.#graphs.of(path);
		if (!graph?.packagesOfCommands.length && !graph?.ofTests?.size) return false;
		if (graph.ofCommands.has(path)) return true;
		const cameFrom = new Map([[path, path]]);
		let isReached = false;
		let isTested = false;
		for (const each of cameFrom.keys()) {
			if (graph.ofCommands.has(each)) {
				isReached = true;
				continue;
			}
			const all = [...(graph.importers.get(each) ?? [])];
			const importers = all.filter(other => this.#graphs.roleOf(other) !== 'test');
			isTested ||= importers.length < all.length;
			if (!importers.length && !graph.ofTests?.has(each)) {
				for (let at = each; !read.has(at); at = cameFrom.get(at)!) read.add(at);
				return false;
			}
			for (const other of importers) if (!cameFrom.has(other)) cameFrom.set(other, each);
		}
		if (!isReached && !isTested) for (const each of cameFrom.keys()) read.add(each);
		return isReached || isTested;
	}

	/**
	 * True for a file of a program in which nobody is served, as far as can be seen: others import it, and nothing that they
	 * import serves, nor do their packages use what does; no other package can import it. Adds to `read` the file by which it is none.
	 */
	servesNobody(path: string, read: Set<string>): boolean {
		const importers = this.importersOf(path);
		if (!importers?.size || this.publishedWith(path).length) return false;
		const around = new Set([path, ...importers]);
		for (const each of around) {
			const isPart = each === path || importers.has(each);
			if (this.serves(each) || (isPart && !this.#graphs.usesNothingThatServes(each))) {
				read.add(each);
				return false;
			}
			for (const imported of this.#graphs.runtimeImportsOf(each)) around.add(imported);
		}
		return true;
	}

	/** True for an import that leads out of the workspace. */
	isFromOutside(path: string, specifier: string): boolean {
		return this.#parts.find(path, { specifier })?.kind !== 'file';
	}

	/** True for a file of a package that installs a command which is not among its files: nobody knows what that runs. */
	isOfUnseenCommand(path: string): boolean {
		return this.#graphs.of(path)?.ofUnseenCommands.has(path) ?? false;
	}

	/** True for a file that imports one of these packages, or a file of the project that does. */
	names(path: string, packages: ReadonlySet<string>): boolean {
		return [path, ...this.#graphs.importsOf(path)].some(file =>
			this.#graphs.importsIn(file).some(({ specifier }) => packages.has(specifier)),
		);
	}

	/**
	 * True for a file that tests import, directly or through others, and that lies with them by the names of its folders. What a
	 * framework loads by its place, a route say, is imported by tests alone as well: only the name tells the two apart.
	 */
	isForTests(path: string): boolean {
		if (!liesInFolderOfTests(path, this.#graphs.topOf(path))) return false;
		const importers = this.#graphs.of(path)?.importers;
		const isTest = (each: string): boolean => this.#graphs.roleOf(each) === 'test';
		return [path, ...(this.importersOf(path) ?? [])].some(each => [...(importers?.get(each) ?? [])].some(isTest));
	}

	/**
	 * True for a file that lies with tests by its name or those of its folders, beside some, where nobody else imports it: what
	 * they have in common, a plug-in of theirs, a program that they start.
	 */
	liesWithTests(path: string): boolean {
		const top = this.#graphs.topOf(path);
		if (!isNamedForTests(path, top)) return false;
		if ([...(this.importersOf(path) ?? [])].some(each => !isNamedForTests(each, top))) return false;
		const files = this.#graphs.of(path)?.files ?? NOBODY;
		if (
			![...files].some(
				each => isBeside(each, path) && isNamedForTests(each, top) && this.#graphs.roleOf(each) === 'test',
			)
		)
			return false;
		this.rest(path);
		return true;
	}

	/** True for a file that tests import, and that lies with them, as everything does that imports it. */
	isOnlyForTests(path: string): boolean {
		const top = this.#graphs.topOf(path);
		return this.isForTests(path) && [...(this.importersOf(path) ?? [])].every(each => isNamedForTests(each, top));
	}

	/** Something that was said of a file rests on these texts, too; without them on all of its workspace. */
	rest(path: string, texts?: ReadonlySet<string>): void {
		const grounds = texts ?? this.#graphs.of(path)?.texts;
		if (grounds) this.#restsOn(path, grounds);
	}

	#restsOn(path: string, texts: ReadonlySet<string>): void {
		const known = this.#grounds.get(path);
		this.#grounds.set(path, known ? new Set([...known, ...texts]) : texts);
		this.#parts.host.searches?.(texts);
	}

	/** The files that the answer for this one rests on. */
	groundsOf(path: string): ReadonlySet<string> {
		return this.#grounds.get(path) ?? NOBODY;
	}

	/** The texts of these files changed; with `moved` some came or went, or a configuration is another. */
	changed(paths: readonly string[], moved: boolean): void {
		this.#graphs.changed(paths, moved);
		if (paths.length) this.#grounds.clear();
	}

	/** Files whose text is another than when it was read. */
	outdated(): string[] {
		return this.#graphs.outdated();
	}

	#judge(graph: Graph, path: string): { readonly is: boolean; readonly grounds: ReadonlySet<string> } {
		const reached = new Set([path]);
		const grounds = new Set<string>();
		const starts: string[] = [];
		let isOfCommand = false;
		for (const each of reached) {
			grounds.add(each);
			const importers = [...(graph.importers.get(each) ?? [])].filter(other => this.#graphs.roleOf(other) !== 'test');
			if (graph.builds?.has(each) || (each !== path && this.#graphs.roleOf(each) === 'worker')) {
				isOfCommand = true;
				continue;
			}
			const isPublished = graph.published.has(each) && !this.#begins(graph, each, grounds);
			if (isPublished || (each !== path && this.#graphs.roleOf(each) === 'serves')) return { is: false, grounds };
			// Who imports a command has others beside it.
			if (each !== path && this.#isCommand(graph, each)) {
				isOfCommand = true;
				continue;
			}
			if (!importers.length && this.#parts.language.canBegin(each, graph.files)) starts.push(each);
			for (const importer of importers) reached.add(importer);
		}
		const isOfScripts = starts.every(
			each => this.#isLoadedByCommand(graph, each, grounds) || this.#begins(graph, each, grounds, each === path),
		);
		// Any file may come to import one that is silent.
		return (isOfCommand || starts.length) && isOfScripts ? { is: true, grounds: graph.texts } : { is: false, grounds };
	}

	#isCommand = (graph: Graph, path: string): boolean =>
		graph.commands.has(path) || this.#graphs.roleOf(path) === 'command';

	/**
	 * True for a file with which a program begins that ends. Of one that is asked for itself its own words are not enough: a
	 * manifest has to say it.
	 */
	#begins(graph: Graph, path: string, grounds: Set<string>, isAsked = false): boolean {
		if (graph.commands.has(path) || (!isAsked && this.#isCommand(graph, path))) return true;
		if (!graph.named.has(path) && (isAsked || this.#graphs.roleOf(path) !== 'script')) return false;
		const below = new Set([path]);
		for (const each of below) {
			grounds.add(each);
			if (this.#graphs.roleOf(each) === 'serves') return false;
			for (const imported of this.#graphs.runtimeImportsOf(each)) below.add(imported);
		}
		return true;
	}

	/**
	 * A module that nobody imports, in a package that installs a command and serves nothing: the command loads it by its
	 * place, as frameworks for command lines do. https://oclif.io/docs/command_discovery_strategies
	 */
	#isLoadedByCommand(graph: Graph, path: string, grounds: Set<string>): boolean {
		const serving = graph.ofCommands.get(path);
		if (serving !== undefined) grounds.add(serving);
		return serving === undefined && graph.ofCommands.has(path);
	}
}
