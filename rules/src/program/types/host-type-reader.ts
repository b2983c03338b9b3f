import type { WrittenAt } from '../type-facts.ts';
import { saysNull, type NullCheckOptions } from './null-checks.ts';
import type { Declared, TypeReader } from './type-reader.ts';
import { hasBodies, writtenAt, type DeclarationNode } from './written-at.ts';

/** The parts of TypeScript's API that we use, the same in TypeScript 5 and 6. */
export interface HostProgram {
	getTypeChecker(): HostChecker;
	getCompilerOptions(): NullCheckOptions;
	isSourceFileDefaultLibrary(file: HostFile): boolean;
}

export interface HostFile {
	readonly fileName: string;
}

export interface HostNode extends DeclarationNode {
	getSourceFile(): HostFile;
}

export interface HostSymbol {
	readonly name: string;
	readonly declarations?: readonly HostNode[];
	readonly valueDeclaration?: HostNode;
}

export interface HostSignature {
	readonly parameters: readonly HostSymbol[];
}

export interface HostType {
	readonly flags: number;
	readonly symbol?: HostSymbol;
	readonly aliasSymbol?: HostSymbol;
	/** `ts.IntrinsicType`: the same name in all versions, where the flag's number is not. */
	readonly intrinsicName?: string;
	/** Of a union or an intersection. */
	readonly types?: readonly HostType[];
	/** The generic type behind `Promise<string>`. */
	readonly target?: HostType;
	isUnion(): boolean;
	isIntersection(): boolean;
	isTypeParameter(): boolean;
	getBaseTypes(): readonly HostType[] | undefined;
}

export interface HostChecker {
	getTypeAtLocation(node: HostNode): HostType;
	getContextualType(node: HostNode): HostType | undefined;
	getBaseConstraintOfType(type: HostType): HostType | undefined;
	getPropertyOfType(type: HostType, name: string): HostSymbol | undefined;
	getSignaturesOfType(type: HostType, kind: number): readonly HostSignature[];
	getReturnTypeOfSignature(signature: HostSignature): HostType;
	/** Since TypeScript 5.1. */
	getTypeOfSymbol?(symbol: HostSymbol): HostType;
	getTypeOfSymbolAtLocation(symbol: HostSymbol, node: HostNode): HostType;
	getTypeArguments(type: HostType): readonly HostType[];
	isArrayType(type: HostType): boolean;
	isTupleType(type: HostType): boolean;
	getNullType?(): HostType;
	getStringType?(): HostType;
	/** Since TypeScript 5.4. */
	isTypeAssignableTo?(source: HostType, target: HostType): boolean;
}

/** `ts.TypeFlags.Any | ts.TypeFlags.Unknown`; an unresolved type is flagged as `any`. */
const ANY_OR_UNKNOWN = 3;
/** `ts.SignatureKind.Call` */
const CALL = 0;
/** `ts.SignatureKind.Construct` */
const CONSTRUCT = 1;
/** What only a conditional type, an indexed access and a substitution have (`ts.ConditionalType` and so on). */
const VARIABLE_PARTS = ['checkType', 'objectType', 'baseType'] as const;

/** Reads types from the checker that runs inside this process. */
export class HostTypeReader implements TypeReader<HostType, HostSignature> {
	readonly hasNullChecks: boolean;
	readonly #program: HostProgram;
	readonly #checker: HostChecker;

	constructor(program: HostProgram) {
		this.#program = program;
		this.#checker = program.getTypeChecker();
		this.hasNullChecks = saysNull(program.getCompilerOptions()) ?? this.#refusesNull();
	}

	isUnknown(type: HostType): boolean {
		return (type.flags & ANY_OR_UNKNOWN) !== 0;
	}

	isVoid(type: HostType): boolean {
		return type.intrinsicName === 'void';
	}

	isVariable(type: HostType): boolean {
		return type.isTypeParameter() || VARIABLE_PARTS.some(part => part in type);
	}

	constraint(type: HostType): HostType | undefined {
		return this.#checker.getBaseConstraintOfType(type);
	}

	unionMembers(type: HostType): readonly HostType[] | undefined {
		return type.isUnion() ? type.types : undefined;
	}

	intersectionParts(type: HostType): readonly HostType[] | undefined {
		return type.isIntersection() ? type.types : undefined;
	}

	elements(type: HostType): readonly HostType[] | undefined {
		const checker = this.#checker;
		return checker.isArrayType(type) || checker.isTupleType(type) ? checker.getTypeArguments(type) : undefined;
	}

	typeArguments(type: HostType): readonly HostType[] {
		return type.target ? this.#checker.getTypeArguments(type) : [];
	}

	bases(type: HostType): readonly HostType[] {
		return (type.target ?? type).getBaseTypes() ?? [];
	}

	property(type: HostType, name: string): HostType | undefined {
		const symbol = this.#checker.getPropertyOfType(type, name);
		return symbol && this.#typeOfSymbol(symbol);
	}

	callSignatures(type: HostType): readonly HostSignature[] {
		return this.#checker.getSignaturesOfType(type, CALL);
	}

	signatures(type: HostType, isNew: boolean): readonly HostSignature[] {
		return this.#checker.getSignaturesOfType(type, isNew ? CONSTRUCT : CALL);
	}

	returnType(signature: HostSignature): HostType | undefined {
		return this.#checker.getReturnTypeOfSignature(signature);
	}

	firstParameter(signature: HostSignature): HostType | undefined {
		return this.parameter(signature, 0);
	}

	parameter({ parameters }: HostSignature, index: number): HostType | undefined {
		const symbol = parameters[index];
		return symbol && this.#typeOfSymbol(symbol);
	}

	declarations(type: HostType): readonly Declared[] {
		return [type.aliasSymbol, type.symbol].flatMap(symbol => (symbol ? [this.#declared(symbol)] : []));
	}

	writtenAt({ symbol }: HostType): readonly WrittenAt[] {
		const declarations = symbol?.declarations ?? [];
		return declarations.filter(each => hasBodies(each.getSourceFile().fileName)).map(writtenAt);
	}

	/** Where no option says it: the default is another one since TypeScript 6. */
	#refusesNull(): boolean {
		const checker = this.#checker;
		const [nothing, text] = [checker.getNullType?.(), checker.getStringType?.()];
		return Boolean(nothing && text && checker.isTypeAssignableTo?.(nothing, text) === false);
	}

	#typeOfSymbol(symbol: HostSymbol): HostType | undefined {
		if (this.#checker.getTypeOfSymbol) return this.#checker.getTypeOfSymbol(symbol);
		const declaration = symbol.valueDeclaration ?? symbol.declarations?.[0];
		return declaration && this.#checker.getTypeOfSymbolAtLocation(symbol, declaration);
	}

	#declared({ name, declarations = [] }: HostSymbol): Declared {
		const files = new Set(declarations.map(declaration => declaration.getSourceFile()));
		return {
			name,
			files: [...files].map(file => ({
				path: file.fileName,
				isLibrary: this.#program.isSourceFileDefaultLibrary(file),
			})),
		};
	}
}
