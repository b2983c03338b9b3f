import { visitorKeys as ecmascriptKeys } from '@typescript-eslint/visitor-keys';
import type { Rule } from '#kit/define-rule.ts';
import type { ProgramHost } from '#program/program-host.ts';
import { emptyHost } from '#program/empty-host.ts';
import { ownOracle } from '#program/own-oracle.ts';
import type { FactsStore } from '#program/link/program.ts';
import { ProjectProgram, type ModuleParsers } from '#program/project-program.ts';
import type { EcmascriptSource } from '#ecmascript';
import type { PythonSource } from '#python';
import { ecmascriptDirectives } from '../languages/ecmascript/directives.ts';
import { parseEcmascript } from '../languages/ecmascript/parse.ts';
import { brokenRanges } from './broken-ranges.ts';
import { FileLint } from './file-lint.ts';
import { dialectOf } from './languages.ts';
import { LineIndex } from './line-index.ts';
import { loadPython, type Parsed, type PythonFrontEnd } from './python-front-end.ts';
import { ReadAhead } from './read-ahead.ts';
import { RuleRun, type Dialect, type EnabledRule, type Spent } from './rule-run.ts';
import type { RuleSettings } from './rule-settings.ts';

export interface LintInput {
	/** Absolute; its ending tells the language unless `dialect` does. */
	readonly path: string;
	readonly text: string;
	readonly rules: RuleSettings;
	readonly dialect?: Dialect;
	readonly host?: ProgramHost;
	/** What the rules take; nothing is measured without it. */
	readonly spent?: Spent;
}

/** Runs the catalogue's rules on texts, without ESLint. Made once; every call after that is synchronous. */
export class Engine {
	readonly #rules: ReadonlyMap<string, Rule>;
	readonly #python: PythonFrontEnd;
	/** Where a text is checked that no host shows. */
	readonly #nowhere = emptyHost();
	readonly #parsers: ModuleParsers;
	readonly #facts: FactsStore | undefined;
	readonly #programs = new WeakMap<ProgramHost, ProjectProgram>();
	readonly #ahead = new ReadAhead<Parsed<EcmascriptSource | PythonSource>>();

	/** `facts`: what is known of texts from before, and kept for later. */
	constructor(catalogue: readonly Rule[], python: PythonFrontEnd, facts?: FactsStore) {
		this.#facts = facts;
		this.#rules = new Map(catalogue.map(rule => [rule.name, rule]));
		this.#python = python;
		this.#parsers = {
			ecmascript: (text, path) => this.#ahead.keep(path, text, parseAndIndex(text, path)).source,
			python: (text, path) => this.#ahead.keep(path, text, python.parse(text)).source.ast,
		};
	}

	/** Checks one text with what it and its imports say. Undefined for a file of no language that we read. */
	lint({ path, text, rules, host, spent, dialect = dialectOf(path) }: LintInput): FileLint | undefined {
		if (!dialect) return undefined;

		const ahead = this.#ahead.take(path, text);
		const parsed = ahead ?? (dialect === 'python' ? this.#python.parse(text) : parseAndIndex(text, path));
		const { source, visitorKeys, directives, problems, broken } = parsed;
		const project = this.programOf(host ?? this.#nowhere);
		const isQuiet = dialect === 'python' && !project.reachesAsync(path, text);
		const enabled = isQuiet ? [] : this.#enabled(rules, dialect);
		const program = project.file(source, path);
		const run = new RuleRun({ path, dialect, source, visitorKeys, rules: enabled, host, program, spent });
		run.ask(ownOracle(source, program), host ? 'program' : 'file');
		return new FileLint({
			path,
			text,
			run,
			dependencies: () => project.dependenciesOf(path),
			isQuiet,
			directives,
			problems,
			broken,
			lines: new LineIndex(text),
			rules: new Set(enabled.map(({ rule }) => rule.name)),
			root: source.ast,
			visitorKeys,
		});
	}

	/** Says which files a run checks: what their imports lead to first is kept for them. */
	willLint(paths: readonly string[]): void {
		this.#ahead.expect(paths);
	}

	/** What the files that a host shows say together. */
	programOf(host: ProgramHost): ProjectProgram {
		let program = this.#programs.get(host);
		if (!program) this.#programs.set(host, (program = new ProjectProgram(host, this.#parsers, this.#facts)));
		return program;
	}

	#enabled(settings: RuleSettings, dialect: Dialect): EnabledRule[] {
		return [...settings].flatMap(([name, { options }]) => {
			const rule = this.#rules.get(name);
			return rule?.halves[dialect] ? [{ rule, options: { ...rule.defaults, ...options } }] : [];
		});
	}
}

/** Loads what has to be loaded asynchronously: the Python parser. */
export async function createEngine(
	catalogue: readonly Rule[],
	wasmFolder?: string,
	facts?: FactsStore,
): Promise<Engine> {
	return new Engine(catalogue, await loadPython(wasmFolder), facts);
}

function parseAndIndex(text: string, path: string): Parsed<EcmascriptSource> {
	const { source, problems } = parseEcmascript(text, path);
	return {
		source,
		problems,
		visitorKeys: ecmascriptKeys,
		directives: ecmascriptDirectives(source),
		broken: brokenRanges(source.ast, ecmascriptKeys, problems),
	};
}
