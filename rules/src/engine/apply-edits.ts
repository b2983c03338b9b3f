import type { Edit } from '#kit/finding.ts';

/** The text after all edits of one fix. Insertions at the same place keep their order; edits that overlap are refused. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
	const ordered = edits
		.map((edit, index) => ({ edit, index }))
		.sort((a, b) => a.edit.range[0] - b.edit.range[0] || a.index - b.index);
	let output = '';
	let at = 0;
	for (const { edit } of ordered) {
		if (edit.range[0] < at) throw new RangeError(`edits overlap at offset ${edit.range[0]}`);
		output += text.slice(at, edit.range[0]) + edit.text;
		at = edit.range[1];
	}
	return output + text.slice(at);
}

/**
 * The edits of as many fixes as fit without touching each other, first come first served.
 * A fix is taken whole or not at all: half of one may add an import that nothing uses.
 */
export function takeFixes(fixes: readonly (readonly Edit[])[]): {
	readonly edits: readonly Edit[];
	/** Which fixes these are, as indexes. */
	readonly taken: readonly number[];
} {
	const kept: Edit[] = [];
	const taken: number[] = [];
	fixes.forEach((edits, index) => {
		if (edits.some(edit => kept.some(other => collide(edit, other)))) return;
		kept.push(...edits);
		taken.push(index);
	});
	return { edits: kept, taken };
}

/** The text after as many fixes as fit without touching each other. */
export function applyFixes(
	text: string,
	fixes: readonly (readonly Edit[])[],
): { readonly text: string; readonly applied: number } {
	const { edits, taken } = takeFixes(fixes);
	return { text: applyEdits(text, edits), applied: taken.length };
}

const collide = (a: Edit, b: Edit): boolean =>
	a.range[0] === b.range[0] || (a.range[0] < b.range[1] && b.range[0] < a.range[1]);
