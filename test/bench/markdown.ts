/** A table of Markdown; the first column reads from the left, numbers from the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const rule = head.map((_, column) => (column === 0 ? '---' : '---:'));
	return [head, rule, ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n');
}

/** Three digits that matter, and `-` for what was not measured. */
export function number(value: number): string {
	if (!Number.isFinite(value)) return '-';
	return value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
}

/** How often `ours` fits into `theirs`. */
export const ratio = (ours: number, theirs: number): string =>
	Number.isFinite(theirs / ours) ? `${number(theirs / ours)}x` : '-';
