import type { CallFacts, ModuleFacts, ValueId } from '../facts/module-facts.ts';
import { AskedParameters } from './asked.ts';
import type { Called } from './called.ts';
import { ContextNeeds } from './context.ts';
import type { Value } from './value.ts';

/** One module of the program: its facts, and what has been found out of them so far. */
export class LinkedModule {
	/** Absolute. */
	readonly path: string;
	/** Unlike that of any other module of the program: short, for keys. */
	readonly number: number;
	readonly facts: ModuleFacts;
	readonly needs: ContextNeeds;
	#asked: AskedParameters | undefined;
	/** Values by context, then by id. */
	readonly #values = new Map<string, Map<ValueId, Value | undefined>>();
	/** What calls run, by context. Several policies go through the same calls. */
	readonly #called = new Map<string, Map<CallFacts, Called>>();

	constructor(path: string, number: number, facts: ModuleFacts) {
		this.path = path;
		this.number = number;
		this.facts = facts;
		this.needs = new ContextNeeds(facts);
	}

	/** The parameters that tests ask for. */
	get asked(): AskedParameters {
		return (this.#asked ??= new AskedParameters(this.facts));
	}

	/** The values that are known for a context. */
	valuesIn(contextKey: string): Map<ValueId, Value | undefined> {
		let values = this.#values.get(contextKey);
		if (!values) this.#values.set(contextKey, (values = new Map<ValueId, Value | undefined>()));
		return values;
	}

	/** What is known for a context of the calls that a function's body makes. */
	calledIn(contextKey: string): Map<CallFacts, Called> {
		let called = this.#called.get(contextKey);
		if (!called) this.#called.set(contextKey, (called = new Map<CallFacts, Called>()));
		return called;
	}

	/** The same module over facts that describe more of it. Its functions and classes are the same ones. */
	withFacts(facts: ModuleFacts): LinkedModule {
		return facts === this.facts ? this : new LinkedModule(this.path, this.number, facts);
	}

	/** Forgets what was found out: another module has changed. */
	unlink(): void {
		this.#values.clear();
		this.#called.clear();
		this.#asked?.known.clear();
	}
}
