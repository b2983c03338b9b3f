import type { Edit } from '#kit/finding.ts';
import type { TSESTree } from '@typescript-eslint/types';

/** One more argument behind the last one, on a line of its own where that has one. `before`: what comes between. */
export function argumentBehind(
	text: string,
	{ range: [start, end] }: TSESTree.Node,
	argument: string,
	before = '',
): Edit {
	const [line] = /\r?\n[^\S\n]*$/.exec(text.slice(0, start)) ?? [' '];
	return { range: [end, end], text: `${before},${line}${argument}` };
}
