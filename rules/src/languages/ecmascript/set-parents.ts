import type { TSESTree } from '@typescript-eslint/types';
import { forEachChild } from './nodes-in.ts';

/** Gives every node its parent, as ESLint does before rules see a tree. */
export function setParents(root: TSESTree.Node): void {
	const pending: TSESTree.Node[] = [root];
	let parent: TSESTree.Node | undefined;
	const adopt = (child: TSESTree.Node): void => {
		child.parent = parent;
		pending.push(child);
	};
	while ((parent = pending.pop())) forEachChild(parent, adopt);
}
