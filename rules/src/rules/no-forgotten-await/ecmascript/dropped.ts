import { unwrap } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';

/** An expression that may make a promise, and whose value goes nowhere. */
export type Source =
	| TSESTree.CallExpression
	| TSESTree.Identifier
	| TSESTree.ImportExpression
	| TSESTree.MemberExpression
	| TSESTree.NewExpression
	| TSESTree.TaggedTemplateExpression;

/**
 * The expressions whose value is lost when the value of the whole is: both sides of `?:`, the right side of `&&`,
 * every part of `a, b` and `[a, b]`. Assignments keep their value; a left side of `&&` or `||` is a condition.
 */
export function* droppedIn(expression: TSESTree.Node, throughVoid = false): Generator<Source> {
	const node = unwrap(expression);
	switch (node.type) {
		case 'CallExpression':
		case 'Identifier':
		case 'ImportExpression':
		case 'MemberExpression':
		case 'NewExpression':
		case 'TaggedTemplateExpression':
			yield node;
			return;
		case 'ArrayExpression':
			for (const element of node.elements) if (element) yield* droppedIn(element, throughVoid);
			return;
		case 'SequenceExpression':
			for (const each of node.expressions) yield* droppedIn(each, throughVoid);
			return;
		case 'ConditionalExpression':
			yield* droppedIn(node.consequent, throughVoid);
			yield* droppedIn(node.alternate, throughVoid);
			return;
		case 'LogicalExpression':
			if (node.operator === '??') yield* droppedIn(node.left, throughVoid);
			yield* droppedIn(node.right, throughVoid);
			return;
		case 'UnaryExpression':
			if (throughVoid && node.operator === 'void') yield* droppedIn(node.argument, throughVoid);
	}
}
