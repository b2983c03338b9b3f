import type { DeclaredName, TypeFacts } from '../type-facts.ts';
import { toDeclaredName } from './declared-name.ts';
import { shareOf } from './share.ts';
import type { TypeReader } from './type-reader.ts';

const MOST_NAMES = 8;
/** A type that is longer than people write, or endless: it ends a cycle in constraints or base types. */
const DEEPEST = 12;
const LARGEST_UNION = 100;

/** A member that could be anything: an unconstrained type parameter beside members that are known. */
const ANYTHING = Symbol('anything');

/** Turns a checker's types into facts, the same way for every checker. Remembers each type that it has seen. */
export class FactsOfType<Type extends object, Signature> {
	readonly #reader: TypeReader<Type, Signature>;
	readonly #facts = new Map<Type, TypeFacts | undefined>();
	readonly #promises = new Map<Type, boolean>();
	readonly #thenables = new Map<Type, boolean>();

	constructor(reader: TypeReader<Type, Signature>) {
		this.#reader = reader;
	}

	/** Undefined for `any`, `unknown`, unresolved types and whatever could be one of them. */
	facts(type: Type): TypeFacts | undefined {
		if (this.#facts.has(type)) return this.#facts.get(type);
		// A checker that fails on a type fails on it again, so it is asked once.
		this.#facts.set(type, undefined);
		const facts = this.#read(type);
		this.#facts.set(type, facts);
		return facts;
	}

	#read(type: Type): TypeFacts | undefined {
		const members = this.#members(type);
		if (members.length > LARGEST_UNION || members.every(member => member === ANYTHING)) return undefined;

		const known = members.filter(member => member !== ANYTHING);
		const isOpen = known.length < members.length;
		const promise = shareOf(members.map(member => member !== ANYTHING && this.#isPromise(member)));
		const thenable = shareOf(members.map(member => member !== ANYTHING && this.#isThenable(member)));
		const items = this.#items(known);
		// With a member that could be anything, "some" is sure and "none" is not.
		if (!items || (thenable === 'none' && (isOpen || known.some(member => this.#mayBeThenable(member)))))
			return undefined;

		return {
			isChecked: true,
			promise,
			thenable,
			...items,
			...(known.some(member => this.#reader.isVoid(member)) ? { isVoid: true as const } : {}),
			...(promise === 'none' ? {} : this.#gives(known)),
			callable: !isOpen && known.every(member => this.#reader.callSignatures(member).length > 0),
			names: this.#names(type, known),
		};
	}

	/** The members of a union, with type parameters replaced by what they must be. */
	#members(type: Type, depth = 0): (Type | typeof ANYTHING)[] {
		const reader = this.#reader;
		if (depth > DEEPEST || reader.isUnknown(type)) return [ANYTHING];

		const union = reader.unionMembers(type);
		if (union) return union.length > LARGEST_UNION ? [ANYTHING] : union.flatMap(one => this.#members(one, depth + 1));

		const isOpen = reader.isVariable(type) || reader.intersectionParts(type)?.some(part => reader.isVariable(part));
		if (!isOpen) return [type];
		const constraint = reader.constraint(type);
		return constraint && constraint !== type ? this.#members(constraint, depth + 1) : [ANYTHING];
	}

	/** `Promise`, a class or interface that extends it, or an intersection with one. */
	#isPromise(type: Type, depth = 0): boolean {
		const known = this.#promises.get(type);
		if (known !== undefined || depth > DEEPEST) return known ?? false;

		const reader = this.#reader;
		const parts = reader.intersectionParts(type) ?? reader.bases(type);
		const is = reader.declarations(type).some(isLibraryPromise) || parts.some(part => this.#isPromise(part, depth + 1));
		this.#promises.set(type, is);
		return is;
	}

	/**
	 * Has a `then` that takes a callback: what `await` waits for.
	 * https://tc39.es/ecma262/#sec-promise-resolve-functions
	 */
	#isThenable(type: Type): boolean {
		const known = this.#thenables.get(type);
		if (known !== undefined) return known;

		const then = this.#reader.property(type, 'then');
		const is = this.#signatures(then).some(signature => {
			return this.#signatures(this.#reader.firstParameter(signature)).length > 0;
		});
		this.#thenables.set(type, is);
		return is;
	}

	/** Has a `then` that takes anything: in plain JavaScript every parameter does. */
	#mayBeThenable(type: Type): boolean {
		const then = this.#reader.property(type, 'then');
		return this.#signatures(then).some(signature => {
			const parameter = this.#reader.firstParameter(signature);
			return parameter !== undefined && this.#members(parameter).includes(ANYTHING);
		});
	}

	#signatures(type: Type | undefined): Signature[] {
		if (!type) return [];
		const members = this.#members(type);
		return members.flatMap(member => (member === ANYTHING ? [] : this.#reader.callSignatures(member)));
	}

	/** Undefined when an element could be anything and none of the others is a promise. */
	#items(members: readonly Type[]): Pick<TypeFacts, 'items' | 'thenableItems'> | undefined {
		const elements = members
			.flatMap(member => this.#reader.elements(member) ?? [])
			.flatMap(element => this.#members(element));
		const share = shareOf(elements.map(element => element !== ANYTHING && this.#isPromise(element)));
		if (share === 'none' && elements.includes(ANYTHING)) return undefined;
		const inSets = members
			.filter(member => this.#reader.declarations(member).some(isLibrarySet))
			.flatMap(member => this.#reader.typeArguments(member).slice(0, 1))
			.flatMap(element => this.#members(element));
		const thenable = shareOf(
			[...elements, ...inSets].map(
				element => element === ANYTHING || this.#reader.isVoid(element) || this.#isThenable(element),
			),
		);
		return { items: share, thenableItems: thenable };
	}

	#gives(members: readonly Type[]): Pick<TypeFacts, 'gives'> {
		const given = members
			.filter(member => this.#reader.declarations(member).some(isLibraryPromise))
			.flatMap(member => this.#reader.typeArguments(member).slice(0, 1));
		const gives = given
			.flatMap(type => this.#reader.declarations(type))
			.flatMap(each => toDeclaredName(each) ?? [])
			.filter(({ from }) => from === 'package');
		return gives.length ? { gives } : {};
	}

	#names(whole: Type, members: readonly Type[]): DeclaredName[] {
		const names = new Map<string, DeclaredName>();
		let level: readonly Type[] = [whole, ...members];
		for (let depth = 0; level.length && depth < DEEPEST && names.size < MOST_NAMES; depth++) {
			for (const declared of level.flatMap(type => this.#reader.declarations(type))) {
				const name = toDeclaredName(declared);
				if (name && names.size < MOST_NAMES) names.set(`${name.from}:${name.package}:${name.name}`, name);
			}
			level = level.flatMap(type => this.#reader.intersectionParts(type) ?? this.#reader.bases(type));
		}
		return [...names.values()];
	}
}

const isLibrarySet = ({ name, files }: { name: string; files: readonly { isLibrary: boolean }[] }): boolean =>
	(name === 'Set' || name === 'ReadonlySet') && files.some(file => file.isLibrary);

const isLibraryPromise = ({ name, files }: { name: string; files: readonly { isLibrary: boolean }[] }): boolean =>
	name === 'Promise' && files.some(file => file.isLibrary);
