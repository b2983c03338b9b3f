import type { ValueFacts, ValueId } from './module-facts.ts';

type Kind = ValueFacts['kind'];

/** The values of one module, each distinct one once. */
export class ValueTable {
	readonly values: ValueFacts[] = [];
	/** By kind, for values that one number tells from the others of their kind. */
	readonly #byNumber = new Map<Kind, ValueId[]>();
	/** By kind, for the others. */
	readonly #byText = new Map<Kind, Map<string, ValueId>>();
	/** Members of a value, by their names: there are more of them than of anything else. */
	readonly #members: (Map<string, ValueId> | undefined)[] = [];

	add(value: ValueFacts): ValueId {
		if (value.kind === 'member') return this.#member(value);
		const key = keyOf(value);
		return typeof key === 'number' ? this.#numbered(value, key) : this.#named(value, key);
	}

	#member(value: Extract<ValueFacts, { kind: 'member' }>): ValueId {
		const known = (this.#members[value.of] ??= new Map<string, ValueId>());
		let id = known.get(value.name);
		if (id === undefined) known.set(value.name, (id = this.values.push(value) - 1));
		return id;
	}

	#numbered(value: ValueFacts, key: number): ValueId {
		let known = this.#byNumber.get(value.kind);
		if (!known) this.#byNumber.set(value.kind, (known = []));
		return (known[key] ??= this.values.push(value) - 1);
	}

	#named(value: ValueFacts, key: string): ValueId {
		let known = this.#byText.get(value.kind);
		if (!known) this.#byText.set(value.kind, (known = new Map<string, ValueId>()));
		let id = known.get(key);
		if (id === undefined) known.set(key, (id = this.values.push(value) - 1));
		return id;
	}
}

/** The same for equal values of one kind, and only for those. */
function keyOf(value: ValueFacts): number | string {
	switch (value.kind) {
		case 'function':
			return value.function;
		case 'class':
			return value.class;
		case 'call': {
			const { of, promisifies, given, orElse } = value;
			if (orElse !== undefined) return `${of} ?? ${orElse}`;
			const isPlain = promisifies === undefined && given === undefined;
			return isPlain ? of : `${of} ${promisifies ?? ''} ${given ? `${given.index}.${given.value}` : ''}`;
		}
		case 'construct':
		case 'awaited':
		case 'instance':
		case 'bound':
			return value.of;
		case 'item':
			return value.of * 2 + Number(value.underKey ?? false);
		case 'promised':
		case 'items':
			return value.of === undefined ? 0 : value.of + 1;
		case 'callable':
			return value.gives === undefined ? 0 : value.gives + 1;
		case 'self':
		case 'super':
			return value.class * 2 + Number(value.isStatic);
		case 'entered':
			return value.of * 2 + Number(value.isAsync);
		case 'plain':
			return 0;
		case 'global':
			return value.name;
		case 'parameter':
			return `${value.function}.${value.index}`;
		case 'element':
		case 'passed':
			return `${value.of}.${value.index}`;
		case 'keyed':
			return `${value.how} ${value.of}`;
		case 'narrowed':
			return `${value.of ?? ''} ${value.to}`;
		case 'tuple':
			return value.of.map(each => each ?? '-').join();
		case 'either':
			return `${value.isChoice ? '?' : ''}${value.isOpen ? '+' : ''}${value.orNothing ? '0' : ''}${value.fallsBack ? '|' : ''}:${value.of.join()}`;
		case 'import':
			// No name and no specifier has a line break in it.
			return `${value.level ?? ''}\n${value.specifier}${value.name === undefined ? '' : `\n${value.name}`}`;
		default:
			return JSON.stringify(value);
	}
}
