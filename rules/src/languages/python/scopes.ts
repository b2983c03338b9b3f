import type {
	AsyncFunctionDef,
	ClassDef,
	DictComp,
	FunctionDef,
	GeneratorExp,
	Lambda,
	ListComp,
	Module,
	Name,
	PythonNode,
	SetComp,
} from './nodes.ts';

export type ScopeNode =
	Module | FunctionDef | AsyncFunctionDef | ClassDef | Lambda | ListComp | SetComp | DictComp | GeneratorExp;

export type DefinitionKind =
	| 'assignment'
	| 'class'
	| 'delete'
	| 'except'
	| 'for'
	| 'function'
	| 'import'
	| 'match'
	| 'parameter'
	| 'type'
	| 'with';

/** A place that binds a name. */
export interface Definition {
	readonly kind: DefinitionKind;
	/** The node that binds: a `Name`, `arg`, `alias`, `FunctionDef`, `ClassDef`, `ExceptHandler`, a pattern, a type parameter. */
	readonly node: PythonNode;
}

/** A name in one scope, with every place that binds it and every place that reads it, in nested functions too. */
export interface Variable {
	readonly name: string;
	readonly scope: Scope;
	readonly definitions: readonly Definition[];
	readonly references: readonly Name[];
}

/** Names as CPython's `symtable` binds them: https://docs.python.org/3/reference/executionmodel.html#resolution-of-names */
export interface Scope {
	readonly node: ScopeNode;
	readonly parent: Scope | undefined;
	readonly variables: ReadonlyMap<string, Variable>;
	/** What the name means here: here bound, or in the nearest scope around that is no class. Undefined for a builtin. */
	resolve(name: string): Variable | undefined;
}

export interface Scopes {
	readonly module: Scope;
	/** The scope that a node stands in. For a function, a class or a lambda: the one around it. */
	of(node: PythonNode): Scope;
	/** The scope that a node opens. */
	openedBy(node: ScopeNode): Scope;
}
