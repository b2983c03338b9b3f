import type { TSESTree } from '@typescript-eslint/types';
import { visitorKeys } from '@typescript-eslint/visitor-keys';

/** Gives every node its parent, as ESLint does before rules see a tree. */
export function setParents(root: TSESTree.Node): void {
	const pending: TSESTree.Node[] = [root];
	for (let node = pending.pop(); node; node = pending.pop()) {
		for (const key of visitorKeys[node.type] ?? []) {
			const value = (node as never)[key] as TSESTree.Node | (TSESTree.Node | null)[] | null | undefined;
			for (const child of Array.isArray(value) ? value : [value]) {
				if (!child) continue;
				child.parent = node;
				pending.push(child);
			}
		}
	}
}
