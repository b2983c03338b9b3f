import type { TSESTree } from '@typescript-eslint/types';
import type { TypeFacts } from '../type-facts.ts';
import type { Ranged } from '../type-oracle.ts';
import type { FactsOfType } from '../types/facts-of-type.ts';
import type { NativeType } from './native-api.ts';
import type { NativeTypeReader } from './native-type-reader.ts';

/**
 * The callee of a plain call, by whose type the call's result can be told. Undefined for any other node, for `super()`,
 * and for a call in a chain with `?.`, which also gives `undefined`.
 */
export function calleeOf(node: Ranged): Ranged | undefined {
	if (node.type !== 'CallExpression') return undefined;
	const { callee, optional } = node as unknown as TSESTree.CallExpression;
	if (optional || callee.type === 'Super' || callee.type === 'ChainExpression' || isInChain(callee)) return undefined;
	return callee;
}

function isInChain(node: TSESTree.Node): boolean {
	for (let at = node; ;) {
		if ((at.type === 'MemberExpression' || at.type === 'CallExpression') && at.optional) return true;
		if (at.type === 'MemberExpression') at = at.object;
		else if (at.type === 'CallExpression') at = at.callee;
		else if (at.type === 'TSNonNullExpression') at = at.expression;
		else return false;
	}
}

/**
 * What calls give, by the signatures of what is called: to resolve a call, a checker has to check all of its arguments,
 * and most functions give a promise, or none, whatever they get.
 */
export class CallTypes {
	readonly #reader: NativeTypeReader;
	readonly #facts: FactsOfType<NativeType, object>;
	readonly #known = new Map<NativeType, TypeFacts | undefined>();

	constructor(reader: NativeTypeReader, facts: FactsOfType<NativeType, object>) {
		this.#reader = reader;
		this.#facts = facts;
	}

	/** Facts that hold for every call of a function of this type; undefined where that depends on the call. */
	resultOf(callee: NativeType): TypeFacts | undefined {
		if (this.#known.has(callee)) return this.#known.get(callee);
		this.#known.set(callee, undefined);
		const facts = this.#read(callee);
		this.#known.set(callee, facts);
		return facts;
	}

	#read(callee: NativeType): TypeFacts | undefined {
		const [first, ...others] = this.#reader
			.callSignatures(callee)
			.map(signature => this.#reader.returnType(signature))
			.map(type => (type && !this.#dependsOnCall(type) ? this.#facts.facts(type) : undefined));
		return first && others.every(other => other && isSame(first, other)) ? first : undefined;
	}

	/** A type parameter, or a type that is computed from one: the constraint says less than the call. */
	#dependsOnCall(type: NativeType): boolean {
		const reader = this.#reader;
		if (reader.isVariable(type)) return true;
		const parts = reader.unionMembers(type) ?? reader.intersectionParts(type) ?? reader.elements(type) ?? [];
		return parts.some(part => this.#dependsOnCall(part));
	}
}

const isSame = (a: TypeFacts, b: TypeFacts): boolean => JSON.stringify(a) === JSON.stringify(b);
