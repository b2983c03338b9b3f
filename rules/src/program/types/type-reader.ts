import type { WrittenAt } from '../type-facts.ts';

/**
 * What the facts need of a type checker, in words that TypeScript 5, 6 and 7 have in common. The versions number their
 * type flags differently, so no flag but `any` and `unknown` (1 and 2 in all of them) is looked at by number.
 */
export interface TypeReader<Type, Signature> {
	/** True where a type tells whether a value may be `null` or `undefined`. */
	readonly hasNullChecks: boolean;
	/** True for `any`, `unknown` and the type of what does not resolve. */
	isUnknown(type: Type): boolean;
	/** True for `void`, which a promise may stand behind. */
	isVoid(type: Type): boolean;
	/** True for a type that stands for another one: a type parameter, `this`, an indexed access, a conditional type. */
	isVariable(type: Type): boolean;
	constraint(type: Type): Type | undefined;
	unionMembers(type: Type): readonly Type[] | undefined;
	intersectionParts(type: Type): readonly Type[] | undefined;
	/** Types of the elements of an array or a tuple; undefined for any other type. */
	elements(type: Type): readonly Type[] | undefined;
	/** What a generic class or interface was given. */
	typeArguments(type: Type): readonly Type[];
	/** Base classes and interfaces, nearest first. */
	bases(type: Type): readonly Type[];
	/** The type of a property, or undefined when there is none. */
	property(type: Type, name: string): Type | undefined;
	callSignatures(type: Type): readonly Signature[];
	/** What can be called, or made with `new`. */
	signatures(type: Type, isNew: boolean): readonly Signature[];
	returnType(signature: Signature): Type | undefined;
	firstParameter(signature: Signature): Type | undefined;
	/** The type of a parameter; undefined where there is none, and for one that takes the rest. */
	parameter(signature: Signature, index: number): Type | undefined;
	/** The symbol that declares the type, and the alias that it was written through, each with its files. */
	declarations(type: Type): readonly Declared[];
	/** The places in the project's own files of the declarations that a type was made from, its overloads among them. */
	writtenAt(type: Type): readonly WrittenAt[];
}

/** A symbol: its name, and the files that declare it. */
export interface Declared {
	readonly name: string;
	readonly files: readonly DeclaringFile[];
}

export interface DeclaringFile {
	readonly path: string;
	/** Part of the language's own library: lib.es5.d.ts, lib.dom.d.ts and so on. */
	readonly isLibrary: boolean;
}
