import type { NullCheckOptions } from '../types/null-checks.ts';
import type { DeclarationNode } from '../types/written-at.ts';

/**
 * The parts of TypeScript 7's client that we use, in the words that `typescript/unstable/sync` (7.0) and
 * `typescript/sync` (7.1) have in common. Described here and not imported: the client is found at run time.
 */
export interface NativeNode {
	readonly kind: number;
	readonly pos: number;
	readonly end: number;
	getStart(file?: NativeFile): number;
	forEachChild<Result>(visit: (node: NativeNode) => Result | undefined): Result | undefined;
}

export interface NativeFile extends NativeNode {
	readonly text: string;
}

export interface NativeSymbol {
	readonly name: string;
	readonly declarations: readonly NativeDeclaration[];
}

/** A declaration of a symbol, whose node is there when it is asked for. */
export interface NativeDeclaration {
	readonly path: string;
	resolve(project: NativeProject): DeclarationNode | undefined;
}

export interface NativeType {
	readonly id: number;
	readonly flags: number;
	getSymbol(): NativeSymbol | undefined;
	getAliasSymbol(): NativeSymbol | undefined;
	isUnionType(): boolean;
	isIntersectionType(): boolean;
	isTypeReference(): boolean;
	isTypeParameter(): boolean;
	isConditionalType(): boolean;
	isIndexedAccessType(): boolean;
	isSubstitutionType(): boolean;
	/** Of a union or an intersection. */
	getTypes(): readonly NativeType[] | undefined;
	/** Of a type reference only. */
	getTarget(): NativeType;
	getBaseTypes(): readonly NativeType[] | undefined;
}

export type NativeSignature = object;

export interface NativeChecker {
	getTypeAtLocation(nodes: readonly NativeNode[]): readonly (NativeType | undefined)[];
	getContextualType(node: NativeNode): NativeType | undefined;
	getBaseConstraintOfType(type: NativeType): NativeType | undefined;
	getPropertyOfType(type: NativeType, name: string): NativeSymbol | undefined;
	getTypeOfSymbol(symbol: NativeSymbol): NativeType | undefined;
	getSignaturesOfType(type: NativeType, kind: number): readonly NativeSignature[];
	getReturnTypeOfSignature(signature: NativeSignature): NativeType | undefined;
	getParameterType(signature: NativeSignature, index: number): NativeType | undefined;
	getTypeArguments(type: NativeType): readonly NativeType[];
	isArrayType(type: NativeType): boolean;
	isTupleType(type: NativeType): boolean;
}

export interface NativeProgram {
	getCompilerOptions(): NullCheckOptions;
	getSourceFile(path: string): NativeFile | undefined;
	getSourceFileMetadataByPath(path: string): { readonly isDefaultLibrary: boolean } | undefined;
}

export interface NativeProject {
	/** Of the project for files that no tsconfig claims, 7.0 makes one up in `/dev/null` and 7.1 has none. */
	readonly configFileName: string | undefined;
	/** 7.0 */
	readonly rootFiles?: readonly string[];
	/** 7.1 */
	readonly parsedCommandLine?: { readonly fileNames: readonly string[] };
	readonly program: NativeProgram;
	readonly checker: NativeChecker;
}

/** The state of all projects at one moment. Asking a disposed one is an error. */
export interface NativeSnapshot {
	getProjects(): readonly NativeProject[];
	getDefaultProjectForFile(path: string): NativeProject | undefined;
	dispose(): void;
}

export interface FileChanges {
	readonly changed?: readonly string[];
	readonly created?: readonly string[];
	readonly deleted?: readonly string[];
}

export interface SnapshotChanges {
	readonly openFiles?: readonly string[];
	readonly closeFiles?: readonly string[];
	readonly openProjects?: readonly string[];
	readonly files?: FileChanges;
}

/** One running checker process, whichever version it is of. Every method throws when the process is gone. */
export interface NativeSession {
	/** Makes the next snapshot from the last one; the caller disposes of the last one afterwards. */
	update(changes: SnapshotChanges): NativeSnapshot;
	/** Ends the process. */
	close(): void;
}

/** Starts the checker of one `typescript` package. */
export interface NativeApi {
	readonly version: string;
	/** `readUnsaved` gives the text that stands for the one on the disk, or undefined. */
	start(cwd: string, readUnsaved: (path: string) => string | undefined): NativeSession;
}
