/* eslint-disable asynclint/no-blocking-call -- a command: while it waits for the disk there is nothing else to do */
import { utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ModuleFacts } from '#program/facts/module-facts.ts';
import { digest } from './digest.ts';
import { FactsCache } from './facts-cache.ts';
import { readIndex, storedIndex, type Known, type KnownFile, type KnownResult } from './index-of-results.ts';
import { Pack, PackWriter } from './pack.ts';
import { prune } from './prune.ts';
import type { Recorded } from './recording-host.ts';
import { isStillThere, see, type Seen } from './snapshot.ts';
import { isAmbient, staleFiles, type Grounds } from './staleness.ts';
import { isUnchanged, worldOf } from './world.ts';

/** What an analysis tells about the files of its project. */
export interface ProjectView {
	factsOf(path: string): ModuleFacts | undefined;
	importsOf(path: string): ReadonlySet<string>;
}

export interface ResultCacheOptions {
	/** Where caches lie. */
	readonly folder: string;
	/** The folder that the command runs in: each has a cache of its own. */
	readonly workspace: string;
	/** Of everything that makes results: a cache of others is not read. */
	readonly versions: string;
	readonly largestFolder?: number;
}

interface Fresh {
	readonly bytes: Buffer;
	readonly key: string;
	readonly grounds: Grounds;
}

const NOTHING: Known = { world: { folders: {}, places: {}, texts: {} }, files: new Map(), imports: new Map() };

/** Of a file that was changed while it was checked: unlike every hash. */
const UNKNOWN_HASH = '?';

/**
 * Results of the files of one workspace, from run to run. First `look` finds out what has changed, then `take` gives what
 * still holds and `keep` notes what is new, and `save` writes it down. Nothing here throws: what is wrong with a cache
 * costs time and is not the user's business.
 */
export class ResultCache {
	readonly facts: FactsCache;
	readonly #options: ResultCacheOptions;
	readonly #path: string;
	readonly #pack: Pack | undefined;
	readonly #began = Date.now();
	readonly #seen = new Map<string, Seen>();
	readonly #fresh = new Map<string, Fresh>();
	#known: Known;
	#results = new Map<string, KnownResult>();

	constructor(options: ResultCacheOptions) {
		this.#options = options;
		this.#path = join(options.folder, `${digest(options.workspace)}.cache`);
		const pack = Pack.open(this.#path);
		const read = pack && readIndex(pack.index, options.versions);
		if (!read) pack?.close();
		this.#pack = read ? pack : undefined;
		this.#known = read?.known ?? NOTHING;
		this.facts = new FactsCache(this.#pack, read?.facts ?? new Map());
	}

	/** True when something of an earlier run is left. */
	get hasResults(): boolean {
		return this.#results.size > 0;
	}

	/**
	 * Compares all files with the run before. `view` is asked for when that depends on what a changed file says now;
	 * `readText` gives a file's text.
	 */
	async look(
		files: readonly string[],
		view: () => Promise<ProjectView>,
		readText: (path: string) => string | undefined,
	): Promise<void> {
		const { files: known, world } = this.#known;
		for (const path of new Set([...known.keys(), ...files])) this.#seen.set(path, see(path));
		if (!isUnchanged(world, path => known.has(path))) {
			this.#known = NOTHING;
			for (const path of known.keys()) if (!files.includes(path)) this.#seen.delete(path);
			return;
		}
		for (const [path, { result }] of known) if (result) this.#results.set(path, result);
		const texts = new Set<string>();
		for (const [path, { hash }] of known) if (hash !== this.#seen.get(path)!.hash) texts.add(path);
		if (!texts.size) return;

		const facts = await this.#withOtherFacts(texts, view);
		const ambient = [...texts].some(path => known.get(path)!.isAmbient || isAmbient(path, readText(path)));
		const grounds = new Map([...this.#results].map(([path, result]) => [path, result.grounds]));
		const stale = staleFiles(grounds, this.#known.imports, { texts, facts, isAmbient: ambient });
		for (const path of stale) this.#results.delete(path);
	}

	/** What was found in a file before, as plain data, when it still holds under these settings. */
	take(path: string, key: string): unknown {
		const result = this.#results.get(path);
		const bytes = result?.key === key ? this.#pack?.read(result.slot) : undefined;
		if (!bytes) return undefined;
		try {
			return JSON.parse(bytes.toString('utf8'));
		} catch {
			return undefined;
		}
	}

	/** The hash of the bytes that results of this run are for. */
	isAsSeen(path: string, bytes: Uint8Array): boolean {
		return this.#seen.get(path)?.hash === digest(bytes);
	}

	keep(path: string, key: string, result: object, grounds: Grounds): void {
		this.#fresh.set(path, { bytes: Buffer.from(JSON.stringify(result), 'utf8'), key, grounds });
	}

	/** Writes what is new. Without news the file only becomes one that was used lately. */
	save(view: ProjectView | undefined, recorded: Recorded, readText: (path: string) => string | undefined): void {
		try {
			if (view && this.#fresh.size) this.#write(view, recorded, readText);
			else if (this.#pack) utimesSync(this.#path, new Date(), new Date());
		} catch {
			// The results are there; the next run finds them again.
		}
		this.#pack?.close();
	}

	/** Those of the changed files that say something else than before, as far as a result rests on it. */
	async #withOtherFacts(texts: ReadonlySet<string>, view: () => Promise<ProjectView>): Promise<Set<string>> {
		const asked = new Set([...this.#results.values()].flatMap(({ grounds }) => grounds.facts));
		const open = [...texts].filter(path => asked.has(path));
		if (!open.length) return new Set();
		const project = await view();
		return new Set(
			open.filter(
				path =>
					!this.#known.files.get(path)?.print || this.#print(project, path) !== this.#known.files.get(path)!.print,
			),
		);
	}

	#print(view: ProjectView, path: string): string | undefined {
		const facts = view.factsOf(path);
		return facts && this.facts.printOf(facts);
	}

	#write(view: ProjectView, recorded: Recorded, readText: (path: string) => string | undefined): void {
		const { workspace, versions, largestFolder } = this.#options;
		const writer = new PackWriter();
		const results = this.#keptResults(writer);
		const imports = [...results.values()].some(({ grounds }) => grounds.isTyped) ? this.#imports(view) : new Map();
		const asked = new Set([...results.values()].flatMap(({ grounds }) => grounds.facts));
		const files = new Map<string, KnownFile>();
		for (const [path, seen] of this.#seen) {
			const before = this.#before(path);
			const print = asked.has(path) ? (before?.print ?? this.#print(view, path)) : before?.print;
			files.set(path, {
				hash: isStillThere(path, seen) ? seen.hash : UNKNOWN_HASH,
				print,
				isAmbient: before?.isAmbient ?? isAmbient(path, readText(path)),
				result: results.get(path),
			});
		}
		// Last: what was asked for above counts, too.
		const world = worldOf(workspace, new Set(files.keys()), recorded, this.#began, this.#known.world);
		const facts = this.facts.save(writer);
		if (writer.write(this.#path, storedIndex(versions, facts, { world, files, imports }))) {
			prune(dirname(this.#path), this.#path, largestFolder);
		}
	}

	#keptResults(writer: PackWriter): Map<string, KnownResult> {
		const isLookedAt = (path: string) => this.#seen.has(path);
		const kept = new Map<string, KnownResult>();
		for (const [path, result] of this.#results) {
			const bytes = this.#fresh.has(path) ? undefined : this.#pack?.read(result.slot);
			if (bytes) kept.set(path, { ...result, slot: writer.add(bytes) });
		}
		for (const [path, { bytes, key, grounds }] of this.#fresh) {
			const within = {
				texts: grounds.texts.filter(isLookedAt),
				facts: grounds.facts.filter(isLookedAt),
				isTyped: grounds.isTyped,
			};
			kept.set(path, { key, slot: writer.add(bytes), grounds: within });
		}
		return kept;
	}

	/** Where the imports of all files lead, through files that are not checked as well; what is installed ends it. */
	#imports(view: ProjectView): Map<string, readonly string[]> {
		const found = new Map<string, readonly string[]>();
		const pending = [...this.#seen.keys()];
		for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
			if (found.has(path) || !/\.[cm]?[jt]sx?$/.test(path) || /[\\/]node_modules[\\/]/.test(path)) continue;
			const isKnown = this.#before(path) !== undefined || (!this.#seen.has(path) && this.#known.imports.has(path));
			const imported = (isKnown && this.#known.imports.get(path)) || [...view.importsOf(path)];
			found.set(path, imported);
			pending.push(...imported);
		}
		return found;
	}

	/** What was known of a file that has not changed since. */
	#before(path: string): KnownFile | undefined {
		const before = this.#known.files.get(path);
		return before?.hash === this.#seen.get(path)?.hash ? before : undefined;
	}
}
