/** What the comment at the end of a line says of it. */
export interface Mark {
	/** From 1. */
	readonly line: number;
	/** The rule that reports once in this line; absent for a safe twin. */
	readonly rule?: string;
	/** The line without its mark, trimmed: the name of the case. */
	readonly code: string;
}

const MARK = /^(.*?)\s*(?:\/\/|#) (?:expect: ([a-z-]+)|safe: .+)$/;

/** The marks of a text, one a line. */
export function marksOf(text: string): readonly Mark[] {
	return text.split('\n').flatMap((written, index) => {
		const match = MARK.exec(written);
		if (!match) return [];
		return [{ line: index + 1, rule: match[2], code: match[1]!.trim() }];
	});
}
