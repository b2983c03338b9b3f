import type { ResultQuestion, WantedPlace, WrittenAtQuestion } from '../result-question.ts';
import type { TypeFacts, WrittenAt } from '../type-facts.ts';
import type { Ranged } from '../type-oracle.ts';
import type { FactsOfType } from './facts-of-type.ts';
import type { TypeReader } from './type-reader.ts';

/** Where one file's types are read. */
export interface TypesInFile<Type> {
	readonly typeAt: (node: Ranged) => Type | undefined;
	/** The type that is wanted of an expression where it stands. */
	readonly wantedAt: (node: Ranged) => Type | undefined;
}

const NOTHING: TypeFacts = {
	promise: 'none',
	thenable: 'none',
	items: 'none',
	isVoid: true,
	callable: false,
	names: [],
};

const FUNCTION: TypeFacts = { promise: 'none', thenable: 'none', items: 'none', callable: true, names: [] };

/** Answers questions about the results of functions, the same way for every checker. */
export class Results<Type extends object, Signature> {
	readonly #reader: TypeReader<Type, Signature>;
	readonly #facts: FactsOfType<Type, Signature>;
	/** What functions of a type give, which the same type is asked about wherever it stands. */
	readonly #given = new Map<Type, TypeFacts | undefined>();

	constructor(reader: TypeReader<Type, Signature>, facts: FactsOfType<Type, Signature>) {
		this.#reader = reader;
		this.#facts = facts;
	}

	answer(question: ResultQuestion, file: TypesInFile<Type>): TypeFacts | undefined {
		if (question.type === 'ResultOf') return this.#resultOf(file.typeAt(question.node));
		if (question.type === 'WrittenAt') return { ...FUNCTION, written: this.#written(question, file) };
		const { place } = question;
		if (this.#isRuledOut(place, file)) return undefined;
		const types = this.#wanted(place, file);
		return types.length > 0 && types.every(type => this.#wants(type) === 'nothing') ? NOTHING : undefined;
	}

	#resultOf(type: Type | undefined): TypeFacts | undefined {
		if (!type || this.#reader.isUnknown(type)) return undefined;
		if (!this.#given.has(type)) {
			// A checker that fails on a type fails on it again, so it is asked once.
			this.#given.set(type, undefined);
			this.#given.set(type, this.#read(type));
		}
		return this.#given.get(type);
	}

	#read(type: Type): TypeFacts | undefined {
		const results = this.#functionsIn(type).map(signature => {
			const result = this.#reader.returnType(signature);
			return result && this.#facts.facts(result);
		});
		return results.length && results.every(each => each?.promise === 'all') ? results[0] : undefined;
	}

	#written({ node }: WrittenAtQuestion, { typeAt }: TypesInFile<Type>): readonly (readonly WrittenAt[])[] {
		const type = typeAt(node);
		// What cannot be called is `undefined`, and the code around has ruled that out.
		const functions = (type ? this.#members(type) : []).filter(each => this.#reader.signatures(each, false).length);
		const written = functions.map(each => this.#reader.writtenAt(each));
		return written.every(places => places.length) ? written : [];
	}

	#wanted(place: WantedPlace, { typeAt, wantedAt }: TypesInFile<Type>): Type[] {
		switch (place.kind) {
			case 'expression':
				return defined([wantedAt(place.node)]);
			case 'property': {
				const object = wantedAt(place.object);
				return defined((object ? this.#members(object) : []).map(each => this.#reader.property(each, place.name)));
			}
			case 'member': {
				const { superClass, implemented, name } = place;
				const base = superClass && typeAt(superClass);
				const types = [base && this.#reader.property(base, 'prototype'), ...implemented.map(each => typeAt(each))];
				return defined(types.map(type => type && this.#reader.property(type, name)));
			}
		}
	}

	/**
	 * What the parameters say that an argument is for, whatever the call is: a checker that tells what is wanted of an
	 * argument resolves the whole call first, which takes seconds where types are heavy.
	 */
	#isRuledOut(place: WantedPlace, { typeAt }: TypesInFile<Type>): boolean {
		if (place.kind !== 'expression' || !place.argument) return false;
		const { callee, index, isNew } = place.argument;
		const type = typeAt(callee);
		const signatures = type ? this.#members(type).flatMap(each => this.#reader.signatures(each, isNew)) : [];
		const parameters = signatures.map(signature => this.#reader.parameter(signature, index));
		// `every(done: () => void)` beside `every(done: () => Promise<void>)`: somebody thought of promises.
		if (parameters.some(each => each && this.#wants(each) === 'something')) return true;
		return parameters.length > 0 && parameters.every(each => each && this.#takesNoVoid(each));
	}

	/** True for a parameter that takes no function, or by its bound only such as give something. */
	#takesNoVoid(type: Type): boolean {
		return this.#members(type).every(member => {
			// The last parameter may take the rest.
			if (!this.#reader.isVariable(member)) return !this.#functionsIn(member).length && !this.#reader.elements(member);
			const bound = this.#reader.constraint(member);
			const allowed = bound ? this.#functionsIn(bound) : [];
			return allowed.length > 0 && allowed.every(each => this.#givesSomething(each));
		});
	}

	#givesSomething(signature: Signature): boolean {
		const result = this.#reader.returnType(signature);
		return result !== undefined && !this.#reader.isVariable(result) && !this.#reader.isVoid(result);
	}

	/** Undefined for what is no function, and for one whose result the caller chooses. */
	#wants(type: Type): 'nothing' | 'something' | undefined {
		const results = this.#functionsIn(type).map(signature => this.#reader.returnType(signature));
		if (!results.length || results.some(result => !result || this.#reader.isVariable(result))) return undefined;
		return results.every(result => this.#reader.isVoid(result!)) ? 'nothing' : 'something';
	}

	#functionsIn(type: Type): readonly Signature[] {
		return this.#members(type).flatMap(member => this.#reader.signatures(member, false));
	}

	#members(type: Type): readonly Type[] {
		return this.#reader.unionMembers(type) ?? [type];
	}
}

/** The nodes whose types an answer rests on first: a checker that is asked in batches tells them all at once. */
export function nodesBehind(question: ResultQuestion): readonly Ranged[] {
	if (question.type !== 'WantedResult') return [question.node];
	const { place } = question;
	switch (place.kind) {
		case 'expression':
			return place.argument ? [place.argument.callee] : [];
		case 'property':
			return [];
		case 'member':
			return [...(place.superClass ? [place.superClass] : []), ...place.implemented];
	}
}

const defined = <Item>(items: readonly (Item | undefined)[]): Item[] => items.filter(item => item !== undefined);
