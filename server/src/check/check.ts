/* eslint-disable asynclint/no-blocking-call -- a command: while it waits for the disk there is nothing else to do */
import { catalogue, dialectOf, type FileLint, type RuleSettings } from '#catalogue';
import { fileSystemHost } from '#program/file-system-host.ts';
import { toldHost, type ToldHost } from '#program/told-host.ts';
import type { Analyzer, AnalyzerOptions } from '../analysis/analyzer.ts';
import { ownTypescript } from '../analysis/typescript-package.ts';
import { recordingHost } from '../cache/recording-host.ts';
import { configErrorLine, ConfigStore, type FileSettings } from '../config/index.ts';
import { discover, type Notice } from '../files/discover.ts';
import { isSqueezed } from '../files/left-out.ts';
import { readSource, textOf, writeSource, type SourceFile } from '../files/source-file.ts';
import { fixText, type Checked } from './fix-text.ts';
import { countedResult, lintResult, withoutWarnings, type LintResult, type ResultInput } from './lint-result.ts';
import { noticeLines } from './notices.ts';
import type { CheckOptions } from './options.ts';
import { createProgress } from './progress.ts';
import { createReporter } from './reporters.ts';
import { KeptResults } from './kept-results.ts';
import { shownPath } from './stylish.ts';
import { Stats } from './stats.ts';
import { Tally } from './tally.ts';
import type { Terminal } from './terminal.ts';

/** What the command needs of the analysis. */
export type Linter = Pick<
	Analyzer,
	| 'lint'
	| 'addTypes'
	| 'willLint'
	| 'filesChanged'
	| 'checkerState'
	| 'factsOf'
	| 'importsOf'
	| 'coverageOf'
	| 'dispose'
>;

/** Only when there is something to analyze: the parsers cost more than looking at results that are there. */
const startAnalyzer = async (options: AnalyzerOptions): Promise<Linter> =>
	(await import('../analysis/analyzer.ts')).createAnalyzer(options);

/** Checks files and reports on them as it goes. Returns the exit code; never throws for what lies in a file. */
export async function check(options: CheckOptions, terminal: Terminal, start = startAnalyzer): Promise<0 | 1 | 2> {
	const recorder = recordingHost(fileSystemHost());
	const host = toldHost(recorder);
	const types = options.types === 'off' ? 'off' : 'native';
	const isKept = options.cacheFolder !== undefined && !options.fix && !options.stdin && !options.stats;
	const kept = isKept ? new KeptResults(options, recorder, ownTypescript()?.version) : undefined;
	const run = new CheckRun(options, terminal, host, kept, () =>
		start({ host, types, cwd: options.cwd, facts: kept?.facts }),
	);
	try {
		return await run.run();
	} finally {
		run.dispose();
	}
}

class CheckRun {
	readonly #options: CheckOptions;
	readonly #terminal: Terminal;
	readonly #start: () => Promise<Linter>;
	readonly #host: ToldHost;
	readonly #kept: KeptResults | undefined;
	readonly #configs: ConfigStore;
	readonly #tally: Tally;
	readonly #stats: Stats | undefined;
	readonly #said = new Set<string>();
	/** True when a file asked for types that nobody knew. */
	#lacksTypes = false;
	readonly #notices: Notice[] = [];
	#files: readonly string[] = [];
	#starting: Promise<Linter> | undefined;
	#started: Linter | undefined;
	#erase = () => {};

	constructor(
		options: CheckOptions,
		terminal: Terminal,
		host: ToldHost,
		kept: KeptResults | undefined,
		start: () => Promise<Linter>,
	) {
		this.#options = options;
		this.#tally = new Tally(options.cwd);
		this.#terminal = terminal;
		this.#start = start;
		this.#host = host;
		this.#kept = kept;
		this.#stats = options.stats ? new Stats() : undefined;
		const choice = { preset: options.preset, only: options.rules };
		// Not through the recording host: settings are a part of what results are kept for.
		this.#configs = new ConfigStore({
			catalogue,
			host: fileSystemHost(),
			configFile: options.configFile,
			choice,
		});
	}

	dispose(): void {
		this.#started?.dispose();
	}

	async run(): Promise<0 | 1 | 2> {
		const { cwd, format, stdin, maxWarnings } = this.#options;
		const reporter = createReporter(format, this.#terminal, cwd, this.#stats !== undefined);
		const report = (result: LintResult | undefined) => {
			if (!result) return;
			this.#tally.add(result);
			this.#stats?.addResult(result);
			this.#erase();
			reporter.file(this.#options.quiet ? withoutWarnings(result) : result);
		};
		if (stdin) {
			await this.#linterThere();
			report(this.#resultOfText(stdin.path, stdin.text));
		} else await this.#eachFile(report);

		this.#erase();
		for (const line of noticeLines(this.#notices, cwd)) this.#say(line);
		this.#sayOfChecker();
		const { totals } = this.#tally;
		const quiet = { ...totals, warnings: 0, fixableWarnings: 0 };
		reporter.end(this.#options.quiet ? quiet : totals, this.#stats?.all);
		if (!totals.files && !this.#tally.ignored) this.#say('nothing was checked');
		if (maxWarnings !== undefined && totals.warnings > maxWarnings) {
			this.#say(`too many warnings: ${totals.warnings}, at most ${maxWarnings} allowed`);
		}
		return this.#tally.exitCode(this.#options);
	}

	async #eachFile(report: (result: LintResult | undefined) => void): Promise<void> {
		const { paths, cwd } = this.#options;
		const { files, named, notices } = await discover(paths, cwd);
		this.#notices.push(...notices);
		if (notices.some(({ kind }) => kind === 'named')) this.#tally.hasTrouble = true;
		this.#files = files;
		await this.#kept?.look(files, () => this.#linterThere());
		// Results are kept of runs alone whose checker was there.
		if (!this.#kept?.hasResults) await this.#linterThere();

		const progress = createProgress(this.#terminal, this.#options.progress ? files.length : 0, cwd);
		if (this.#options.progress) this.#erase = () => progress.erase();
		for (const [index, path] of files.entries()) {
			if (this.#options.progress) progress.step(index, path);
			const settings = this.#settingsOf(path, named.has(path));
			if (!settings) continue;
			const rules = this.#rulesOf(path, settings);
			const known = this.#kept?.take(path, settings.types, rules);
			if (known && !known.messages.length) {
				report(countedResult(path, [], known.suppressedMessages, {}));
				continue;
			}
			const source = await readSource(path);
			if ('reason' in source) this.#notices.push(source);
			else if (!named.has(path) && isSqueezed(path, source.text))
				this.#notices.push({ kind: 'skipped', path, reason: 'minified' });
			else if (known && this.#kept!.isAsSeen(source)) {
				const shown = source.notebook ? {} : { source: source.text };
				report(countedResult(path, known.messages, known.suppressedMessages, shown));
			} else {
				await this.#linterThere();
				report(await this.#resultOf(source, settings));
			}
		}
		// Without its checker a run finds less, and says so: that is not to be handed on.
		const state = this.#started?.checkerState;
		if (!state || state.kind === 'ready') this.#kept?.save(this.#started);
	}

	/** Started once, whoever comes first. */
	#linterThere(): Promise<Linter> {
		return (this.#starting ??= this.#begin().catch((error: unknown) => {
			this.#starting = undefined;
			throw error;
		}));
	}

	async #begin(): Promise<Linter> {
		const started = await this.#start();
		started.willLint(this.#files);
		return (this.#started = started);
	}

	get #linter(): Linter {
		return this.#started!;
	}

	#resultOfText(path: string, written: string): LintResult | undefined {
		const settings = this.#settingsOf(path, true);
		if (!settings) return undefined;
		const read = textOf(path, written);
		if ('reason' in read) {
			this.#notices.push(read);
			return undefined;
		}
		const { text, notebook } = read;
		return this.#guard(path, () => this.#result(this.#checked(path, text, settings), settings, { notebook }));
	}

	async #resultOf(source: SourceFile, settings: FileSettings): Promise<LintResult | undefined> {
		const { path, text, notebook } = source;
		const first = this.#guard(path, () => this.#checked(path, text, settings));
		if (!first) return undefined;
		const last = this.#options.fix && !notebook ? this.#fixed(path, first, settings) : first;
		if (!notebook) this.#addStats(last.lint, settings);
		if (last === first) {
			const result = this.#result(first, settings, { notebook });
			this.#kept?.keep(source, settings.types, this.#rulesOf(path, settings), first.lint, result);
			return result;
		}

		const refusal = await writeSource(source, last.lint.text);
		if (refusal === undefined) {
			this.#host.changed([path]);
			this.#linter.filesChanged({ changed: [path] });
			return this.#result(last, settings, { output: last.lint.text });
		}
		this.#trouble(`${this.#shown(path)}: not fixed: ${refusal}`);
		return this.#result(first, settings);
	}

	#addStats(lint: FileLint, { types }: FileSettings): void {
		const coverage = this.#stats && this.#linter.coverageOf(lint.path, lint.text);
		this.#stats?.addFile(lint, coverage, types !== 'off' && this.#linter.checkerState?.kind === 'ready');
	}

	#fixed(path: string, first: Checked, settings: FileSettings): Checked {
		const rules = this.#rulesOf(path, settings);
		const isWanted = (rule: string) => !this.#options.quiet || rules.get(rule)?.severity === 'error';
		return this.#guard(path, () => fixText(first, text => this.#checked(path, text, settings), isWanted)) ?? first;
	}

	/** Undefined for a file that is not to be checked. */
	#settingsOf(path: string, isNamed: boolean): FileSettings | undefined {
		const settings = this.#configs.settingsFor(path);
		for (const error of settings.errors) this.#trouble(configErrorLine(error, this.#shown(error.path)));
		if (settings.errors.length) return undefined;
		if (this.#options.types === 'native' && !this.#hasChecker()) {
			this.#trouble('--types native asks for the type checker, and it is not there');
		} else if (settings.types === 'native' && this.#options.types !== 'off' && !this.#hasChecker()) {
			this.#trouble(`${this.#shown(settings.source!)}: "types" asks for the type checker, and it is not there`);
		}
		if (settings.ignored === undefined) return settings;
		if (isNamed) {
			this.#tally.ignored++;
			this.#say(`${this.#shown(path)}: not checked: ${settings.ignored}`);
		}
		return undefined;
	}

	/** While no analysis was needed, all that is said rests on results of runs whose checker was there. */
	#hasChecker(): boolean {
		return this.#started ? this.#started.checkerState?.kind === 'ready' : ownTypescript() !== undefined;
	}

	#checked(path: string, text: string, settings: FileSettings): Checked {
		// Only files of our languages come here.
		const check = () =>
			this.#linter.lint({ path, text, rules: this.#rulesOf(path, settings), spent: this.#stats?.spent })!;
		const addTypes = (each: FileLint) => settings.types !== 'off' && this.#linter.addTypes(each);
		const lint = this.#kept ? this.#kept.watch(check, addTypes) : check();
		if (!this.#kept) addTypes(lint);
		this.#lacksTypes ||= lint.hasQuestions && settings.types !== 'off' && dialectOf(path) === 'ecmascript';
		this.#sayFailures(lint);
		return { lint, found: lint.result() };
	}

	#result(
		{ lint, found }: Checked,
		settings: FileSettings,
		more: Pick<ResultInput, 'output' | 'notebook'> = {},
	): LintResult {
		return lintResult({
			lint,
			found,
			...more,
			rules: this.#rulesOf(lint.path, settings),
			unusedDirectives: this.#options.unusedDirectives,
			readFile: path => this.#host.readFile(path),
		});
	}

	#rulesOf = (path: string, { rules }: FileSettings): RuleSettings => rules[dialectOf(path)!];

	/** A fault of ours in one file must not hide the others. */
	#guard<Result>(path: string, step: () => Result): Result | undefined {
		try {
			return step();
		} catch (error) {
			this.#trouble(`${this.#shown(path)}: not checked: asynclint failed: ${firstLineOf(error)}; please report it`);
			return undefined;
		}
	}

	#sayFailures({ failures, path }: FileLint): void {
		for (const { rule, error } of failures) {
			this.#trouble(`rule ${rule} failed on ${this.#shown(path)}: ${firstLineOf(error)}; please report it`);
		}
	}

	#sayOfChecker(): void {
		const state = this.#started?.checkerState;
		if (state?.kind === 'ready' || this.#options.types === 'off') return;
		const reason = state?.reason ?? (this.#lacksTypes ? 'TypeScript does not lie beside asynclint' : undefined);
		if (reason !== undefined) this.#say(`no type checker, so findings may be missing: ${reason}`);
	}

	#trouble(line: string): void {
		this.#tally.hasTrouble = true;
		this.#say(line);
	}

	/** Each line once, and never into a line of progress. */
	#say(line: string): void {
		if (this.#said.has(line)) return;
		this.#said.add(line);
		this.#erase();
		this.#terminal.complain(`asynclint: ${line}\n`);
	}

	#shown = (path: string): string => shownPath(path, this.#options.cwd);
}

const firstLineOf = (error: unknown): string =>
	(error instanceof Error ? error.message : String(error)).split('\n', 1)[0]!;
