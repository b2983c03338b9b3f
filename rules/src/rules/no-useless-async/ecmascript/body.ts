import { nodesOfBody, type FunctionNode } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';

/**
 * True where a body does something, and nothing in it needs `async`: no `await` in any form, and no `throw`, which
 * `async` makes a rejection of. An empty body is a stub, or has to fit a type.
 */
export function isSynchronousWork({ body }: FunctionNode): boolean {
	if (body.type === 'BlockStatement') {
		if (!body.body.length) return false;
		// https://react.dev/reference/rsc/use-server: such a function has to be async.
		if (body.body.some(statement => statement.type === 'ExpressionStatement' && statement.directive === 'use server'))
			return false;
	}
	return !nodesOfBody(body).some(isReason);
}

function isReason(node: TSESTree.Node): boolean {
	switch (node.type) {
		case 'AwaitExpression':
		case 'ThrowStatement':
			return true;
		case 'ForOfStatement':
			return node.await;
		case 'VariableDeclaration':
			return node.kind === 'await using';
		default:
			return false;
	}
}
