import type { Finding, Range } from '#kit/finding.ts';
import type { Ranged, Tier, TypeOracle } from '#program/type-oracle.ts';
import type { DirectiveComment } from '../languages/directive.ts';
import { overlaps } from './broken-ranges.ts';
import { commentRoomAt, type CommentRoom } from './comment-room.ts';
import type { LineIndex } from './line-index.ts';
import type { RuleFailure, RuleRun } from './rule-run.ts';
import { suppress } from './suppression.ts';

/** A place that does not parse. The rest of the file is checked all the same. */
export interface SyntaxProblem {
	readonly message: string;
	readonly range: Range;
}

export interface FileFindings {
	readonly findings: readonly Finding[];
	readonly suppressed: readonly Finding[];
	readonly unusedDirectives: readonly DirectiveComment[];
}

export interface FileLintParts {
	readonly path: string;
	readonly text: string;
	readonly run: RuleRun;
	/** Files that the answers of other files came from, asked when the findings are there. */
	readonly dependencies?: () => ReadonlySet<string>;
	/** True where no rule was asked, because of words in the texts of the dependencies: their facts do not count. */
	readonly isQuiet?: boolean;
	readonly lines: LineIndex;
	readonly directives: readonly DirectiveComment[];
	readonly problems: readonly SyntaxProblem[];
	readonly broken: readonly Range[];
	readonly rules: ReadonlySet<string>;
	readonly root: Ranged;
	readonly visitorKeys: Readonly<Record<string, readonly string[] | undefined>>;
}

/** One file in the middle of being checked: what is known without types is there at once, typed answers can follow. */
export class FileLint {
	readonly path: string;
	readonly text: string;
	readonly lines: LineIndex;
	readonly problems: readonly SyntaxProblem[];
	readonly directives: readonly DirectiveComment[];
	readonly #parts: FileLintParts;

	constructor(parts: FileLintParts) {
		this.#parts = parts;
		({
			path: this.path,
			text: this.text,
			lines: this.lines,
			problems: this.problems,
			directives: this.directives,
		} = parts);
	}

	/** True while a better oracle could still find more. */
	get hasQuestions(): boolean {
		return this.#parts.run.hasQuestions;
	}

	/** Absolute paths of the files that the findings can depend on, as far as the program was asked. */
	get dependencies(): ReadonlySet<string> {
		return this.#parts.dependencies?.() ?? new Set();
	}

	/** True where the result rests on the words of its dependencies, and not on their facts. */
	get isQuiet(): boolean {
		return this.#parts.isQuiet ?? false;
	}

	/** Rules that threw on this file: a fault of ours, to be said and not to be hidden. */
	get failures(): readonly RuleFailure[] {
		return this.#parts.run.failures;
	}

	/** Puts the open questions to an oracle. Returns true when there are new findings. */
	ask(oracle: TypeOracle, tier: Tier): boolean {
		return this.#parts.run.ask(oracle, tier);
	}

	/** Whether a comment can be put on a line of its own at the start of a line: for edits that add a directive. */
	commentRoomAt(lineStart: number): CommentRoom {
		const { root, visitorKeys } = this.#parts;
		return commentRoomAt(root, visitorKeys, this.text, lineStart);
	}

	/** What is known so far: suppressed findings and those inside broken code are left out. */
	result(): FileFindings {
		const { run, directives, lines, broken, rules } = this.#parts;
		const sound = run.findings().filter(finding => !broken.some(range => overlaps(range, finding.range)));
		const { kept, suppressed, unused } = suppress(sound, directives, lines, rules);
		return { findings: kept, suppressed, unusedDirectives: unused };
	}
}
