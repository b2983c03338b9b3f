import type { TSESTree } from '@typescript-eslint/types';
import type { InSource } from './in-source.ts';

/** Expressions that `await` would take apart. https://tc39.es/ecma262/#prod-UnaryExpression */
const LOOSER = new Set<string>([
	'ArrowFunctionExpression',
	'AssignmentExpression',
	'BinaryExpression',
	'ConditionalExpression',
	'LogicalExpression',
	'SequenceExpression',
	// `await x as Promise<T>` says that what it waited for is the promise.
	'TSAsExpression',
	'TSSatisfiesExpression',
	'YieldExpression',
]);

/** True where an expression has to stand in parentheses to be the operand of `await`. */
export const isLooserThanAwait = ({ type }: TSESTree.Node): boolean => LOOSER.has(type);

/** An expression as it is written, for a place right behind `await`. */
export function operandText({ source }: InSource, node: TSESTree.Node): string {
	const text = source.text.slice(...node.range);
	return isLooserThanAwait(node) ? `(${text})` : text;
}
