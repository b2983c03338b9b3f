import type { ClassDef, FunctionDef } from './ast.ts';
import type { PythonFile } from './python-file.ts';

/** What an expression stands for, where the inference is sure. */
export type Value =
	| Awaitable
	| ClassValue
	| FunctionValue
	| { readonly kind: 'module'; readonly file: PythonFile }
	| { readonly kind: 'instance'; readonly of: ClassValue }
	/** Something that the project does not contain, by its dotted path. */
	| { readonly kind: 'external'; readonly path: string }
	| { readonly kind: 'externalInstance'; readonly path: string }
	/** A list or another sequence of the same things. */
	| { readonly kind: 'items'; readonly of: Value }
	| { readonly kind: 'tuple'; readonly of: readonly (Value | undefined)[] }
	/** Certainly nothing that can be awaited. */
	| { readonly kind: 'plain' };

export interface ClassValue {
	readonly kind: 'class';
	readonly node: ClassDef;
	readonly file: PythonFile;
}

export interface FunctionValue {
	readonly kind: 'function';
	readonly node: FunctionDef;
	readonly file: PythonFile;
}

export interface Awaitable {
	readonly kind: 'coroutine' | 'future' | 'task';
	/** What `await` gives, where it is known. */
	readonly result?: Value;
}

export const isSame = (a: Value, b: Value): boolean => {
	if (a.kind !== b.kind) return false;
	if (a.kind === 'instance' && b.kind === 'instance') return a.of.node === b.of.node;
	if ('path' in a && 'path' in b) return a.path === b.path;
	return 'node' in a && 'node' in b ? a.node === b.node : !('file' in a);
};
