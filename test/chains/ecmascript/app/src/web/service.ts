import type { Store } from '#models';
import { createStore, Store as Stored } from '#models';

interface Options {
	store: Stored;
}

export class Service {
	kept: Stored | undefined;
	readonly made = createStore('made.json');
	readonly #late: Store;

	constructor(
		private readonly store: Store,
		other: Store,
		readonly options: Options,
	) {
		this.#late = other;
	}

	async run() {
		this.store.load(); // expect: no-blocking-call
		this.store.name(); // safe: computes
		this.#late.load(); // expect: no-blocking-call
		this.#late.name(); // safe: computes
		this.made.load(); // expect: no-blocking-call
		this.made.name(); // safe: computes
		this.kept?.load(); // expect: no-blocking-call
		this.kept?.name(); // safe: computes
		this.options.store.load(); // expect: no-blocking-call
		this.options.store.name(); // safe: computes
	}

	async handle({ store }: Options, direct: Store) {
		store.load(); // expect: no-blocking-call
		store.name(); // safe: computes
		direct.load(); // expect: no-blocking-call
		direct.name(); // safe: computes
	}

	async unknown(given: any, other: { load(): unknown }) {
		given.load(); // safe: nobody knows what it is
		other.load(); // safe: any object with that method
	}
}
