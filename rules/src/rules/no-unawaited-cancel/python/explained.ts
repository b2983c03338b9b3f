import type { PythonSource } from '#python';
import { blockOf, type Node } from '#program/python/ast.ts';

/** True where a comment in the same block, before a statement, says that nothing is waited for. */
export function isExplained({ text, comments }: PythonSource, statement: Node): boolean {
	const [first] = blockOf(statement) ?? [statement];
	const from = commentsBefore(text, first!.range[0]);
	return comments.some(
		({ range: [start, end] }) => start >= from && end <= statement.range[0] && NOT_WAITED.test(text.slice(start, end)),
	);
}

/** Where the lines of comments begin that stand directly before a position. */
function commentsBefore(text: string, position: number): number {
	let from = text.lastIndexOf('\n', position - 1) + 1;
	while (from > 0) {
		const line = text.lastIndexOf('\n', from - 2) + 1;
		if (!/^\s*#/.test(text.slice(line, from))) break;
		from = line;
	}
	return from;
}

const NOT_WAITED = /(?:\b(?:not|never|no|nobody|nothing|without|cannot)\b|n't\b).*\ba?wait/i;
