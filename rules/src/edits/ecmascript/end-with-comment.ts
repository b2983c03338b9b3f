import type { TSESTree } from '@typescript-eslint/types';
import type { InSource } from './in-source.ts';

/** Where a node ends, or the comment about it that follows on its line: a new line goes behind both. */
export function endWithComment({ source: { comments, text } }: InSource, { range: [, end] }: TSESTree.Node): number {
	const comment = comments.find(({ range }) => range[0] >= end);
	const isOnLine =
		comment && !text.slice(end, comment.range[0]).trim() && !text.slice(end, comment.range[0]).includes('\n');
	return isOnLine && /^[^\S\n]*(?:\r?\n|$)/.test(text.slice(comment.range[1])) ? comment.range[1] : end;
}
