import type { Edit, Range } from './finding.ts';

/** What the edits of a fix are made in. */
export interface EditedSource {
	readonly text: string;
	readonly comments: readonly { readonly range: Range }[];
}

/**
 * The edits of one fix as every host may apply them: line breaks are the file's own. Undefined where there is nothing to
 * do, where two of them overlap, and where a comment would go that no edit brings back.
 */
export function soundEdits(source: EditedSource, edits: readonly Edit[] | undefined): readonly Edit[] | undefined {
	if (!edits?.length || overlap(edits) || losesComment(source, edits)) return undefined;
	if (!source.text.includes('\r\n')) return edits;
	return edits.map(({ range, text }) => ({ range, text: text.replace(/\r?\n/g, '\r\n') }));
}

function overlap(edits: readonly Edit[]): boolean {
	const ordered = edits
		.map(({ range }, index) => ({ range, index }))
		.sort((a, b) => a.range[0] - b.range[0] || a.index - b.index);
	return ordered.some(({ range }, index) => index > 0 && range[0] < ordered[index - 1]!.range[1]);
}

function losesComment({ text, comments }: EditedSource, edits: readonly Edit[]): boolean {
	const removing = edits.filter(({ range }) => range[1] > range[0]);
	if (!removing.length) return false;
	const written = edits.map(edit => withoutSpace(edit.text)).join('\n');
	return comments.some(
		({ range }) =>
			removing.some(edit => edit.range[0] < range[1] && range[0] < edit.range[1]) &&
			!written.includes(withoutSpace(text.slice(...range))),
	);
}

/** Moved to another column, a comment of several lines is the same one. */
const withoutSpace = (text: string): string => text.replace(/\s+/g, ' ');
