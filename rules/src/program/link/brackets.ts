/** A bracket that is open at a place. */
export interface Around {
	/** Where it opens. */
	readonly at: number;
	/** Commas behind it that stand in no further bracket: which of its parts the place is. */
	readonly index: number;
	/** A `;` stands between, in no further bracket. */
	readonly isBlock: boolean;
}

/** How far brackets are looked for. */
const FAR = 6000;

/** The brackets around a place, the nearest first, in code whose comments and strings are blank. */
export function* bracketsAround(code: string, start: number): Generator<Around> {
	let depth = 0;
	let index = 0;
	let isBlock = false;
	for (let at = start - 1; at >= Math.max(0, start - FAR); at--) {
		switch (code[at]) {
			case ')':
			case ']':
			case '}':
				depth++;
				break;
			case '(':
			case '[':
			case '{':
				if (depth-- > 0) break;
				yield { at, index, isBlock };
				depth = 0;
				index = 0;
				isBlock = false;
				break;
			case ',':
				if (depth === 0) index++;
				break;
			case ';':
				isBlock ||= depth === 0;
		}
	}
}
