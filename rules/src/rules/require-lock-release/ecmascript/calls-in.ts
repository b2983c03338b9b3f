import { enclosingFunction, nodesIn } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';

const known = new WeakMap<TSESTree.Node, readonly TSESTree.CallExpression[]>();

/** The calls in the function (or the module) that a node stands in, those in functions inside of it included. */
export function callsIn(node: TSESTree.Node): readonly TSESTree.CallExpression[] {
	const root = enclosingFunction(node) ?? rootOf(node);
	const calls = known.get(root) ?? nodesIn(root).filter(each => each.type === 'CallExpression');
	known.set(root, calls);
	return calls;
}

function rootOf(node: TSESTree.Node): TSESTree.Node {
	let root = node;
	while (root.parent) root = root.parent;
	return root;
}
