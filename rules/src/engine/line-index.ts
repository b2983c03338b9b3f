/** A place as editors count it, except that lines start at one as in ESLint. Columns are UTF-16 and start at zero. */
export interface Position {
	readonly line: number;
	readonly column: number;
}

/** Turns offsets of one text into lines and columns and back. Lines end as ECMAScript and LSP both say: LF, CRLF or CR. */
export class LineIndex {
	readonly #starts: readonly number[];
	readonly #length: number;

	constructor(text: string) {
		const starts = [0];
		for (let at = 0; at < text.length; at++) {
			const code = text.charCodeAt(at);
			if (code === 13 && text.charCodeAt(at + 1) === 10) continue;
			if (code === 10 || code === 13) starts.push(at + 1);
		}
		this.#starts = starts;
		this.#length = text.length;
	}

	positionOf(offset: number): Position {
		const at = Math.min(Math.max(offset, 0), this.#length);
		let low = 0;
		let high = this.#starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (this.#starts[middle]! <= at) low = middle;
			else high = middle - 1;
		}
		return { line: low + 1, column: at - this.#starts[low]! };
	}

	offsetOf({ line, column }: Position): number {
		if (line > this.#starts.length) return this.#length;
		return Math.min(this.#starts[Math.max(line, 1) - 1]! + column, this.#length);
	}

	get lineCount(): number {
		return this.#starts.length;
	}
}
