import type { TSESTree } from '@typescript-eslint/types';

/** Where a value is taken as it is, and is no promise of what stands around: to wait for a variable is a matter of its own. */
const CONSUMERS: ReadonlySet<string> = new Set([
	'BinaryExpression',
	'ExpressionStatement',
	'IfStatement',
	'MemberExpression',
	'Property',
	'TemplateLiteral',
	'UnaryExpression',
	'VariableDeclarator',
	'WhileStatement',
]);

/** Expressions that may give the value on. */
const PASSING: ReadonlySet<string> = new Set(['ChainExpression', 'LogicalExpression', 'TSNonNullExpression']);

/**
 * True for a call whose value ends where it stands: it is a test, an operand, a statement of its own, or has a name from
 * there on. Were it a promise, nobody would wait for it there, and the function around does not give it on.
 */
export function isUsedOnTheSpot(call: TSESTree.Node): boolean {
	let at = call.parent;
	while (at && PASSING.has(at.type)) at = at.parent;
	return at !== undefined && CONSUMERS.has(at.type);
}
