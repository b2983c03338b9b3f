import type { TSESTree } from '@typescript-eslint/types';

const LOOPS = new Set(['DoWhileStatement', 'ForInStatement', 'ForOfStatement', 'ForStatement', 'WhileStatement']);

/** True for a statement whose body may run again. https://tc39.es/ecma262/#sec-iteration-statements */
export const isLoop = ({ type }: TSESTree.Node): boolean => LOOPS.has(type);
