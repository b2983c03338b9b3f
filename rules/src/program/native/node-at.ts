import type { Ranged } from '../type-oracle.ts';
import type { NativeFile, NativeNode } from './native-api.ts';

/** A name that is implemented is a type; TypeScript has an expression of the same place in it, which is none. */
const OUTERMOST = new Set(['TSClassImplements']);

/**
 * The checker's node for a place in the text. Where several nodes have the very same place, as a statement without a
 * semicolon and its expression, the innermost one is what ESTree means: parentheses, which TypeScript keeps and ESTree
 * does not, are never of the same place as what they hold.
 *
 * Goes down only where the place lies, because every node that is looked at has to be decoded.
 */
export function nodeAt(file: NativeFile, { type, range: [start, end] }: Ranged): NativeNode | undefined {
	let found: NativeNode | undefined;
	let at: NativeNode | undefined = file;
	while (at) {
		at = at.forEachChild(child => (child.pos <= start && end <= child.end ? holding(child, start, file) : undefined));
		if (at?.end !== end || at.getStart(file) !== start) continue;
		found = at;
		if (OUTERMOST.has(type)) break;
	}
	return found;
}

/** `pos` is before a node's comments and blanks: a place in there is not in the node. */
const holding = (node: NativeNode, start: number, file: NativeFile): NativeNode | undefined =>
	node.getStart(file) <= start ? node : undefined;
