import { dialectOf, type FileLint, type Spent } from '#catalogue';
import type { Coverage } from '#program/link/coverage.ts';
import type { LintResult } from './lint-result.ts';

/** What `--stats` says of a run: documented in the README, under the key `stats` of its JSON. Most frequent first. */
export interface RunStats {
	/** Every rule that ran. `milliseconds`: its own code, with what it was the first to ask the program for. */
	readonly rules: readonly RuleStats[];
	/** Reading what files say to each other: no rule's alone. */
	readonly factsMilliseconds: number;
	/** Imports that lead to no file, package or core module, as they are written, and how many files have them. */
	readonly imports: readonly { readonly specifier: string; readonly files: number }[];
	readonly types: {
		/** Files of JavaScript and TypeScript. */
		readonly files: number;
		/** Those of them that no type checker answered for. */
		readonly without: number;
		/** Files in which a rule did not learn a type that it asked for. */
		readonly open: number;
	};
	/** Calls in asynchronous code, and those of which nobody knows what they call. */
	readonly calls: {
		readonly all: number;
		readonly unknown: number;
		readonly reasons: readonly { readonly reason: string; readonly calls: number }[];
		readonly names: readonly { readonly name: string; readonly calls: number }[];
	};
}

interface RuleStats {
	readonly rule: string;
	readonly findings: number;
	readonly files: number;
	readonly milliseconds: number;
}

/** More names than that nobody reads. */
const MOST_NAMES = 20;

/** Counts over all files of a run. */
export class Stats {
	/** Handed to the engine, which adds to it. */
	readonly spent: Spent = { rules: new Map(), facts: 0 };
	readonly #findings = new Map<string, number>();
	readonly #files = new Map<string, number>();
	readonly #imports = new Map<string, number>();
	readonly #reasons = new Map<string, number>();
	readonly #names = new Map<string, number>();
	readonly #types = { files: 0, without: 0, open: 0 };
	#calls = 0;

	/** A file as it was checked. `hasTypes`: a type checker could be asked about it. */
	addFile({ path, hasQuestions }: FileLint, coverage: Coverage | undefined, hasTypes: boolean): void {
		if (dialectOf(path) === 'ecmascript') {
			this.#types.files++;
			if (!hasTypes) this.#types.without++;
		}
		if (hasQuestions) this.#types.open++;
		for (const specifier of coverage?.imports ?? []) count(this.#imports, specifier);
		this.#calls += coverage?.calls ?? 0;
		for (const { name, reason } of coverage?.unknown ?? []) {
			count(this.#reasons, reason);
			if (name !== undefined) count(this.#names, name);
		}
	}

	addResult({ messages }: LintResult): void {
		const rules = messages.flatMap(({ ruleId }) => ruleId?.replace(/^asynclint\//, '') ?? []);
		for (const rule of rules) count(this.#findings, rule);
		for (const rule of new Set(rules)) count(this.#files, rule);
	}

	get all(): RunStats {
		const ofRule = (rule: string): RuleStats => ({
			rule,
			findings: this.#findings.get(rule) ?? 0,
			files: this.#files.get(rule) ?? 0,
			milliseconds: Math.round(this.spent.rules.get(rule) ?? 0),
		});
		const rules = [...new Set([...this.spent.rules.keys(), ...this.#findings.keys()])].sort().map(ofRule);
		return {
			rules: rules.sort((a, b) => b.findings - a.findings),
			factsMilliseconds: Math.round(this.spent.facts),
			imports: ordered(this.#imports).map(([specifier, files]) => ({ specifier, files })),
			types: { ...this.#types },
			calls: {
				all: this.#calls,
				unknown: [...this.#reasons.values()].reduce((sum, each) => sum + each, 0),
				reasons: ordered(this.#reasons).map(([reason, calls]) => ({ reason, calls })),
				names: ordered(this.#names)
					.slice(0, MOST_NAMES)
					.map(([name, calls]) => ({ name, calls })),
			},
		};
	}
}

const count = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

const ordered = (counts: ReadonlyMap<string, number>): [string, number][] =>
	[...counts].sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1));
