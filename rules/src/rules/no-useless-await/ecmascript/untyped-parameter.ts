import { unwrap, variableOf } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';

/**
 * True for a parameter of plain JavaScript, and what is read or called on it. A checker takes its default value for its
 * type, and anybody may pass something else.
 */
export function isUntypedParameter({ source, path }: Context, expression: TSESTree.Node): boolean {
	if (/\.[cm]?tsx?$/.test(path)) return false;
	let node = unwrap(expression);
	while (node.type === 'MemberExpression' || node.type === 'CallExpression') {
		node = unwrap(node.type === 'CallExpression' ? node.callee : node.object);
	}
	const variable = node.type === 'Identifier' ? variableOf(source, node) : undefined;
	return variable?.defs[0]?.type === 'Parameter';
}
