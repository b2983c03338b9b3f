import { enclosingFunction } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import { visitorKeys } from '@typescript-eslint/visitor-keys';

const known = new WeakMap<TSESTree.Node, readonly TSESTree.CallExpression[]>();

/** The calls in the function (or the module) that a node stands in, those in functions inside of it included. */
export function callsIn(node: TSESTree.Node): readonly TSESTree.CallExpression[] {
	const root = enclosingFunction(node) ?? rootOf(node);
	const calls = known.get(root) ?? collect(root);
	known.set(root, calls);
	return calls;
}

function rootOf(node: TSESTree.Node): TSESTree.Node {
	let root = node;
	while (root.parent) root = root.parent;
	return root;
}

function collect(root: TSESTree.Node): TSESTree.CallExpression[] {
	const calls: TSESTree.CallExpression[] = [];
	const pending = [root];
	for (const node of pending) {
		if (node.type === 'CallExpression') calls.push(node);
		for (const key of visitorKeys[node.type] ?? []) {
			const value = (node as never)[key] as TSESTree.Node | (TSESTree.Node | null)[] | null | undefined;
			for (const child of Array.isArray(value) ? value : [value]) if (child) pending.push(child);
		}
	}
	return calls;
}
