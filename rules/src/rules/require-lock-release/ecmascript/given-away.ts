import { enclosingFunction, wrapped } from '#ecmascript';
import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';

/**
 * Whether what a variable holds becomes somebody else's to give back: it is returned, stored, or read by another
 * function; with `orPassed` also when it is an argument.
 */
export function isGivenAway({ references, defs }: Variable, orPassed: boolean): boolean {
	const declared = defs[0]?.name;
	const home = declared && enclosingFunction(declared);
	return references.some(reference => {
		const { identifier } = reference;
		if (!reference.isRead()) return false;
		return enclosingFunction(identifier) !== home || leaves(wrapped(identifier), orPassed);
	});
}

function leaves(node: TSESTree.Node, orPassed: boolean): boolean {
	const { parent } = node;
	switch (parent?.type) {
		case 'ReturnStatement':
		case 'ArrayExpression':
		case 'Property':
		case 'SpreadElement':
		case 'ArrowFunctionExpression':
		case 'ExportSpecifier':
			return true;
		case 'AssignmentExpression':
			return parent.right === node;
		case 'VariableDeclarator':
			return parent.init === node;
		case 'ConditionalExpression':
			return parent.test !== node;
		case 'LogicalExpression':
			return true;
		case 'YieldExpression':
			return orPassed;
		case 'CallExpression':
		case 'NewExpression':
			return orPassed && parent.callee !== node;
		default:
			return false;
	}
}
