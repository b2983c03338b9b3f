import { qualifiedName, unwrap, type EcmascriptSource } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';

/** The expressions that can be the value that is returned, and that may be promises. */
export function leavesOf(source: EcmascriptSource, expression: TSESTree.Node): TSESTree.Node[] {
	const node = unwrap(expression);
	switch (node.type) {
		case 'ConditionalExpression':
			return [...leavesOf(source, node.consequent), ...leavesOf(source, node.alternate)];
		case 'LogicalExpression':
			return node.operator === '&&'
				? leavesOf(source, node.right)
				: [...leavesOf(source, node.left), ...leavesOf(source, node.right)];
		case 'SequenceExpression':
			return leavesOf(source, node.expressions.at(-1)!);
		case 'CallExpression':
			// What `Promise.resolve()` is given has been made before; it may be a promise itself.
			return isPromiseResolve(source, node) ? node.arguments.flatMap(each => leavesOf(source, each)) : [node];
		case 'NewExpression':
		case 'Identifier':
		case 'MemberExpression':
		case 'ImportExpression':
		case 'TaggedTemplateExpression':
			return [node];
		default:
			return [];
	}
}

function isPromiseResolve(source: EcmascriptSource, { callee }: TSESTree.CallExpression): boolean {
	const name = qualifiedName(source, callee);
	return name?.module === undefined && name?.name === 'Promise.resolve';
}
