import type { ModuleFacts } from '#program/facts/module-facts.ts';
import type { FactsStore } from '#program/link/program.ts';
import { digest } from './digest.ts';
import type { Pack, PackWriter, Slot } from './pack.ts';

/** One text's facts: where they lie; their print, of what they say apart from places; how many runs did not need them. */
export type StoredFacts = readonly [slot: Slot, print: string, unused: number];

/** Facts that nobody needed for so many changes are of a text that is gone. */
const MOST_UNUSED = 30;

/** Facts by the hash of their text: those of the last run until they are needed, and those of this one. */
export class FactsCache implements FactsStore {
	readonly #pack: Pack | undefined;
	readonly #stored: ReadonlyMap<string, StoredFacts>;
	readonly #fresh = new Map<string, { readonly bytes: Buffer; readonly print: string }>();
	readonly #prints = new WeakMap<ModuleFacts, string>();
	readonly #used = new Set<string>();

	constructor(pack: Pack | undefined, stored: ReadonlyMap<string, StoredFacts>) {
		this.#pack = pack;
		this.#stored = stored;
	}

	get(hash: string): ModuleFacts | undefined {
		const fresh = this.#fresh.get(hash);
		if (fresh) return this.#parsed(hash, fresh.bytes, fresh.print);
		const stored = this.#stored.get(hash);
		const bytes = stored && this.#pack?.read(stored[0]);
		return bytes && this.#parsed(hash, bytes, stored[1]);
	}

	/** Written down at once: who asked may describe more of the text, and that is not what the text says to others. */
	set(hash: string, facts: ModuleFacts): void {
		const json = JSON.stringify(facts);
		const print = digest(json.replace(/"(?:at|body)":\[\d+,\d+\]/g, '"at":0'));
		this.#fresh.set(hash, { bytes: Buffer.from(json, 'utf8'), print });
		this.#prints.set(facts, print);
		this.#used.add(hash);
	}

	/** Equal for facts that differ in places alone. Only of facts that came from here, or went. */
	printOf(facts: ModuleFacts): string | undefined {
		return this.#prints.get(facts);
	}

	/** Writes the facts that are new, and those that were needed not too long ago. */
	save(writer: PackWriter): [string, StoredFacts][] {
		const saved = new Map<string, StoredFacts>();
		for (const [hash, [slot, print, unused]] of this.#stored) {
			const age = this.#used.has(hash) ? 0 : unused + 1;
			const bytes = age > MOST_UNUSED ? undefined : this.#pack?.read(slot);
			if (bytes) saved.set(hash, [writer.add(bytes), print, age]);
		}
		for (const [hash, { bytes, print }] of this.#fresh) saved.set(hash, [writer.add(bytes), print, 0]);
		return [...saved];
	}

	#parsed(hash: string, bytes: Buffer, print: string): ModuleFacts | undefined {
		try {
			const facts = JSON.parse(bytes.toString('utf8')) as ModuleFacts;
			this.#prints.set(facts, print);
			this.#used.add(hash);
			return facts;
		} catch {
			return undefined;
		}
	}
}
