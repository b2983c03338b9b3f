import { nodesOfBody, unwrap, type FunctionNode } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';

/**
 * Answers when none of the values that a function gives is a promise: `async` around one that is keeps an error that is
 * thrown before it in the promise. Silent where nobody knows.
 */
export function askForReturns(context: Context, { body }: FunctionNode, answer: () => void): void {
	const returned =
		body.type === 'BlockStatement'
			? nodesOfBody(body).flatMap(node => (node.type === 'ReturnStatement' && node.argument ? [node.argument] : []))
			: [body];
	const open = returned.flatMap(valuesOf).filter(value => !isPlain(value));
	let unanswered = open.length;
	if (!unanswered) return answer();
	for (const value of open) {
		context.ask(value, ({ thenable, promise }) => {
			if (thenable === 'none' && promise === 'none' && --unanswered === 0) answer();
		});
	}
}

/** What `a ? b : c` and `a || b` may give. */
function valuesOf(node: TSESTree.Node): TSESTree.Node[] {
	const expression = unwrap(node);
	switch (expression.type) {
		case 'ConditionalExpression':
			return [...valuesOf(expression.consequent), ...valuesOf(expression.alternate)];
		case 'LogicalExpression':
			return [...valuesOf(expression.left), ...valuesOf(expression.right)];
		case 'SequenceExpression':
			return valuesOf(expression.expressions.at(-1)!);
		default:
			return [expression];
	}
}

const PLAIN = new Set<string>([
	'ArrayExpression',
	'ArrowFunctionExpression',
	'BinaryExpression',
	'ClassExpression',
	'FunctionExpression',
	'JSXElement',
	'JSXFragment',
	'Literal',
	'TemplateLiteral',
	'UnaryExpression',
	'UpdateExpression',
]);

const isPlain = (node: TSESTree.Node): boolean =>
	PLAIN.has(node.type) ||
	(node.type === 'Identifier' && node.name === 'undefined') ||
	(node.type === 'ObjectExpression' &&
		node.properties.every(each => each.type === 'Property' && !each.method && !each.computed));
