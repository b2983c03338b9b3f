export type JobKind = 'text' | 'types';

export interface Wanted {
	readonly uri: string;
	readonly kind: JobKind;
}

/**
 * What is to be done next: first looks before looks with types, and the document that was touched last before others.
 * A document waits at most once for each kind: its newest text is taken when its turn comes.
 */
export class JobQueue {
	readonly #waiting: Record<JobKind, string[]> = { text: [], types: [] };

	/** Urgent jobs go first; others wait behind everything that is there already. */
	want({ uri, kind }: Wanted, urgent: boolean): void {
		const waiting = this.#waiting[kind];
		const at = waiting.indexOf(uri);
		if (at >= 0 && !urgent) return;
		if (at >= 0) waiting.splice(at, 1);
		if (urgent) waiting.unshift(uri);
		else waiting.push(uri);
	}

	next(): Wanted | undefined {
		for (const kind of ['text', 'types'] as const) {
			const uri = this.#waiting[kind].shift();
			if (uri !== undefined) return { uri, kind };
		}
		return undefined;
	}

	drop(uri: string, kinds: readonly JobKind[] = ['text', 'types']): void {
		for (const kind of kinds) this.#waiting[kind] = this.#waiting[kind].filter(each => each !== uri);
	}

	/** Every look with types needs its first look again. */
	startOver(): void {
		for (const uri of this.#waiting.types.splice(0)) this.want({ uri, kind: 'text' }, false);
	}

	has(uri: string): boolean {
		return this.#waiting.text.includes(uri) || this.#waiting.types.includes(uri);
	}

	get isEmpty(): boolean {
		return !this.#waiting.text.length && !this.#waiting.types.length;
	}
}
