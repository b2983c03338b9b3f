import type { TypeFacts } from '../type-facts.ts';
import type { Ranged } from '../type-oracle.ts';

/** The compiler's options that say whether types tell of `null` and `undefined`. */
export interface NullCheckOptions {
	readonly strict?: boolean;
	readonly strictNullChecks?: boolean;
}

/**
 * Whether they do, as far as the options say it.
 * https://www.typescriptlang.org/tsconfig/#strictNullChecks
 */
export const saysNull = ({ strict, strictNullChecks }: NullCheckOptions): boolean | undefined =>
	strictNullChecks ?? strict;

/** Expressions whose type is that of what a function gives, and not of a place that may not be filled yet. */
const RESULTS = new Set(['AwaitExpression', 'CallExpression', 'ImportExpression', 'NewExpression']);

/**
 * What a type says of a variable or a member where types do not tell of `null`: it may hold nothing as well.
 * `closing?: Promise<void>` is a `Promise<void>` there, and `if (this.closing)` asks a good question.
 */
export function perhapsNothing(facts: TypeFacts, node: Ranged): TypeFacts {
	if (RESULTS.has(node.type) || (facts.promise !== 'all' && facts.thenable !== 'all')) return facts;
	return { ...facts, promise: some(facts.promise), thenable: some(facts.thenable) };
}

const some = (share: TypeFacts['promise']): TypeFacts['promise'] => (share === 'all' ? 'some' : share);
