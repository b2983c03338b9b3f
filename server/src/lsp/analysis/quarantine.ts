import type { JobKind } from './job-queue.ts';

/** A document that has killed a worker this often is not tried again until its text changes. */
const STRIKES = 2;

/** Remembers which documents killed a worker, and in which look. */
export class Quarantine {
	readonly #strikes = new Map<string, Record<JobKind, number>>();

	/** A worker died over this document. */
	strike(uri: string, kind: JobKind): void {
		const strikes = this.#strikes.get(uri) ?? { text: 0, types: 0 };
		strikes[kind]++;
		this.#strikes.set(uri, strikes);
	}

	holds(uri: string, kind: JobKind): boolean {
		return (this.#strikes.get(uri)?.[kind] ?? 0) >= STRIKES;
	}

	/** The look went well after all. */
	acquit(uri: string, kind: JobKind): void {
		const strikes = this.#strikes.get(uri);
		if (strikes) strikes[kind] = 0;
	}

	/**
	 * A changed text gets one more first look, so that a deadly document costs one worker an edit and not two.
	 * Types stay off until the document is opened again: what kills the type checker seldom lies in one line.
	 */
	edited(uri: string): void {
		const strikes = this.#strikes.get(uri);
		if (strikes) strikes.text = Math.min(strikes.text, STRIKES - 1);
	}

	forget(uri: string): void {
		this.#strikes.delete(uri);
	}
}
