import { isFunction } from './functions.ts';
import { propertyName } from './property-name.ts';
import type { TSESTree } from '@typescript-eslint/types';

/** False only where the arguments are written out and none of the names is in them: what cannot be seen may hold it. */
export function mayHaveOption(call: TSESTree.CallExpression, index: number | 'any', names: readonly string[]): boolean {
	if (index === 'any') return call.arguments.some(each => !isPlain(each) && mayHold(each, names));
	const before = call.arguments.slice(0, index + 1);
	if (before.some(each => each.type === 'SpreadElement')) return true;
	const options = before[index];
	if (!options) return isRequest(call.arguments[0]);
	return mayHold(options, names);
}

function mayHold(options: TSESTree.Node, names: readonly string[]): boolean {
	if (options.type !== 'ObjectExpression') return !isNothing(options);
	return options.properties.some(
		each => each.type === 'SpreadElement' || each.computed || names.includes(propertyName(each) ?? ''),
	);
}

/** Addresses and callbacks hold no options. */
const isPlain = (node: TSESTree.Node): boolean =>
	node.type === 'Literal' || node.type === 'TemplateLiteral' || isFunction(node);

/** `fetch(request)`: a request may carry the signal. Text and an address do not. */
function isRequest(node: TSESTree.CallExpressionArgument | undefined): boolean {
	if (!node) return true;
	if (node.type === 'Literal' || node.type === 'TemplateLiteral' || node.type === 'BinaryExpression') return false;
	if (node.type === 'NewExpression') return node.callee.type === 'Identifier' && node.callee.name === 'Request';
	return (
		/request|req$|config|options/i.test(node.type === 'Identifier' ? node.name : '') || node.type === 'ObjectExpression'
	);
}

const isNothing = (node: TSESTree.Node): boolean => node.type === 'Identifier' && node.name === 'undefined';
