import type { Ranged } from '../type-oracle.ts';
import type { ModuleFacts, ValueId } from './module-facts.ts';

/** The facts of a tree, and a way to describe more of it. */
export interface Extraction<Node extends Ranged = Ranged> {
	readonly facts: ModuleFacts;
	/**
	 * Describes an expression of the same tree, also one that no fact needed: its value is added to `facts.values`.
	 * Undefined where the text does not tell.
	 */
	describe(node: Node): ValueId | undefined;
}
