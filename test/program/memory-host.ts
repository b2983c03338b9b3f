import type { ToldHost } from '#program/told-host.ts';

/** A project that lies in memory: files by absolute path. `write` and `remove` tell the program what changed. */
export class MemoryHost implements ToldHost {
	readonly trusted = true;
	readonly #files = new Map<string, string>();
	#changes: string[] = [];

	constructor(files: Readonly<Record<string, string>> = {}) {
		for (const [path, text] of Object.entries(files)) this.#files.set(path, text);
	}

	get paths(): readonly string[] {
		return [...this.#files.keys()];
	}

	write(path: string, text: string): void {
		this.#files.set(path, text);
		this.#changes.push(path);
	}

	remove(path: string): void {
		this.#files.delete(path);
		this.#changes.push(path);
	}

	changed(paths: readonly string[]): void {
		this.#changes.push(...paths);
	}

	takeChanges(): readonly string[] {
		const taken = this.#changes;
		this.#changes = [];
		return taken;
	}

	readFile(path: string): string | undefined {
		return this.#files.get(path);
	}

	isFile(path: string): boolean {
		return this.#files.has(path);
	}

	isDirectory(path: string): boolean {
		return this.paths.some(each => each.startsWith(`${path}/`));
	}

	stamp(path: string): string | undefined {
		return this.#files.get(path);
	}
}
