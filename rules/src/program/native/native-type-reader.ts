import type {
	NativeChecker,
	NativeProgram,
	NativeProject,
	NativeSignature,
	NativeSymbol,
	NativeType,
} from './native-api.ts';
import type { WrittenAt } from '../type-facts.ts';
import { saysNull } from '../types/null-checks.ts';
import type { Declared, DeclaringFile, TypeReader } from '../types/type-reader.ts';
import { hasBodies, writtenAt } from '../types/written-at.ts';

/** `TypeFlags.Any | TypeFlags.Unknown`; an unresolved type is flagged as `any`. */
const ANY_OR_UNKNOWN = 3;
/** `TypeFlags.Void` */
const VOID = 1 << 4;
/** `SignatureKind.Call` */
const CALL = 0;
/** `SignatureKind.Construct` */
const CONSTRUCT = 1;

/** Reads types from TypeScript 7's process. Each question is a round trip, so answers are kept by those who ask. */
export class NativeTypeReader implements TypeReader<NativeType, NativeSignature> {
	readonly hasNullChecks: boolean;
	readonly #checker: NativeChecker;
	readonly #project: NativeProject;
	readonly #program: NativeProgram;
	readonly #files = new Map<string, DeclaringFile>();
	readonly #declarations = new Map<NativeType, readonly Declared[]>();
	readonly #called = new Map<NativeType, readonly NativeSignature[]>();
	readonly #results = new Map<NativeSignature, NativeType | undefined>();

	constructor(project: NativeProject) {
		const { checker, program } = project;
		this.#project = project;
		this.#checker = checker;
		this.#program = program;
		// Strict unless told otherwise: https://devblogs.microsoft.com/typescript/announcing-typescript-6-0/
		this.hasNullChecks = saysNull(program.getCompilerOptions()) ?? true;
	}

	isUnknown(type: NativeType): boolean {
		return (type.flags & ANY_OR_UNKNOWN) !== 0;
	}

	isVoid(type: NativeType): boolean {
		return (type.flags & VOID) !== 0;
	}

	isVariable(type: NativeType): boolean {
		return (
			type.isTypeParameter() || type.isConditionalType() || type.isIndexedAccessType() || type.isSubstitutionType()
		);
	}

	constraint(type: NativeType): NativeType | undefined {
		return this.#checker.getBaseConstraintOfType(type);
	}

	unionMembers(type: NativeType): readonly NativeType[] | undefined {
		return type.isUnionType() ? type.getTypes() : undefined;
	}

	intersectionParts(type: NativeType): readonly NativeType[] | undefined {
		return type.isIntersectionType() ? type.getTypes() : undefined;
	}

	elements(type: NativeType): readonly NativeType[] | undefined {
		if (!type.isTypeReference()) return undefined;
		const checker = this.#checker;
		return checker.isArrayType(type) || checker.isTupleType(type) ? checker.getTypeArguments(type) : undefined;
	}

	typeArguments(type: NativeType): readonly NativeType[] {
		return type.isTypeReference() ? this.#checker.getTypeArguments(type) : [];
	}

	bases(type: NativeType): readonly NativeType[] {
		return (type.isTypeReference() ? type.getTarget() : type).getBaseTypes() ?? [];
	}

	property(type: NativeType, name: string): NativeType | undefined {
		const symbol = this.#checker.getPropertyOfType(type, name);
		return symbol && this.#checker.getTypeOfSymbol(symbol);
	}

	callSignatures(type: NativeType): readonly NativeSignature[] {
		let known = this.#called.get(type);
		if (!known) this.#called.set(type, (known = this.#checker.getSignaturesOfType(type, CALL)));
		return known;
	}

	signatures(type: NativeType, isNew: boolean): readonly NativeSignature[] {
		return isNew ? this.#checker.getSignaturesOfType(type, CONSTRUCT) : this.callSignatures(type);
	}

	returnType(signature: NativeSignature): NativeType | undefined {
		if (!this.#results.has(signature)) {
			this.#results.set(signature, this.#checker.getReturnTypeOfSignature(signature));
		}
		return this.#results.get(signature);
	}

	firstParameter(signature: NativeSignature): NativeType | undefined {
		return this.parameter(signature, 0);
	}

	parameter(signature: NativeSignature, index: number): NativeType | undefined {
		const { parameters } = signature as { parameters?: readonly unknown[] };
		return parameters && index < parameters.length ? this.#checker.getParameterType(signature, index) : undefined;
	}

	declarations(type: NativeType): readonly Declared[] {
		let known = this.#declarations.get(type);
		if (!known) {
			const symbols = [type.getAliasSymbol(), type.getSymbol()];
			known = symbols.flatMap(symbol => (symbol ? [this.#declared(symbol)] : []));
			this.#declarations.set(type, known);
		}
		return known;
	}

	writtenAt(type: NativeType): readonly WrittenAt[] {
		return (type.getSymbol()?.declarations ?? []).flatMap(declaration => {
			const node = hasBodies(declaration.path) ? declaration.resolve(this.#project) : undefined;
			return node ? [writtenAt(node)] : [];
		});
	}

	#declared({ name, declarations }: NativeSymbol): Declared {
		const paths = new Set(declarations.map(declaration => declaration.path));
		return { name, files: [...paths].map(path => this.#file(path)) };
	}

	#file(path: string): DeclaringFile {
		let file = this.#files.get(path);
		if (!file) {
			file = { path, isLibrary: this.#program.getSourceFileMetadataByPath(path)?.isDefaultLibrary ?? false };
			this.#files.set(path, file);
		}
		return file;
	}
}
