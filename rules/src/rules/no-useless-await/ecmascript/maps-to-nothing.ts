import { childrenOf, isFunction, propertyName, unwrap } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';

/** `list.map(each => { save(each); })`: the braces are there, the `return` is not. */
export function mapsToNothing(node: TSESTree.Node): boolean {
	if (node.type !== 'CallExpression') return false;
	const callee = unwrap(node.callee);
	const [mapper] = node.arguments;
	if (callee.type !== 'MemberExpression' || propertyName(callee) !== 'map' || !mapper) return false;
	if (!isFunction(mapper) || mapper.async || mapper.generator) return false;
	return mapper.body.type === 'BlockStatement' && !returnsSomething(mapper.body);
}

/** Functions inside return for themselves. */
function returnsSomething(node: TSESTree.Node): boolean {
	if (isFunction(node)) return false;
	if (node.type === 'ReturnStatement') return node.argument !== null;
	return childrenOf(node).some(child => returnsSomething(child));
}
