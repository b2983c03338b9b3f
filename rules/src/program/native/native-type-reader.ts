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
/** `TypeFlags.Undefined` to `TypeFlags.UniqueESSymbol`: primitive types, each literal one of its own. They have no members that count here. */
const PRIMITIVE = (1 << 15) - (1 << 2);
/** `SignatureKind.Call` */
const CALL = 0;
/** `SignatureKind.Construct` */
const CONSTRUCT = 1;

/** Reads types from TypeScript 7's process. Each question is a round trip, so answers are kept. */
export class NativeTypeReader implements TypeReader<NativeType, NativeSignature> {
	readonly hasNullChecks: boolean;
	readonly #checker: NativeChecker;
	readonly #project: NativeProject;
	readonly #program: NativeProgram;
	readonly #files = new Map<string, DeclaringFile>();
	readonly #declarations = new Map<NativeType, readonly Declared[]>();
	readonly #parts = new Map<NativeType, readonly NativeType[] | undefined>();
	readonly #elements = new Map<NativeType, readonly NativeType[] | undefined>();
	readonly #bases = new Map<NativeType, readonly NativeType[]>();
	readonly #properties = new Map<NativeType, Map<string, NativeType | undefined>>();
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
		return type.isUnionType() ? this.#partsOf(type) : undefined;
	}

	intersectionParts(type: NativeType): readonly NativeType[] | undefined {
		return type.isIntersectionType() ? this.#partsOf(type) : undefined;
	}

	#partsOf(type: NativeType): readonly NativeType[] | undefined {
		return remembered(this.#parts, type, () => type.getTypes());
	}

	elements(type: NativeType): readonly NativeType[] | undefined {
		if (!type.isTypeReference()) return undefined;
		const checker = this.#checker;
		return remembered(this.#elements, type, () =>
			checker.isArrayType(type) || checker.isTupleType(type) ? checker.getTypeArguments(type) : undefined,
		);
	}

	typeArguments(type: NativeType): readonly NativeType[] {
		return type.isTypeReference() ? this.#checker.getTypeArguments(type) : [];
	}

	bases(type: NativeType): readonly NativeType[] {
		if (isPrimitive(type)) return [];
		return remembered(this.#bases, type, () => (type.isTypeReference() ? type.getTarget() : type).getBaseTypes() ?? []);
	}

	property(type: NativeType, name: string): NativeType | undefined {
		if (isPrimitive(type)) return undefined;
		const ofType = remembered(this.#properties, type, () => new Map<string, NativeType | undefined>());
		return remembered(ofType, name, () => {
			const symbol = this.#checker.getPropertyOfType(type, name);
			return symbol && this.#checker.getTypeOfSymbol(symbol);
		});
	}

	callSignatures(type: NativeType): readonly NativeSignature[] {
		if (isPrimitive(type)) return [];
		return remembered(this.#called, type, () => this.#checker.getSignaturesOfType(type, CALL));
	}

	signatures(type: NativeType, isNew: boolean): readonly NativeSignature[] {
		return isNew ? this.#checker.getSignaturesOfType(type, CONSTRUCT) : this.callSignatures(type);
	}

	returnType(signature: NativeSignature): NativeType | undefined {
		return remembered(this.#results, signature, () => this.#checker.getReturnTypeOfSignature(signature));
	}

	firstParameter(signature: NativeSignature): NativeType | undefined {
		return this.parameter(signature, 0);
	}

	parameter(signature: NativeSignature, index: number): NativeType | undefined {
		const { parameters } = signature as { parameters?: readonly unknown[] };
		return parameters && index < parameters.length ? this.#checker.getParameterType(signature, index) : undefined;
	}

	declarations(type: NativeType): readonly Declared[] {
		return remembered(this.#declarations, type, () =>
			[type.getAliasSymbol(), type.getSymbol()].flatMap(symbol => (symbol ? [this.#declared(symbol)] : [])),
		);
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

const isPrimitive = ({ flags }: NativeType): boolean => (flags & PRIMITIVE) !== 0;

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
	const found = known.get(key);
	if (found !== undefined || known.has(key)) return found!;
	const made = make();
	known.set(key, made);
	return made;
}
