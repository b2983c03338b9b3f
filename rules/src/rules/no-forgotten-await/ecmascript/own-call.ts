import { constantInitializer, propertyName, unwrap, variableOf } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';

const FUNCTION_METHODS = new Set(['call', 'apply', 'bind']);
const REPLACED = /\.(?:call|apply|bind)\s*=(?!=)/;

/**
 * The context, silent on what a function's own `call` gives. Compiled namespaces have them (`approve.call = call`), and
 * type checkers take them for `Function.prototype.call`, which gives what the function gives.
 */
export function withoutOwnCalls(context: Context): Context {
	if (!REPLACED.test(context.source.text)) return context;
	return {
		...context,
		ask: (node, answer) => {
			if (!isOwnCall(context, node as never)) context.ask(node, answer);
		},
	};
}

function isOwnCall(context: Context, expression: TSESTree.Node): boolean {
	const node = unwrap(expression);
	if (node.type === 'MemberExpression') return isOwnCall(context, node.object);
	if (node.type === 'Identifier') {
		const variable = variableOf(context.source, node);
		const value = variable && constantInitializer(variable)?.init;
		return value?.type === 'CallExpression' && isOwnCall(context, value);
	}
	if (node.type !== 'CallExpression') return false;
	const callee = unwrap(node.callee);
	return callee.type === 'MemberExpression' && FUNCTION_METHODS.has(propertyName(callee) ?? '');
}
