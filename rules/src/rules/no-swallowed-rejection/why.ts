interface Commented {
	readonly range: readonly [number, number];
}

/** Tools' switches, and notes that say themselves that something is missing. */
const SAYS_NOTHING = /^\W*(?:istanbul|c8|v8|pragma: no cover|todo|fixme|xxx)\b/i;
/** A comment before a statement is about the whole of it: only one that speaks of failing, or of
 * doing something ahead of need, is a reason. */
const SPEAKS_OF_FAILING =
	/\b(?:ignor|fire.and.forget|non.?fatal|error|err\b|fail|best.effort|swallow|suppress|expect|reject|catch|caught|noop|no-op|exception|throw|silent|raise|don't care|doesn't matter|safe to|unhandled|already|retr(?:y|ies|ied)|critical|optional|opportunistic|tolerat|harmless|unavailable|offline|precomput|prefetch|preload)/i;

/**
 * True where a comment says why an error is dropped: inside `place` or behind it on its line, or, in words that
 * speak of failing, directly before the statement or, where nothing else follows in its block, on the next line.
 */
export function saysWhy(
	text: string,
	comments: readonly Commented[],
	place: readonly [number, number],
	statement: readonly [number, number],
): boolean {
	return comments.some(({ range: [start, end] }) => {
		const words = text.slice(start, end);
		if (SAYS_NOTHING.test(words)) return false;
		if (start >= place[0] && end <= place[1]) return true;
		if (start >= place[1] && !text.slice(place[1], start).includes('\n')) return true;
		const isAbout = isBefore(text, comments, end, statement[0]) || isLastBehind(text, place[1], start, end);
		return isAbout && SPEAKS_OF_FAILING.test(words);
	});
}

/** True of a comment on the line behind a place, with which a block ends: there is nothing else that it could be about. */
const isLastBehind = (text: string, place: number, start: number, end: number): boolean =>
	/^[);]*[^\S\n]*\r?\n[^\S\n]*$/.test(text.slice(place, Math.max(place, start))) && /^\s*\}/.test(text.slice(end));

/** True where nothing but comments on lines of their own stands between the end of one and a statement. */
function isBefore(text: string, comments: readonly Commented[], end: number, statement: number): boolean {
	if (end > statement) return false;
	const between = text.slice(end, statement);
	if (!between.trim()) return true;
	const next = comments.find(({ range: [start] }) => start >= end);
	if (!next || next.range[1] > statement || /\S|\n\s*\n/.test(text.slice(end, next.range[0]))) return false;
	return isBefore(text, comments, next.range[1], statement);
}
