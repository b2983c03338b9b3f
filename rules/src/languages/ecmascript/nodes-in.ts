import type { TSESTree } from '@typescript-eslint/types';
import { visitorKeys } from '@typescript-eslint/visitor-keys';
import { collectNodes } from '../collect-nodes.ts';
import { isFunction } from './functions.ts';

type Node = TSESTree.Node;

const NONE: readonly string[] = [];

/**
 * Calls `visit` with each node directly inside a node, in the order of the text. It runs for every node of every file many
 * times over, so it makes nothing on the way, iterators neither.
 */
export function forEachChild(node: Node, visit: (child: Node) => void): void {
	const keys = visitorKeys[node.type] ?? NONE;
	const count = keys.length;
	for (let at = 0; at < count; at++) {
		const value = (node as never)[keys[at]!] as Node | (Node | null)[] | null | undefined;
		if (!value) continue;
		if (Array.isArray(value)) visitEach(value, visit);
		else visit(value);
	}
}

function visitEach(nodes: readonly (Node | null)[], visit: (child: Node) => void): void {
	const count = nodes.length;
	for (let at = 0; at < count; at++) {
		const child = nodes[at];
		if (child) visit(child);
	}
}

/** The nodes directly inside a node, in the order of the text. */
export function childrenOf(node: Node): Node[] {
	const children: Node[] = [];
	forEachChild(node, child => children.push(child));
	return children;
}

/** Many questions look through the same file, function or block. A tree does not change once rules look at it. */
const wholeTrees = new WeakMap<Node, readonly Node[]>();
const bodies = new WeakMap<Node, readonly Node[]>();

/** Every node of a tree in the order of the text, parents first; `enters` says which of them to look into. */
export function nodesIn(root: Node, enters?: (node: Node) => boolean): readonly Node[] {
	return enters ? collectNodes(root, enters, forEachChild) : remembered(wholeTrees, root, () => true);
}

/** The nodes that run with a function's body (or a module's): functions inside are named, not entered. */
export const nodesOfBody = (node: Node): readonly Node[] =>
	remembered(bodies, node, each => each === node || !isFunction(each));

function remembered(
	known: WeakMap<Node, readonly Node[]>,
	root: Node,
	enters: (node: Node) => boolean,
): readonly Node[] {
	let nodes = known.get(root);
	if (!nodes) known.set(root, (nodes = collectNodes(root, enters, forEachChild)));
	return nodes;
}
