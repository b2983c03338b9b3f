import type { Edit, FileLint, Finding } from '#engine';
import type { CommentForm } from './comment-forms.ts';

/** How far back the start of a directive over several lines is looked for. */
const LONGEST_DIRECTIVE = 500;

/**
 * The edit that silences a finding's rule on its line. An existing directive for that line gets one more rule and keeps
 * its reason: a second comment between it and the line would take its effect away. Undefined where no comment fits.
 */
export function disableOnLine(lint: FileLint, finding: Finding, form: CommentForm): Edit | undefined {
	const { text, lines } = lint;
	const { line } = lines.positionOf(finding.range[0]);
	const start = lines.offsetOf({ line, column: 0 });
	const room = lint.commentRoomAt(start);
	if (room === 'none') return undefined;

	if (line > 1) {
		const above = lines.offsetOf({ line: line - 1, column: 0 });
		const before = text.slice(above, start).replace(/[\r\n]+$/, '');
		const [, opening, rules] = form.nextLineDirective.exec(before) ?? [];
		if (opening !== undefined && rules) {
			const end = above + opening.length + rules.length;
			return { range: [end, end], text: `, ${form.name(finding.rule)}` };
		}
		if (form.endsWithDirective.test(text.slice(Math.max(0, start - LONGEST_DIRECTIVE), start))) return undefined;
	}

	const write = room === 'jsx' ? form.nextLineInJsx : form.nextLine;
	if (!write) return undefined;
	const indent = /^[ \t]*/.exec(text.slice(start))![0];
	return { range: [start, start], text: `${indent}${write(finding.rule)}${lineBreakOf(text)}` };
}

/** The edit that silences a finding's rule in the whole file, below what must stay on top of it. */
export function disableInFile(text: string, finding: Finding, form: CommentForm): Edit {
	const at = form.top.exec(text)?.[0].length ?? 0;
	const lineBreak = lineBreakOf(text);
	const missing = at > 1 && !/[\r\n]$/.test(text.slice(0, at)) ? lineBreak : '';
	return { range: [at, at], text: `${missing}${form.wholeFile(finding.rule)}${lineBreak}` };
}

const lineBreakOf = (text: string): string => /\r\n?|\n/.exec(text)?.[0] ?? '\n';
