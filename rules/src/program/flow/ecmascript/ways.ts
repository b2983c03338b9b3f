import type { TSESTree } from '@typescript-eslint/types';
import type { FlowBuilder } from '../flow-builder.ts';

export type Flow = FlowBuilder<TSESTree.Node>;

/** The nodes whose own work may fail. A property's getter and an operator's conversion may too; code is not written for that. */
const THROWING: ReadonlySet<string> = new Set<`${TSESTree.Node['type']}`>([
	'AwaitExpression',
	'CallExpression',
	'ForOfStatement',
	'ImportExpression',
	'NewExpression',
	'TaggedTemplateExpression',
	'ThrowStatement',
	'VariableDeclaration', // Its points are those of `using`: the end of a resource.
	'YieldExpression',
]);

/** True for a node whose own work may fail; what its parts do is asked of them. */
export const canThrow = (node: TSESTree.Node): boolean => THROWING.has(node.type);
