/**
 * Every node of a tree in the order of the text, parents first; `enters` says which of them to look into. Its own stack,
 * so that a deep expression cannot exhaust JavaScript's.
 */
export function collectNodes<Node>(
	root: Node,
	enters: (node: Node) => boolean,
	forEachChild: (node: Node, visit: (child: Node) => void) => void,
): Node[] {
	const found: Node[] = [];
	const pending = [root];
	const push = (child: Node): void => void pending.push(child);
	for (let node = pending.pop(); node; node = pending.pop()) {
		found.push(node);
		if (!enters(node)) continue;
		const first = pending.length;
		forEachChild(node, push);
		reverseFrom(pending, first);
	}
	return found;
}

/** What was pushed last is taken first. */
function reverseFrom(nodes: unknown[], first: number): void {
	for (let low = first, high = nodes.length - 1; low < high; low++, high--) {
		[nodes[low], nodes[high]] = [nodes[high], nodes[low]];
	}
}
