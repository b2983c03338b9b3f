import { childrenOf, isFunction } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';

const WORK = new Set([
	'AwaitExpression',
	'CallExpression',
	'ImportExpression',
	'NewExpression',
	'TaggedTemplateExpression',
]);

/** True where evaluating an expression calls something; functions inside run later. */
export function startsWork(node: TSESTree.Node): boolean {
	if (isFunction(node)) return false;
	if (WORK.has(node.type)) return true;
	return childrenOf(node).some(child => startsWork(child));
}
