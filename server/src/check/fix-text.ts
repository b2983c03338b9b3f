import { applyEdits, takeFixes, type FileFindings, type FileLint } from '#catalogue';

/** One fix may make room for the next, as in ESLint. */
const MOST_PASSES = 10;

/** A text with what is known of it. */
export interface Checked {
	readonly lint: FileLint;
	readonly found: FileFindings;
}

/**
 * Applies safe fixes until there are none left. A text that does not parse is left alone, and so is one that would not
 * parse afterwards. `isWanted`: by rule id.
 */
export function fixText(
	first: Checked,
	checkAgain: (text: string) => Checked,
	isWanted: (rule: string) => boolean,
): Checked {
	let best = first;
	const lineEnd = lineEndOf(first.lint.text);
	for (let pass = 0; pass < MOST_PASSES && !best.lint.problems.length; pass++) {
		const fixes = best.found.findings.flatMap(({ fix, rule }) => (fix && isWanted(rule) ? [fix] : []));
		const edits = takeFixes(fixes).edits.map(edit => ({ ...edit, text: edit.text.replace(/\r?\n/g, lineEnd) }));
		if (!edits.length) break;

		const next = checkAgain(applyEdits(best.lint.text, edits));
		if (next.lint.problems.length || next.lint.text === best.lint.text) break;
		best = next;
	}
	return best;
}

/** What ends the first line, so that a new line ends as its neighbours do. */
const lineEndOf = (text: string): string => (/\r?\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n');
