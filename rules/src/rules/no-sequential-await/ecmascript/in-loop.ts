import { isFunction } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';

/**
 * True for a wait that a loop comes to in every turn. `for await` waits for what is given to it one after the other: there
 * is nothing else to be done.
 */
export function isInLoop(wait: TSESTree.Node): boolean {
	for (let node = wait; node.parent; node = node.parent) {
		const { parent } = node;
		if (isFunction(parent) || parent.type === 'PropertyDefinition' || parent.type === 'StaticBlock') return false;
		switch (parent.type) {
			case 'DoWhileStatement':
			case 'WhileStatement':
				return true;
			case 'ForStatement':
				if (node !== parent.init) return true;
				break;
			case 'ForInStatement':
				if (node !== parent.right) return true;
				break;
			case 'ForOfStatement':
				if (node !== parent.right) return !parent.await;
		}
	}
	return false;
}
