import type { PythonNode } from './nodes.ts';
import { visitorKeys } from './visitor-keys.ts';

/**
 * Calls `visit` with each node directly inside a node, in the order of the text. It runs for every node of every file many
 * times over, so it makes nothing on the way, iterators neither.
 */
export function forEachChild(node: PythonNode, visit: (child: PythonNode) => void): void {
	const keys = visitorKeys[node.type];
	const count = keys.length;
	for (let at = 0; at < count; at++) {
		const value = (node as never)[keys[at]!] as PythonNode | (PythonNode | null)[] | null;
		if (!value) continue;
		if (Array.isArray(value)) visitEach(value, visit);
		else visit(value);
	}
}

function visitEach(nodes: readonly (PythonNode | null)[], visit: (child: PythonNode) => void): void {
	const count = nodes.length;
	for (let at = 0; at < count; at++) {
		const child = nodes[at];
		if (child) visit(child);
	}
}

/** The nodes directly inside a node, in the order of the text. */
export function childrenOf(node: PythonNode): PythonNode[] {
	const children: PythonNode[] = [];
	forEachChild(node, child => children.push(child));
	return children;
}
