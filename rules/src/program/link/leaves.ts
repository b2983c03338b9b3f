/** A statement behind which nothing of the function runs any more. */
const LEAVES = /^(?:return|throw)\b|^process\s*\.\s*exit\b/;
const BLANK = /\s/;

/**
 * True where a block around a place ends before another place and leaves the function: `if (isCluster) { serve(); return; }`.
 * Of code whose comments and strings are blank.
 */
export function leavesBefore(code: string, start: number, until: number): boolean {
	let depth = 0;
	/** Where the last statement begins. */
	let last = start;
	let isBetween = false;
	for (let at = start; at < until; at++) {
		const character = code[at]!;
		if (character === ';' || BLANK.test(character)) {
			isBetween ||= character === ';' && depth === 0;
		} else if (character === '}' && depth === 0) {
			if (LEAVES.test(code.slice(last, at))) return true;
			isBetween = true;
		} else {
			if (isBetween) last = at;
			isBetween = false;
			if ('([{'.includes(character)) depth++;
			else if (')]}'.includes(character)) depth = Math.max(0, depth - 1);
			isBetween = character === '}' && depth === 0;
		}
	}
	return false;
}
