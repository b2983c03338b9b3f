import { nodesOfBody, variableOf, wrapped } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';
import { kindOfValue } from './handler.ts';

/**
 * `let row; try { row = await load(); } catch {} if (row) …`: a variable that the work fills, and that is asked behind
 * it whether it is there, or that has a value before. Who wrote it has thought of a failure.
 */
export function isLookedAt({ source }: Context, block: TSESTree.BlockStatement): boolean {
	const isInside = ([start]: readonly [number, number]) => block.range[0] <= start && start < block.range[1];
	let hasWaited = false;
	return nodesOfBody(block).some(node => {
		if (node.type === 'AwaitExpression') hasWaited = true;
		if (node.type !== 'AssignmentExpression' || node.left.type !== 'Identifier') return false;
		if (!hasWaited && !nodesOfBody(node.right).some(({ type }) => type === 'AwaitExpression')) return false;
		const variable = variableOf(source, node.left);
		const declared = variable?.defs[0]?.name;
		if (!variable || !declared || isInside(declared.range)) return false;
		if (hasValue(declared)) return true;
		return variable.references.some(({ identifier }) => !isInside(identifier.range) && isAsked(identifier));
	});
}

/** `let message = 'failed'; try { message = await messageOf(response); } catch {}`: it has its default before. */
function hasValue({ parent }: TSESTree.Node): boolean {
	if (parent?.type !== 'VariableDeclarator' || !parent.init) return false;
	const kind = kindOfValue(parent.init);
	return kind === 'default' && !(parent.init.type === 'Literal' && parent.init.value === null);
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
