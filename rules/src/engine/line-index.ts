/** A place as editors count it, except that lines start at one as in ESLint. Columns are UTF-16 and start at zero. */
export interface Position {
	readonly line: number;
	readonly column: number;
}

/**
 * Turns offsets of one text into lines and columns and back. Lines end as ECMAScript and LSP both say: LF, CRLF or CR.
 * The lines are found when somebody first asks: most files have no finding to place.
 */
export class LineIndex {
	readonly #text: string;
	#found: readonly number[] | undefined;

	constructor(text: string) {
		this.#text = text;
	}

	get #starts(): readonly number[] {
		return (this.#found ??= lineStarts(this.#text));
	}

	positionOf(offset: number): Position {
		const starts = this.#starts;
		const at = Math.min(Math.max(offset, 0), this.#text.length);
		let low = 0;
		let high = starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (starts[middle]! <= at) low = middle;
			else high = middle - 1;
		}
		return { line: low + 1, column: at - starts[low]! };
	}

	offsetOf({ line, column }: Position): number {
		const starts = this.#starts;
		if (line > starts.length) return this.#text.length;
		return Math.min(starts[Math.max(line, 1) - 1]! + column, this.#text.length);
	}

	get lineCount(): number {
		return this.#starts.length;
	}
}

function lineStarts(text: string): number[] {
	const starts = [0];
	if (!text.includes('\r')) {
		for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
		return starts;
	}
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === 13 && text.charCodeAt(at + 1) === 10) continue;
		if (code === 10 || code === 13) starts.push(at + 1);
	}
	return starts;
}
