import type { TypeFacts } from './type-facts.ts';

/** Anything with a place in the text: ESTree nodes, our Python nodes. Offsets are UTF-16, as JavaScript counts. */
export interface Ranged {
	readonly type: string;
	readonly range: readonly [start: number, end: number];
}

/**
 * Answers questions about the values in one file. Rules never see a compiler: they collect the few nodes that still
 * matter after cheap syntax, and all questions of all rules go out in one batch.
 *
 * Three backends give the same answers or fewer: the host's checker, TypeScript 7's native one, our own inference.
 */
export interface TypeOracle {
	/**
	 * Facts for each node, in order; `undefined` where the backend does not know (also for `any` and `unknown`).
	 * Never throws on odd input.
	 */
	types(nodes: readonly Ranged[]): readonly (TypeFacts | undefined)[];
}

/** How far a finding had to look: the file's own text, other files of the program, or a type checker. */
export type Tier = 'file' | 'program' | 'typed';
