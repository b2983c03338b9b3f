import type { Dialect, FileFindings, FileLint, Finding, ProgramHost, RuleSettings } from '#engine';
import type { AnalyzedText } from '../../analysis/analyzer.ts';
import { carryOver } from './carry-over.ts';
import type { CheckedFile, ConfigProblem, FileChanges, TextJob, TypesJob } from './messages.ts';
import type { OverlayHost } from './overlay-host.ts';
import { fixAllOf, problemsOf, toLsp } from './problems.ts';

/** What the checker needs of the analysis. */
interface Linter {
	lint(input: AnalyzedText): FileLint | undefined;
	addTypes(lint: FileLint, dialect: Dialect): boolean;
	filesChanged(changes: FileChanges): void;
}

/** What a project says about one file. */
export interface FileRules {
	readonly rules: RuleSettings;
	/** False where the project wants no type checker. */
	readonly types: boolean;
	readonly configFile?: string;
	readonly ignored?: string;
	readonly problems: readonly ConfigProblem[];
}

export interface RuleSource {
	rulesOf(path: string, dialect: Dialect, preset: string): FileRules;
	/** Project files are among these, or were. */
	changed(paths: readonly string[]): void;
}

export interface CheckerParts {
	readonly linter: Linter;
	readonly host: OverlayHost;
	readonly ruleSource: RuleSource;
	readonly docsUrlOf: (rule: string) => string;
}

/** One open document: the text in the middle of being checked, and what was known of an earlier one. */
interface Seen {
	readonly job: TextJob;
	readonly fileRules: FileRules;
	readonly lint?: FileLint;
	readonly reads: ReadonlySet<string>;
	readonly carried: readonly Finding[];
}

/** Checks open documents, first without types and then with them. Everything here computes and blocks. */
export class Checker {
	readonly #parts: CheckerParts;
	readonly #seen = new Map<string, Seen>();
	/** The typed findings of each document, with the text that they are about. */
	readonly #typed = new Map<string, { readonly text: string; readonly findings: readonly Finding[] }>();

	constructor(parts: CheckerParts) {
		this.#parts = parts;
	}

	checkText(job: TextJob): CheckedFile {
		const { linter, host, ruleSource } = this.#parts;
		host.open(job.path, job.text);
		const fileRules = ruleSource.rulesOf(job.path, job.dialect, job.preset);
		if (fileRules.ignored !== undefined || !fileRules.rules.size) {
			this.#typed.delete(job.path);
			return this.#answer({ job, fileRules, reads: new Set(), carried: [] });
		}
		const { result: lint, reads } = host.readsOf(() => linter.lint({ ...job, rules: fileRules.rules }));
		const asksTypes = fileRules.types && lint?.hasQuestions === true;
		const typed = this.#typed.get(job.path);
		const carried = asksTypes && typed ? carryOver(typed.findings, typed.text, job.text) : [];
		const seen: Seen = { job, fileRules, lint, reads, carried };
		// The tree is kept only as long as a second look needs it.
		if (asksTypes) this.#seen.set(job.path, seen);
		else this.#typed.delete(job.path);
		return this.#answer(seen);
	}

	/** The second look. Undefined when the text has moved on, or when the first look left nothing open. */
	checkTypes({ path, version }: TypesJob): CheckedFile | undefined {
		const seen = this.#seen.get(path);
		if (seen?.job.version !== version || !seen.lint) return undefined;

		const { lint, job } = seen;
		this.#seen.delete(path);
		const { reads } = this.#parts.host.readsOf(() => this.#parts.linter.addTypes(lint, job.dialect));
		const findings = lint.result().findings.filter(({ tier }) => tier === 'typed');
		this.#typed.set(path, { text: job.text, findings });
		return this.#answer({ ...seen, carried: [], reads: new Set([...seen.reads, ...reads]) }, true);
	}

	forget(path: string): void {
		this.#parts.host.close(path);
		this.#seen.delete(path);
		this.#typed.delete(path);
	}

	filesChanged({ created, changed, deleted }: FileChanges): void {
		this.#parts.host.changed([...created, ...changed, ...deleted]);
		this.#parts.linter.filesChanged({ created, changed, deleted });
		this.#parts.ruleSource.changed([...created, ...changed, ...deleted]);
	}

	#answer({ job, fileRules, lint, reads, carried }: Seen, typed = false): CheckedFile {
		const { host, docsUrlOf } = this.#parts;
		const { rules, configFile, ignored, problems } = fileRules;
		const complete = typed || !fileRules.types || !lint?.hasQuestions;
		const result = lint?.result() ?? NOTHING;
		const findings = [
			...result.findings,
			...carried.filter(each => !result.findings.some(other => isSame(each, other))),
		];
		const sources = lint && { lint, dialect: job.dialect, rules, host: host as ProgramHost, docsUrlOf };
		// A question that nobody could answer may be what a directive is there for.
		const certain = lint && !lint.hasQuestions;
		return {
			path: job.path,
			version: job.version,
			complete,
			problems: sources ? problemsOf(findings, sources) : [],
			unusedDirectives: certain ? result.unusedDirectives.map(({ range }) => toLsp(range, lint.lines)) : [],
			fixAll: lint ? fixAllOf(result.findings, lint) : [],
			asksTypes: typed || !complete,
			rules: rules.size,
			...(configFile === undefined ? {} : { configFile }),
			...(ignored === undefined ? {} : { ignored }),
			configProblems: problems,
			failures: (lint?.failures ?? []).map(({ rule, error }) => ({ rule, message: describe(error) })),
			reads: [...new Set([...reads, ...(lint?.dependencies ?? [])])].filter(path => path !== job.path),
		};
	}
}

const isSame = (a: Finding, b: Finding): boolean => a.rule === b.rule && a.range[0] === b.range[0];

const NOTHING: FileFindings = { findings: [], suppressed: [], unusedDirectives: [] };

const describe = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
