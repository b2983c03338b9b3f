/**
 * One step of indentation, as the file writes it. `indent` stands before the line that the new one goes under: where it
 * has a tab, so has the step. Else what most lines that go further in go in by.
 */
export function indentStep(text: string, indent: string, otherwise = '    '): string {
	if (indent.includes('\t')) return '\t';
	const counts = new Map<string, number>();
	let before = '';
	for (const [, own] of text.matchAll(/^([ \t]*)(?=[^\s*])/gm)) {
		if (own!.length > before.length && own!.startsWith(before)) {
			const step = own!.slice(before.length);
			if (STEPS.has(step)) counts.set(step, (counts.get(step) ?? 0) + 1);
		}
		before = own!;
	}
	const most = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
	return most === undefined || (indent && most === '\t') ? otherwise : most;
}

/** Anything else is one line set under another's words. */
const STEPS = new Set(['\t', '  ', '    ']);
