import type { ProgramHost } from '#engine';

/** The project as the editor shows it: the unsaved text of open documents over the files on disk. */
export class OverlayHost implements ProgramHost {
	readonly #disk: ProgramHost;
	readonly #texts = new Map<string, { readonly text: string; readonly stamp: string }>();
	#reads = new Set<string>();
	#edits = 0;
	#changes: string[] = [];
	#trusted: boolean;

	constructor(disk: ProgramHost, trusted: boolean) {
		this.#disk = disk;
		this.#trusted = trusted;
	}

	get trusted(): boolean {
		return this.#trusted;
	}

	trust(): void {
		this.#trusted = true;
	}

	/** Puts a text over a file. The stamp changes only with the text: an editor may count versions without an edit. */
	open(path: string, text: string): void {
		if (this.#texts.get(path)?.text === text) return;
		this.#texts.set(path, { text, stamp: `editor:${++this.#edits}` });
		this.#changes.push(path);
	}

	close(path: string): void {
		if (this.#texts.delete(path)) this.#changes.push(path);
	}

	/** Says that files changed on the disk. */
	changed(paths: readonly string[]): void {
		this.#changes.push(...paths);
	}

	takeChanges(): readonly string[] {
		const taken = this.#changes;
		this.#changes = [];
		return taken;
	}

	/** Every open document: whether its text is saved makes no difference to a reader. */
	unsavedFiles(): readonly string[] {
		return [...this.#texts.keys()];
	}

	restsOn(paths: Iterable<string>): void {
		for (const path of paths) this.#reads.add(path);
	}

	/** The paths that were asked for while a step ran. */
	readsOf<Result>(step: () => Result): { readonly result: Result; readonly reads: ReadonlySet<string> } {
		const reads = new Set<string>();
		this.#reads = reads;
		try {
			return { result: step(), reads };
		} finally {
			this.#reads = new Set();
		}
	}

	readFile(path: string): string | undefined {
		this.#reads.add(path);
		return this.#texts.get(path)?.text ?? this.#disk.readFile(path);
	}

	isFile(path: string): boolean {
		this.#reads.add(path);
		return this.#texts.has(path) || this.#disk.isFile(path);
	}

	isDirectory(path: string): boolean {
		return this.#disk.isDirectory(path);
	}

	namesIn(folder: string): readonly string[] {
		return this.#disk.namesIn?.(folder) ?? [];
	}

	realPath(path: string): string | undefined {
		return this.#disk.realPath ? this.#disk.realPath(path) : path;
	}

	stamp(path: string): string | undefined {
		this.#reads.add(path);
		return this.#texts.get(path)?.stamp ?? this.#disk.stamp(path);
	}
}
