import { propertyName } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';

/** False only where the arguments are written out and none of the names is in them: what cannot be seen may hold it. */
export function hasOption(call: TSESTree.CallExpression, index: number, names: readonly string[]): boolean {
	const before = call.arguments.slice(0, index + 1);
	if (before.some(each => each.type === 'SpreadElement')) return true;
	const options = before[index];
	if (!options) return isRequest(call.arguments[0]);
	if (options.type !== 'ObjectExpression') return !isNothing(options);
	return options.properties.some(
		each => each.type === 'SpreadElement' || each.computed || names.includes(propertyName(each) ?? ''),
	);
}

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
