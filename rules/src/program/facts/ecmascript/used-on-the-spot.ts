import type { TSESTree } from '@typescript-eslint/types';

/** Expressions that take a value as it is, and give one that is no promise of it. */
const CONSUMERS: ReadonlySet<string> = new Set([
	'BinaryExpression',
	'ExpressionStatement',
	'IfStatement',
	'MemberExpression',
	'TemplateLiteral',
	'UnaryExpression',
	'WhileStatement',
]);

/** Expressions that may give the value on. */
const PASSING: ReadonlySet<string> = new Set(['ChainExpression', 'LogicalExpression', 'TSNonNullExpression']);

/**
 * True for a call whose value ends where it stands: it is a test, an operand, a statement of its own. Were it a promise,
 * nobody would wait for it, and the function around does not give it on.
 */
export function isUsedOnTheSpot(call: TSESTree.Node): boolean {
	let at = call.parent;
	while (at && PASSING.has(at.type)) at = at.parent;
	return at !== undefined && CONSUMERS.has(at.type);
}
