/** How much text may lie parsed before its turn: some 20 times as much memory. */
const MOST_CHARACTERS = 4_000_000;

/**
 * What an import led to before its turn came, parsed: for a run that checks many files, so that none is parsed twice.
 * Where too much of it lies here, what came first goes, and is parsed again.
 */
export class ReadAhead<Parsed> {
	#expected: ReadonlySet<string> = new Set();
	readonly #kept = new Map<string, { readonly text: string; readonly parsed: Parsed }>();
	#characters = 0;

	/** Says which files will be checked. */
	expect(paths: readonly string[]): void {
		this.#expected = new Set(paths);
	}

	/** Keeps what somebody else needed first, when the file will be checked. */
	keep<One extends Parsed>(path: string, text: string, parsed: One): One {
		if (!this.#expected.has(path)) return parsed;
		this.#drop(path);
		this.#kept.set(path, { text, parsed });
		this.#characters += text.length;
		for (const first of this.#kept.keys()) {
			if (this.#characters <= MOST_CHARACTERS) break;
			this.#drop(first);
		}
		return parsed;
	}

	/** What was kept of this text. It is given once. */
	take(path: string, text: string): Parsed | undefined {
		const kept = this.#kept.get(path);
		this.#drop(path);
		return kept?.text === text ? kept.parsed : undefined;
	}

	#drop(path: string): void {
		this.#characters -= this.#kept.get(path)?.text.length ?? 0;
		this.#kept.delete(path);
	}
}
