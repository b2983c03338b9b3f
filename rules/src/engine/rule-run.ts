import type { Evidence, Finding } from '#kit/finding.ts';
import { fillMessage } from '#kit/message.ts';
import type { Report, RuleContext } from '#kit/rule-context.ts';
import { soundEdits, type EditedSource } from '#kit/sound-edits.ts';
import type { Rule } from '#kit/define-rule.ts';
import type { ProgramHost } from '#program/program-host.ts';
import type { FileProgram } from '#program/link/file-program.ts';
import type { TypeFacts } from '#program/type-facts.ts';
import type { Ranged, Tier, TypeOracle } from '#program/type-oracle.ts';
import { walk, type Handlers } from './walk.ts';

export type Dialect = 'ecmascript' | 'python';

export interface EnabledRule {
	readonly rule: Rule;
	/** Already checked against the rule's schema and merged with its defaults. */
	readonly options: object;
}

export interface RuleRunInput {
	readonly path: string;
	readonly dialect: Dialect;
	readonly source: EditedSource & { readonly ast: Ranged };
	readonly visitorKeys: Readonly<Record<string, readonly string[] | undefined>>;
	readonly rules: readonly EnabledRule[];
	readonly host: ProgramHost | undefined;
	readonly program?: FileProgram;
	/** Nothing is measured without it. */
	readonly spent?: Spent;
}

/** Milliseconds, added to while rules run. */
export interface Spent {
	/** By rule: its own code, and what it was the first to ask the program for. */
	readonly rules: Map<string, number>;
	/** Making facts of files, which a rule asks for and all use. */
	facts: number;
}

interface Raised {
	readonly rule: Rule;
	readonly report: Report<string>;
	readonly tier: Tier;
}

interface Question {
	readonly rule: Rule;
	readonly node: Ranged;
	readonly answer: (facts: TypeFacts) => void;
}

export interface RuleFailure {
	readonly rule: string;
	readonly error: unknown;
}

/**
 * One file under all enabled rules: one walk, then rounds of questions about types.
 * A rule that throws is out for this file and is named in `failures`; the other rules go on.
 */
export class RuleRun {
	readonly #failures: RuleFailure[] = [];
	readonly #raised: Raised[] = [];
	/** By their places in `#raised`; undefined where a fix could not be made without a fault. */
	readonly #made: (Finding | undefined)[] = [];
	readonly #spent: Spent | undefined;
	readonly #program: FileProgram | undefined;
	readonly #source: EditedSource;
	#questions: Question[] = [];
	#tier: Tier = 'file';

	constructor(input: RuleRunInput) {
		[this.#spent, this.#program, this.#source] = [input.spent, input.program, input.source];
		const handlers: Handlers = new Map();
		for (const { rule, options } of input.rules) {
			this.#guard(rule, () => this.#register(rule, options, input, handlers));
		}
		walk(input.source.ast, input.visitorKeys, handlers);
	}

	/** Rules that threw, also while they made a fix. */
	get failures(): readonly RuleFailure[] {
		this.#makeFindings();
		return this.#failures;
	}

	/** True while a rule waits for a type that no oracle has known so far. */
	get hasQuestions(): boolean {
		return this.#questions.length > 0;
	}

	/**
	 * Puts all open questions to an oracle, and the questions that its answers raise. What it does not know stays open
	 * for a better one. Returns true when a finding came of it.
	 */
	ask(oracle: TypeOracle, tier: Tier): boolean {
		const before = this.#raised.length;
		const unknown: Question[] = [];
		this.#tier = tier;
		while (this.#questions.length) {
			const questions = this.#questions;
			this.#questions = [];
			const answers = oracle.types(questions.map(question => question.node));
			questions.forEach((question, index) => {
				const facts = answers[index];
				if (facts) this.#guard(question.rule, () => question.answer(facts));
				else unknown.push(question);
			});
		}
		this.#questions = unknown;
		return this.#raised.length > before;
	}

	/** Everything found so far, in the order of the text. */
	findings(): Finding[] {
		this.#makeFindings();
		const failed = new Set(this.#failures.map(failure => failure.rule));
		return this.#made
			.flatMap(finding => (finding && !failed.has(finding.rule) ? [finding] : []))
			.sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1] || a.rule.localeCompare(b.rule));
	}

	#makeFindings(): void {
		while (this.#made.length < this.#raised.length) {
			const raised = this.#raised[this.#made.length]!;
			let finding: Finding | undefined;
			this.#run(raised.rule, () => (finding = toFinding(raised, this.#source)));
			this.#made.push(finding);
		}
	}

	#register(
		rule: Rule,
		options: object,
		{ path, dialect, source, host, program }: RuleRunInput,
		handlers: Handlers,
	): void {
		const context: RuleContext<string, object, unknown> = {
			path,
			source,
			options,
			host,
			program,
			report: report => this.#raised.push({ rule, report, tier: this.#tier }),
			ask: (node, answer) => this.#questions.push({ rule, node, answer }),
		};
		const half = rule.halves[dialect] as ((context: unknown) => Record<string, (node: Ranged) => void>) | undefined;
		for (const [key, handler] of Object.entries(half?.(context) ?? {})) {
			const guarded = this.#guarded(rule, handler);
			const existing = handlers.get(key);
			if (existing) existing.push(guarded);
			else handlers.set(key, [guarded]);
		}
	}

	/** A handler as the walk calls it: for most nodes of most files, so nothing is made on the way. */
	#guarded(rule: Rule, handler: (node: Ranged) => void): (node: Ranged) => void {
		if (this.#spent) return node => this.#guard(rule, () => handler(node));
		return node => {
			try {
				handler(node);
			} catch (error) {
				this.#fail(rule, error);
			}
		};
	}

	#guard(rule: Rule, step: () => void): void {
		if (!this.#spent) return this.#run(rule, step);
		const facts = this.#program?.factsMilliseconds ?? 0;
		const started = performance.now();
		this.#run(rule, step);
		const { rules } = this.#spent;
		const ofFacts = (this.#program?.factsMilliseconds ?? 0) - facts;
		this.#spent.facts += ofFacts;
		rules.set(rule.name, (rules.get(rule.name) ?? 0) + performance.now() - started - ofFacts);
	}

	#run(rule: Rule, step: () => void): void {
		try {
			step();
		} catch (error) {
			this.#fail(rule, error);
		}
	}

	#fail({ name }: Rule, error: unknown): void {
		if (!this.#failures.some(({ rule }) => rule === name)) this.#failures.push({ rule: name, error });
	}
}

function toFinding({ rule, report, tier }: Raised, source: EditedSource): Finding {
	const { messages } = rule.meta;
	const evidence: readonly Evidence[] = report.evidence ?? [];
	const fix = soundEdits(source, report.fix?.());
	const suggestions = (report.suggest ?? []).flatMap(({ messageId, data, edits }) => {
		const made = soundEdits(source, edits());
		return made ? [{ messageId, message: fillMessage(messages[messageId]!, data), edits: made }] : [];
	});
	return {
		rule: rule.name,
		messageId: report.messageId,
		message: fillMessage(messages[report.messageId]!, report.data),
		range: report.at.range,
		tier: evidence.some(step => step.path) && tier === 'file' ? 'program' : tier,
		evidence,
		...(fix ? { fix } : {}),
		suggestions,
	};
}
