import { nodesOfBody, variableOf, wrapped } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';

/**
 * `let row; try { row = await load(); } catch {} if (row) …`: a variable that the work fills, and that is asked behind
 * it whether it is there. Who asks has thought of a failure.
 */
export function isLookedAt({ source }: Context, block: TSESTree.BlockStatement): boolean {
	const isInside = ([start]: readonly [number, number]) => block.range[0] <= start && start < block.range[1];
	return nodesOfBody(block).some(node => {
		if (node.type !== 'AssignmentExpression' || node.left.type !== 'Identifier') return false;
		if (!nodesOfBody(node.right).some(({ type }) => type === 'AwaitExpression')) return false;
		const variable = variableOf(source, node.left);
		const declared = variable?.defs[0]?.name;
		if (!variable || !declared || isInside(declared.range)) return false;
		return variable.references.some(({ identifier }) => !isInside(identifier.range) && isAsked(identifier));
	});
}

const TESTED = new Set(['ConditionalExpression', 'DoWhileStatement', 'IfStatement', 'WhileStatement']);

/** `if (row)`, `!row`, `row ?? other`, `row?.id`, `row === undefined`. */
function isAsked(identifier: TSESTree.Node): boolean {
	const node = wrapped(identifier);
	const { parent } = node;
	if (!parent) return false;
	if (TESTED.has(parent.type)) return (parent as TSESTree.IfStatement).test === node;
	if (parent.type === 'LogicalExpression') return parent.left === node || parent.operator === '&&';
	if (parent.type === 'UnaryExpression') return parent.operator === '!' || parent.operator === 'typeof';
	if (parent.type === 'MemberExpression') return parent.object === node && parent.optional;
	return parent.type === 'BinaryExpression' && /^[!=]==?$/.test(parent.operator);
}
