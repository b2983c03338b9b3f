import type { TSESTree } from '@typescript-eslint/types';
import { visitorKeys } from '@typescript-eslint/visitor-keys';
import { isFunction } from './functions.ts';

/** Every node of a tree in the order of the text, parents first; `enters` says which of them to look into. */
export function nodesIn(root: TSESTree.Node, enters: (node: TSESTree.Node) => boolean = () => true): TSESTree.Node[] {
	const found: TSESTree.Node[] = [];
	const pending = [root];
	for (let node = pending.pop(); node; node = pending.pop()) {
		found.push(node);
		if (!enters(node)) continue;
		const children = childrenOf(node);
		for (let index = children.length - 1; index >= 0; index--) pending.push(children[index]!);
	}
	return found;
}

/** The nodes that run with a function's body (or a module's): functions inside are named, not entered. */
export const nodesOfBody = (node: TSESTree.Node): TSESTree.Node[] =>
	nodesIn(node, each => each === node || !isFunction(each));

/** The nodes directly inside a node, in the order of the text. */
export function childrenOf(node: TSESTree.Node): TSESTree.Node[] {
	const children: TSESTree.Node[] = [];
	for (const key of visitorKeys[node.type] ?? []) {
		const value = (node as never)[key] as TSESTree.Node | (TSESTree.Node | null)[] | null | undefined;
		for (const child of Array.isArray(value) ? value : [value]) if (child) children.push(child);
	}
	return children;
}
