import type { Ranged } from './type-oracle.ts';

/**
 * What only a checker of types can tell of calls that nobody wrote: what a function gives that is passed on, and what
 * becomes of it there. Asked as if it were a node; who has no types knows nothing of such a node, and does not answer.
 */
export type ResultQuestion = ResultOf | WantedResult | WrittenAtQuestion;

/** What calling the value of `node` gives. Answered where every signature of it gives a promise. */
export interface ResultOf extends Ranged {
	readonly type: 'ResultOf';
	readonly node: Ranged;
}

/**
 * Where the functions are written that calling `node` runs, by their own types: through whatever has handed them on. A
 * checker always answers, with an empty `written` where it cannot tell.
 */
export interface WrittenAtQuestion extends Ranged {
	readonly type: 'WrittenAt';
	readonly node: Ranged;
}

/** What a place wants a function to give that stands there. Answered, with `isVoid`, where that is `void` for sure. */
export interface WantedResult extends Ranged {
	readonly type: 'WantedResult';
	readonly place: WantedPlace;
}

export type WantedPlace =
	| {
			readonly kind: 'expression';
			readonly node: Ranged;
			/** For an argument: another signature of the callee may want a promise in its place. */
			readonly argument?: { readonly callee: Ranged; readonly index: number; readonly isNew: boolean };
	  }
	/** A property of an object literal, by the type that is wanted where the object stands. */
	| { readonly kind: 'property'; readonly object: Ranged; readonly name: string }
	/** A member of a class, by the types that the class extends or implements. */
	| {
			readonly kind: 'member';
			readonly superClass?: Ranged;
			readonly implemented: readonly Ranged[];
			readonly name: string;
	  };

/** Asks what calling the value of a node gives. */
export const resultOf = (node: Ranged): ResultOf => ({ type: 'ResultOf', range: node.range, node });

/** Asks where the functions are written that calling a node runs. */
export const writtenAt = (node: Ranged): WrittenAtQuestion => ({ type: 'WrittenAt', range: node.range, node });

/** Asks what a place wants of a function. The range is where the answer belongs. */
export const wantedResult = (place: WantedPlace, { range }: Ranged): WantedResult => ({
	type: 'WantedResult',
	range,
	place,
});

/** True for a question that only a checker answers, among the nodes that are asked about. */
export const isResultQuestion = (node: Ranged): node is ResultQuestion =>
	node.type === 'ResultOf' || node.type === 'WantedResult' || node.type === 'WrittenAt';
