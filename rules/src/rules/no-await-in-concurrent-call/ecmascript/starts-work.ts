import { isFunction } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import { visitorKeys } from '@typescript-eslint/visitor-keys';

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
	return (visitorKeys[node.type] ?? []).some(key => {
		const value = (node as never)[key] as TSESTree.Node | (TSESTree.Node | null)[] | null | undefined;
		return (Array.isArray(value) ? value : [value]).some(child => child && startsWork(child));
	});
}
