import type { Expression } from '#python';
import type { Span } from '../module-facts.ts';

/** The last word of what is called, entered or gone through. */
export function tokenOf(node: Expression): Span {
	if (node.type === 'Call') return tokenOf(node.func);
	if (node.type === 'Await') return tokenOf(node.value);
	return node.type === 'Attribute' ? lastWord(node) : [...node.range];
}

/** The name of an attribute, without what it is an attribute of. */
export const lastWord = ({ range: [, end], attr }: { range: Span; attr: string }): Span => [end - attr.length, end];
