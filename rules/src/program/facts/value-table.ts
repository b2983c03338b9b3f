import type { ValueFacts, ValueId } from './module-facts.ts';

/** The values of one module, each distinct one once. */
export class ValueTable {
	readonly values: ValueFacts[] = [];
	readonly #ids = new Map<string, ValueId>();

	add(value: ValueFacts): ValueId {
		const key = JSON.stringify(value);
		let id = this.#ids.get(key);
		if (id === undefined) {
			id = this.values.push(value) - 1;
			this.#ids.set(key, id);
		}
		return id;
	}
}
