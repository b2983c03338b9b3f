import { dialectOf, type FileLint, type RuleSettings } from '#catalogue';
import type { FactsStore } from '#program/link/program.ts';
import { digest } from '../cache/digest.ts';
import type { RecordingHost } from '../cache/recording-host.ts';
import { ResultCache, type ProjectView } from '../cache/result-cache.ts';
import { versionsOf } from '../cache/versions.ts';
import type { TypesMode } from '../config/index.ts';
import type { SourceFile } from '../files/source-file.ts';
import type { LintResult } from './lint-result.ts';
import type { CheckOptions } from './options.ts';

/** What is kept of a result: the rest is the text, and what the messages add up to. */
export type Kept = Pick<LintResult, 'messages' | 'suppressedMessages'>;

/** A file that was checked, and what was asked for on the way. */
interface Watched {
	readonly looked: ReadonlySet<string>;
	readonly searched: ReadonlySet<string>;
	readonly isTyped: boolean;
}

/** The command's side of the cache: which settings a result was found under, and what it rests on. */
export class KeptResults {
	readonly #options: CheckOptions;
	readonly #host: RecordingHost;
	readonly #cache: ResultCache;
	readonly #settingsKeys = new WeakMap<RuleSettings, string>();
	readonly #watched = new WeakMap<FileLint, Watched>();
	#together = '';

	constructor(options: CheckOptions, host: RecordingHost, typescript: string | undefined) {
		this.#options = options;
		this.#host = host;
		this.#cache = new ResultCache({
			folder: options.cacheFolder!,
			workspace: options.cwd,
			versions: versionsOf(options.types === 'off' ? 'off' : (typescript ?? 'none')),
		});
	}

	get facts(): FactsStore {
		return this.#cache.facts;
	}

	get hasResults(): boolean {
		return this.#cache.hasResults;
	}

	async look(files: readonly string[], view: () => Promise<ProjectView>): Promise<void> {
		// Files that no project claims are opened together, and then see each other's global names.
		this.#together = digest(files.filter(path => dialectOf(path) === 'ecmascript').join('\n'));
		await this.#cache.look(files, view, path => this.#host.readFile(path));
	}

	/** What was found before, when it still holds. */
	take(path: string, types: TypesMode, rules: RuleSettings): Kept | undefined {
		const key = this.#key(types, rules);
		const kept = (this.#cache.take(path, key) ?? this.#cache.take(path, this.#typed(key))) as Kept | undefined;
		return Array.isArray(kept?.messages) && Array.isArray(kept.suppressedMessages) ? kept : undefined;
	}

	/** False for a file that has changed since the run began. */
	isAsSeen({ path, bytes }: SourceFile): boolean {
		return this.#cache.isAsSeen(path, bytes);
	}

	/** Runs a check; what it asks for is noted. */
	watch(check: () => FileLint, addTypes: (lint: FileLint) => void): FileLint {
		const { result, looked, searched } = this.#host.during(() => {
			const lint = check();
			const isTyped = lint.hasQuestions && dialectOf(lint.path) === 'ecmascript';
			addTypes(lint);
			return { lint, isTyped };
		});
		this.#watched.set(result.lint, { looked, searched, isTyped: result.isTyped });
		return result.lint;
	}

	/** Notes a result for the next run. */
	keep(source: SourceFile, types: TypesMode, rules: RuleSettings, lint: FileLint, result: LintResult): void {
		const watched = this.#watched.get(lint);
		if (!watched || lint.failures.length || !this.isAsSeen(source)) return;
		const { path } = source;
		const isTyped = watched.isTyped && types !== 'off' && this.#options.types !== 'off';
		const { messages, suppressedMessages } = result;
		const evidence = [...messages, ...suppressedMessages].flatMap(({ related = [] }) =>
			related.map(each => each.filePath),
		);
		// The program takes nothing but facts from what it reads. What a rule reads on its own counts with every letter, and
		// so does what is only skimmed: making its facts would cost what skimming has saved.
		const { dependencies, isQuiet } = lint;
		const looked = isQuiet
			? [...watched.looked, ...dependencies]
			: [...watched.looked].filter(each => !dependencies.has(each));
		const texts = new Set([...looked, ...watched.searched, ...evidence]);
		texts.delete(path);
		const facts = [...dependencies].filter(each => each !== path && !texts.has(each));
		const key = this.#key(types, rules);
		const kept: Kept = { messages, suppressedMessages };
		this.#cache.keep(path, isTyped ? this.#typed(key) : key, kept, { texts: [...texts], facts, isTyped });
	}

	/** To be called once, when all files are done. */
	save(view: ProjectView | undefined): void {
		this.#cache.save(view, this.#host.recorded, path => this.#host.readFile(path));
	}

	#typed = (key: string): string => `${key} ${this.#together}`;

	#key(types: TypesMode, rules: RuleSettings): string {
		const known =
			this.#settingsKeys.get(rules) ?? digest(JSON.stringify([...rules].sort(([a], [b]) => (a < b ? -1 : 1))));
		this.#settingsKeys.set(rules, known);
		return [known, types === 'off' ? 'off' : 'on', this.#options.unusedDirectives].join(' ');
	}
}
