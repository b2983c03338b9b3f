import { catalogue, dialectOf, type FileLint, type RuleSettings } from '#engine';
import { fileSystemHost } from '#program/file-system-host.ts';
import { toldHost, type ToldHost } from '#program/told-host.ts';
import { createAnalyzer, type Analyzer } from '../analysis/analyzer.ts';
import { configErrorLine, ConfigStore, type FileSettings } from '../config/index.ts';
import { discover, type Notice } from '../files/discover.ts';
import { readSource, writeSource, type SourceFile } from '../files/source-file.ts';
import { fixText, type Checked } from './fix-text.ts';
import { lintResult, withoutWarnings, type LintResult } from './lint-result.ts';
import { noticeLines } from './notices.ts';
import type { CheckOptions } from './options.ts';
import { createProgress } from './progress.ts';
import { createReporter } from './reporters.ts';
import { shownPath } from './stylish.ts';
import { Tally } from './tally.ts';
import type { Terminal } from './terminal.ts';

/** What the command needs of the analysis. */
export type Linter = Pick<Analyzer, 'lint' | 'addTypes' | 'willAsk' | 'filesChanged' | 'checkerState' | 'dispose'>;

/** Checks files and reports on them as it goes. Returns the exit code; never throws for what lies in a file. */
export async function check(
	options: CheckOptions,
	terminal: Terminal,
	startLinter: typeof createAnalyzer | (() => Promise<Linter>) = createAnalyzer,
): Promise<0 | 1 | 2> {
	const host = toldHost(fileSystemHost());
	const linter = await startLinter({ host, types: options.types === 'off' ? 'off' : 'native', cwd: options.cwd });
	try {
		return await new CheckRun(options, terminal, linter, host).run();
	} finally {
		linter.dispose();
	}
}

class CheckRun {
	readonly #options: CheckOptions;
	readonly #terminal: Terminal;
	readonly #linter: Linter;
	readonly #host: ToldHost;
	readonly #configs: ConfigStore;
	readonly #tally = new Tally();
	readonly #said = new Set<string>();
	readonly #notices: Notice[] = [];
	#erase = () => {};

	constructor(options: CheckOptions, terminal: Terminal, linter: Linter, host: ToldHost) {
		this.#options = options;
		this.#terminal = terminal;
		this.#linter = linter;
		this.#host = host;
		const choice = { preset: options.preset, only: options.rules };
		this.#configs = new ConfigStore({ catalogue, host, configFile: options.configFile, choice });
	}

	async run(): Promise<0 | 1 | 2> {
		const { cwd, format, stdin, maxWarnings } = this.#options;
		const reporter = createReporter(format, this.#terminal, cwd);
		const report = (result: LintResult | undefined) => {
			if (!result) return;
			this.#tally.add(result);
			this.#erase();
			reporter.file(this.#options.quiet ? withoutWarnings(result) : result);
		};
		if (stdin) report(this.#resultOfText(stdin.path, stdin.text));
		else await this.#eachFile(report);

		this.#erase();
		for (const line of noticeLines(this.#notices, cwd)) this.#say(line);
		this.#sayOfChecker();
		const { totals } = this.#tally;
		const quiet = { ...totals, warnings: 0, fixableWarnings: 0 };
		reporter.end(this.#options.quiet ? quiet : totals);
		if (!totals.files && !this.#tally.ignored) this.#say('nothing was checked');
		if (maxWarnings !== undefined && totals.warnings > maxWarnings) {
			this.#say(`too many warnings: ${totals.warnings}, at most ${maxWarnings} allowed`);
		}
		return this.#tally.exitCode(this.#options);
	}

	async #eachFile(report: (result: LintResult | undefined) => void): Promise<void> {
		const { paths, cwd, types } = this.#options;
		const { files, named, notices } = await discover(paths, cwd);
		this.#notices.push(...notices);
		if (notices.some(({ kind }) => kind === 'named')) this.#tally.hasTrouble = true;
		if (types !== 'off') this.#linter.willAsk(files);

		const progress = createProgress(this.#terminal, this.#options.progress ? files.length : 0, cwd);
		if (this.#options.progress) this.#erase = () => progress.erase();
		for (const [index, path] of files.entries()) {
			if (this.#options.progress) progress.step(index, path);
			const settings = this.#settingsOf(path, named.has(path));
			if (!settings) continue;
			const source = await readSource(path);
			if ('reason' in source) this.#notices.push(source);
			else report(await this.#resultOf(source, settings));
		}
	}

	#resultOfText(path: string, text: string): LintResult | undefined {
		const settings = this.#settingsOf(path, true);
		return settings && this.#guard(path, () => this.#result(this.#checked(path, text, settings), settings));
	}

	async #resultOf(source: SourceFile, settings: FileSettings): Promise<LintResult | undefined> {
		const { path, text } = source;
		const first = this.#guard(path, () => this.#checked(path, text, settings));
		if (!first) return undefined;
		const last = this.#options.fix ? this.#fixed(path, first, settings) : first;
		if (last === first) return this.#result(first, settings);

		const refusal = await writeSource(source, last.lint.text);
		if (refusal === undefined) {
			this.#host.changed([path]);
			this.#linter.filesChanged({ changed: [path] });
			return this.#result(last, settings, last.lint.text);
		}
		this.#trouble(`${this.#shown(path)}: not fixed: ${refusal}`);
		return this.#result(first, settings);
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
		if (settings.types === 'native' && this.#options.types !== 'off' && this.#linter.checkerState?.kind !== 'ready') {
			this.#trouble(`${this.#shown(settings.source!)}: "types" asks for the type checker, and it is not there`);
		}
		if (settings.ignored === undefined) return settings;
		if (isNamed) {
			this.#tally.ignored++;
			this.#say(`${this.#shown(path)}: not checked: ${settings.ignored}`);
		}
		return undefined;
	}

	#checked(path: string, text: string, settings: FileSettings): Checked {
		// Only files of our languages come here.
		const lint = this.#linter.lint({ path, text, rules: this.#rulesOf(path, settings) })!;
		if (settings.types !== 'off') this.#linter.addTypes(lint);
		this.#sayFailures(lint);
		return { lint, found: lint.result() };
	}

	#result({ lint, found }: Checked, settings: FileSettings, output?: string): LintResult {
		return lintResult({
			lint,
			found,
			output,
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
		const state = this.#linter.checkerState;
		if (state && state.kind !== 'ready') this.#say(`no type checker, so findings may be missing: ${state.reason}`);
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
