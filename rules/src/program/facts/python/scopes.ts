import type { Alias, Arg, ClassDef, Expression, FunctionNode, ImportFrom, PythonNode } from '#python';
import type { ValueId } from '../module-facts.ts';
import { is, type FunctionDef } from '../../python/ast.ts';

/**
 * Which branch a binding stands in, inner ones first. The parts of one `if`, `try` or `match` exclude each other;
 * `isFallback`: it only runs when what the first part imports is missing.
 */
export interface Place {
	readonly at: PythonNode;
	readonly part: number;
	readonly isFallback: boolean;
	readonly outer: Place | undefined;
}

interface Where {
	/** The scope that its value is described in. Another one than the variable's after `global` and `nonlocal`. */
	readonly scope: Scope;
	readonly place: Place | undefined;
}

/** One place that gives a name or an attribute its value. A `path` leads into what is unpacked: `(a, b), c = value`. */
export type Binding = Where &
	(
		| { readonly kind: 'function'; readonly node: FunctionDef }
		| { readonly kind: 'class'; readonly node: ClassDef }
		| { readonly kind: 'parameter'; readonly node: Arg; readonly owner: FunctionNode }
		| {
				readonly kind: 'assign';
				readonly value: Expression | null;
				readonly annotation?: Expression;
				readonly path: readonly number[];
		  }
		| { readonly kind: 'with'; readonly value: Expression; readonly isAsync: boolean; readonly path: readonly number[] }
		| { readonly kind: 'loop'; readonly value: Expression; readonly isAsync: boolean; readonly path: readonly number[] }
		| { readonly kind: 'import'; readonly node: Alias }
		| { readonly kind: 'importFrom'; readonly node: Alias; readonly from: ImportFrom }
		| { readonly kind: 'typeAlias'; readonly value: Expression }
		| { readonly kind: 'typeParameter' }
		| { readonly kind: 'deleted' }
		/** `except … as`, `+=`, patterns: known to bind, not what. */
		| { readonly kind: 'other' }
	);

/** A name of a scope, with every place that binds it. */
export class Variable {
	readonly scope: Scope;
	readonly bindings: Binding[] = [];
	/** What it is described as, once somebody has asked; null where the text does not tell. */
	value: ValueId | null | undefined;
	isOpen = false;

	constructor(scope: Scope) {
		this.scope = scope;
	}
}

export type ScopeKind = 'module' | 'function' | 'class' | 'comprehension' | 'types';

/** A method and its class, for what stands anywhere inside the method. */
export interface Method {
	readonly node: FunctionDef;
	readonly class: ClassDef;
}

/** The names that one part of a module binds itself. https://docs.python.org/3/reference/executionmodel.html#resolution-of-names */
export class Scope {
	readonly kind: ScopeKind;
	readonly node: PythonNode;
	readonly parent: Scope | undefined;
	readonly variables = new Map<string, Variable>();
	/** Where the names of `global` and `nonlocal` are bound. */
	readonly elsewhere = new Map<string, Scope>();
	readonly method: Method | undefined;
	/** What the method calls its instance or class, as far as nothing inside it takes the name. */
	readonly receiver: string | undefined;

	constructor(kind: ScopeKind, node: PythonNode, parent?: Scope, method = parent?.method, receiver = parent?.receiver) {
		this.kind = kind;
		this.node = node;
		this.parent = parent;
		this.method = kind === 'class' ? undefined : method;
		this.receiver = kind === 'class' ? undefined : receiver;
	}

	/** What a name means that is read here. Undefined for a builtin, and for what `import *` gives. */
	find(name: string): Variable | undefined {
		const own = this.#bound(name);
		if (own) return own;
		let isInside = this.kind !== 'types';
		for (let scope = this.parent; scope; scope = scope.parent) {
			// A function does not see the names of the class around it.
			if (scope.kind === 'class' && isInside) continue;
			const found = scope.#bound(name);
			if (found) return found;
			if (scope.kind !== 'types') isInside = true;
		}
		return undefined;
	}

	#bound(name: string): Variable | undefined {
		return this.variables.get(name) ?? this.elsewhere.get(name)?.variables.get(name);
	}

	/** The variable that a binding of this name belongs to. */
	own(name: string): Variable {
		const scope = this.elsewhere.get(name) ?? this;
		let variable = scope.variables.get(name);
		if (!variable) scope.variables.set(name, (variable = new Variable(scope)));
		return variable;
	}

	get root(): Scope {
		return this.parent?.root ?? this;
	}

	/** The class whose body a function stands in. */
	get ownerClass(): ClassDef | undefined {
		const around = this.parent?.kind === 'types' ? this.parent.parent : this.parent;
		return this.kind === 'function' && around && is(around.node, 'ClassDef') ? around.node : undefined;
	}
}
