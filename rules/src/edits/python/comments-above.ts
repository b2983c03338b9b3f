/**
 * Where the comments begin that stand directly above a statement, as far in as it does: they are about it. Those at the
 * head of a file are about the file.
 */
export function aboveComments(text: string, start: number): number {
	const line = text.lastIndexOf('\n', start - 1) + 1;
	const indent = text.slice(line, start);
	let at = line;
	while (at > 0) {
		const above = text.lastIndexOf('\n', at - 2) + 1;
		if (!text.startsWith(`${indent}#`, above)) break;
		at = above;
	}
	return (at ? at : line) + indent.length;
}
