import type { TSESTree } from '@typescript-eslint/types';
import { visitorKeys } from '@typescript-eslint/visitor-keys';

const known = new WeakMap<TSESTree.Node, readonly TSESTree.Node[]>();

/** Every node of a tree, those of functions inside included. Asked for a file again and again, so it is kept. */
export function nodesIn(root: TSESTree.Node): readonly TSESTree.Node[] {
	const nodes = known.get(root) ?? collect(root);
	known.set(root, nodes);
	return nodes;
}

function collect(root: TSESTree.Node): TSESTree.Node[] {
	const nodes = [root];
	for (const node of nodes) {
		for (const key of visitorKeys[node.type] ?? []) {
			const value = (node as never)[key] as TSESTree.Node | (TSESTree.Node | null)[] | null | undefined;
			for (const child of Array.isArray(value) ? value : [value]) if (child) nodes.push(child);
		}
	}
	return nodes;
}
