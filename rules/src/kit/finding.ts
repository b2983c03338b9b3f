import type { Tier } from '#program/type-oracle.ts';

/** Half-open, in UTF-16 code units from the start of the text. */
export type Range = readonly [start: number, end: number];

/** Replaces a range with a text; an empty range inserts, an empty text removes. */
export interface Edit {
	readonly range: Range;
	readonly text: string;
}

/** One step of the path that leads to a finding. */
export interface Evidence {
	readonly message: string;
	readonly range: Range;
	/** Absolute path of another file; absent where the step lies in the same file. */
	readonly path?: string;
}

export interface Suggested {
	readonly messageId: string;
	readonly message: string;
	readonly edits: readonly Edit[];
}

/** What a rule found, once its words are filled in: the currency between the runner, the hosts and the formatters. */
export interface Finding {
	readonly rule: string;
	readonly messageId: string;
	readonly message: string;
	readonly range: Range;
	readonly tier: Tier;
	readonly evidence: readonly Evidence[];
	/** Keeps the meaning, so `--fix` and fix-all may apply it. */
	readonly fix?: readonly Edit[];
	/** May change behaviour, so a person chooses. */
	readonly suggestions: readonly Suggested[];
}
