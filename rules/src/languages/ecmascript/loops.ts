import type { TSESTree } from '@typescript-eslint/types';

const LOOPS = new Set(['DoWhileStatement', 'ForInStatement', 'ForOfStatement', 'ForStatement', 'WhileStatement']);

/** A statement whose body may run again. https://tc39.es/ecma262/#sec-iteration-statements */
export type Loop =
	| TSESTree.DoWhileStatement
	| TSESTree.ForInStatement
	| TSESTree.ForOfStatement
	| TSESTree.ForStatement
	| TSESTree.WhileStatement;

/** True for a loop that is a statement: `forEach` and its like are calls. */
export const isLoop = (node: TSESTree.Node): node is Loop => LOOPS.has(node.type);
