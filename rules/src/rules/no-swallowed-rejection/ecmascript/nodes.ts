import { isFunction } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import { visitorKeys } from '@typescript-eslint/visitor-keys';

/** The nodes that run with a node, in the order of the text: what stands in functions inside runs another time. */
export function nodesRunBy(root: TSESTree.Node): TSESTree.Node[] {
	const found: TSESTree.Node[] = [];
	const pending = [root];
	for (let node = pending.pop(); node; node = pending.pop()) {
		found.push(node);
		if (node !== root && isFunction(node)) continue;
		for (const key of [...(visitorKeys[node.type] ?? [])].reverse()) {
			const value = (node as never)[key] as TSESTree.Node | (TSESTree.Node | null)[] | null | undefined;
			for (const child of Array.isArray(value) ? [...value].reverse() : [value]) if (child) pending.push(child);
		}
	}
	return found;
}

/** The statement that a node stands in. */
export function statementOf(node: TSESTree.Node): TSESTree.Node {
	let at = node;
	while (at.parent && !at.type.endsWith('Statement') && !at.type.endsWith('Declaration')) at = at.parent;
	return at;
}
