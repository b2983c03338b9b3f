import { fileSystemHost } from '#program/file-system-host.ts';
import { toldHost, type ToldHost } from '#program/told-host.ts';
import type { Insertion } from './sites.ts';

/** A project on the disk with other texts for some of its files; nothing is written. */
export class Overlay {
	readonly #texts = new Map<string, string>();
	readonly host: ToldHost;

	constructor() {
		const disk = fileSystemHost();
		this.host = toldHost({
			...disk,
			readFile: path => this.#texts.get(path) ?? disk.readFile(path),
			stamp: path => this.#texts.get(path) ?? disk.stamp(path),
		});
	}

	set(path: string, text: string): void {
		this.#texts.set(path, text);
		this.host.changed([path]);
	}

	/** Back to what the disk says. */
	clear(): void {
		const paths = [...this.#texts.keys()];
		this.#texts.clear();
		this.host.changed(paths);
	}
}

/** A text with insertions, and where an offset of it lay before. */
export function insert(
	text: string,
	insertions: readonly Insertion[],
): { text: string; before(offset: number): number } {
	const sorted = insertions.toSorted((a, b) => a.offset - b.offset);
	let changed = '';
	let from = 0;
	for (const { offset, text: added } of sorted) {
		changed += text.slice(from, offset) + added;
		from = offset;
	}
	return {
		text: changed + text.slice(from),
		before(offset) {
			let shift = 0;
			for (const each of sorted) {
				if (each.offset + shift + each.text.length > offset) break;
				shift += each.text.length;
			}
			return offset - shift;
		},
	};
}
