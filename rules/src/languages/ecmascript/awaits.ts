import type { TSESTree } from '@typescript-eslint/types';
import { wrapped } from './unwrap.ts';

/** True for `await x`, also through `as` and `!`. */
export const isAwaited = (node: TSESTree.Node): boolean => wrapped(node).parent?.type === 'AwaitExpression';

/** True when the value of an expression goes nowhere: the expression is a whole statement. */
export const isDiscarded = (node: TSESTree.Node): boolean => wrapped(node).parent?.type === 'ExpressionStatement';
