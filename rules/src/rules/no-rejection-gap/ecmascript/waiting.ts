import { enclosingFunction } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';

/** A point at which other code runs until something has come about. */
export function isWaiting(node: TSESTree.Node): boolean {
	switch (node.type) {
		case 'AwaitExpression':
			return true;
		case 'ForOfStatement':
			return node.await;
		case 'YieldExpression':
			return enclosingFunction(node)?.async ?? false;
		default:
			return false;
	}
}
