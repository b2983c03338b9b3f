import type {
	ClassDef,
	Comprehension,
	Expression,
	FunctionNode,
	Module,
	PythonNode,
	Statement,
	TypeParameter,
} from '#python';
import { is, isFunctionDef, isNone } from '../../python/ast.ts';
import { eachChild } from './each-child.ts';
import { Scope, type Binding, type Place, type Variable } from './scopes.ts';
import { lastNameOf, methodKind, receiverOf } from './signatures.ts';

export type ComprehensionNode = Extract<PythonNode, { readonly generators: readonly Comprehension[] }>;

/** All scopes of a module, and what its methods bind on their receivers. */
export interface Scopes {
	readonly root: Scope;
	/** The scope that a function, a class or a comprehension opens. */
	of(node: FunctionNode | ClassDef | ComprehensionNode): Scope;
	/** What `self.name = …` and, in its methods, `Class.name = …` give a class and its instances, in the order of the text. */
	attributesOf(node: ClassDef): ReadonlyMap<string, readonly Binding[]>;
	/** Names that are a property in some class of the module. */
	readonly properties: ReadonlySet<string>;
	/** Dotted names that the module calls `setblocking(False)` or `settimeout(0)` on. */
	readonly nonBlocking: ReadonlySet<string>;
	/** Dotted names that the module asks for their class with `isinstance`. */
	readonly asked: ReadonlySet<string>;
	/** Modules whose names the top level takes with `import *`. */
	readonly stars: readonly { readonly specifier: string; readonly level: number }[];
}

/** Finds what binds every name of a module, in one walk: Python binds a name for the whole scope at once. */
export function collectScopes(tree: Module): Scopes {
	const collector = new Collector(tree);
	collector.run();
	return collector;
}

/** Without the first two, which every binding has. */
type Bare<Any> = Any extends Binding ? Omit<Any, 'scope' | 'place'> : never;

const NO_ATTRIBUTES: ReadonlyMap<string, readonly Binding[]> = new Map();

class Collector implements Scopes {
	readonly root: Scope;
	readonly properties = new Set<string>();
	readonly nonBlocking = new Set<string>();
	readonly asked = new Set<string>();
	readonly stars: { specifier: string; level: number }[] = [];
	readonly #opened = new Map<PythonNode, Scope>();
	readonly #attributes = new Map<ClassDef, Map<string, Binding[]>>();
	/** Bodies wait until the scope around them is complete: `nonlocal` asks for its names. */
	readonly #waiting: { readonly scope: Scope; readonly body: readonly PythonNode[] }[] = [];
	#scope: Scope;
	#place: Place | undefined;

	constructor(tree: Module) {
		this.root = this.#scope = new Scope('module', tree);
		this.#waiting.push({ scope: this.root, body: tree.body });
	}

	of(node: FunctionNode | ClassDef | ComprehensionNode): Scope {
		return this.#opened.get(node) ?? this.root;
	}

	attributesOf(node: ClassDef): ReadonlyMap<string, readonly Binding[]> {
		return this.#attributes.get(node) ?? NO_ATTRIBUTES;
	}

	run(): void {
		// It grows while it is gone through: a body adds the bodies inside it.
		for (const { scope, body } of this.#waiting) {
			for (const each of body) {
				this.#scope = scope;
				this.#place = undefined;
				try {
					this.#visit(each);
				} catch {
					// A tree of broken text misses parts, and one that a machine wrote can be too deep: that statement binds nothing.
				}
			}
		}
	}

	readonly #visit = (node: PythonNode): void => {
		switch (node.type) {
			case 'Name':
			case 'Constant':
				return;
			case 'FunctionDef':
			case 'AsyncFunctionDef':
			case 'Lambda':
				return this.#function(node);
			case 'ClassDef':
				return this.#class(node);
			case 'ListComp':
			case 'SetComp':
			case 'DictComp':
			case 'GeneratorExp':
				return this.#comprehension(node);
			case 'Import':
				for (const alias of node.names) {
					this.#bind(alias.asname ?? alias.name.split('.')[0]!, { kind: 'import', node: alias });
				}
				return;
			case 'ImportFrom':
				for (const alias of node.names) {
					if (alias.name !== '*')
						this.#bind(alias.asname ?? alias.name, { kind: 'importFrom', node: alias, from: node });
					else if (this.#scope === this.root) this.stars.push({ specifier: node.module ?? '', level: node.level });
				}
				return;
			case 'Assign':
				for (const target of node.targets) this.#assign(target, node.value, []);
				return this.#visit(node.value);
			case 'AnnAssign':
				this.#target(node.target, { kind: 'assign', value: node.value, annotation: node.annotation, path: [] });
				if (node.value) this.#visit(node.value);
				return;
			case 'AugAssign':
				this.#visit(node.value);
				return this.#target(node.target, { kind: 'other' });
			case 'NamedExpr': {
				this.#visit(node.value);
				const inner = this.#scope;
				// It binds around a comprehension, its value is seen from inside.
				let scope = inner;
				while (scope.kind === 'comprehension' && scope.parent) scope = scope.parent;
				const binding = { kind: 'assign', value: node.value, path: [] } as const;
				scope.own(node.target.id).bindings.push({ ...binding, scope: inner, place: this.#place });
				return;
			}
			case 'For':
			case 'AsyncFor':
				this.#visit(node.iter);
				this.#unpack(node.target, [], path => ({
					kind: 'loop',
					value: node.iter,
					isAsync: node.type === 'AsyncFor',
					path,
				}));
				this.#all(node.body);
				return this.#all(node.orelse);
			case 'With':
			case 'AsyncWith':
				for (const { context_expr: value, optional_vars: target } of node.items) {
					this.#visit(value);
					const isAsync = node.type === 'AsyncWith';
					if (target) this.#unpack(target, [], path => ({ kind: 'with', value, isAsync, path }));
				}
				return this.#all(node.body);
			case 'If':
				this.#visit(node.test);
				this.#branch(node, 0, false, node.body);
				return this.#branch(node, 1, isTypeChecking(node.test), node.orelse);
			case 'Try':
			case 'TryStar':
				this.#branch(node, 0, false, node.body);
				node.handlers.forEach((handler, index) => {
					const place = this.#place;
					this.#place = { at: node, part: index + 1, isFallback: catchesImport(handler.exceptionType), outer: place };
					if (handler.name) this.#bind(handler.name, { kind: 'other' });
					this.#all(handler.body);
					this.#place = place;
				});
				this.#branch(node, 0, false, node.orelse);
				return this.#all(node.finalbody);
			case 'Match':
				this.#visit(node.subject);
				node.cases.forEach((each, index) => {
					const place = this.#place;
					this.#place = { at: node, part: index, isFallback: false, outer: place };
					this.#visit(each.pattern);
					if (each.guard) this.#visit(each.guard);
					this.#all(each.body);
					this.#place = place;
				});
				return;
			case 'MatchAs':
			case 'MatchStar':
				if (node.name) this.#bind(node.name, { kind: 'other' });
				break;
			case 'MatchMapping':
				if (node.rest) this.#bind(node.rest, { kind: 'other' });
				break;
			case 'Delete':
				for (const target of node.targets) this.#unpack(target, [], () => ({ kind: 'deleted' }));
				return;
			case 'TypeAlias':
				return this.#bind(node.name.id, { kind: 'typeAlias', value: node.value });
			case 'Global':
				for (const name of node.names) this.#scope.elsewhere.set(name, this.root);
				return;
			case 'Nonlocal':
				for (const name of node.names) this.#nonlocal(name);
				return;
			case 'Call':
				this.#notice(node);
				break;
		}
		eachChild(node, this.#visit);
	};

	#all(body: readonly Statement[]): void {
		for (const each of body) this.#visit(each);
	}

	#branch(at: PythonNode, part: number, isFallback: boolean, body: readonly Statement[]): void {
		if (!body.length) return;
		const outer = this.#place;
		this.#place = { at, part, isFallback, outer };
		this.#all(body);
		this.#place = outer;
	}

	#bind(name: string, binding: Bare<Binding>): void {
		this.#scope.own(name).bindings.push({ ...binding, scope: this.#scope, place: this.#place });
	}

	/** A target with its value beside it: the parts of a tuple go to the parts of a tuple. */
	#assign(target: Expression, value: Expression, path: readonly number[]): void {
		const isBeside = is(target, 'Tuple', 'List') && is(value, 'Tuple', 'List') && !path.length;
		if (isBeside && target.elts.length === value.elts.length && ![...target.elts, ...value.elts].some(isStarred)) {
			target.elts.forEach((each, index) => this.#assign(each, value.elts[index]!, []));
		} else this.#unpack(target, path, deeper => ({ kind: 'assign', value, path: deeper }));
	}

	#unpack(target: Expression, path: readonly number[], make: (path: readonly number[]) => Bare<Binding>): void {
		if (is(target, 'Tuple', 'List')) {
			const star = target.elts.findIndex(isStarred);
			target.elts.forEach((each, index) => {
				// How many a star takes shows only when it runs.
				const isKnown = star < 0 || index < star;
				const inner = is(each, 'Starred') ? each.value : each;
				if (isKnown) this.#unpack(inner, [...path, index], make);
				else this.#unpack(inner, [], () => ({ kind: 'other' }));
			});
		} else this.#target(target, make(path));
	}

	/** A name, or an attribute of the receiver, also where a method names its class: `Store._instance = Store()`. */
	#target(target: Expression, binding: Bare<Binding>): void {
		if (is(target, 'Name')) return this.#bind(target.id, binding);
		if (!is(target, 'Attribute')) return this.#visit(target);
		const { receiver, method, variables } = this.#scope;
		if (!method || !is(target.value, 'Name')) return this.#visit(target);
		const { id } = target.value;
		const isOfClass = id === method.class.name && is(method.class.parent, 'Module') && !variables.has(id);
		if (id !== receiver && !isOfClass) return this.#visit(target);
		let attributes = this.#attributes.get(method.class);
		if (!attributes) this.#attributes.set(method.class, (attributes = new Map<string, Binding[]>()));
		const made = { ...binding, scope: this.#scope, place: this.#place } as Binding;
		const known = attributes.get(target.attr);
		if (known) known.push(made);
		else attributes.set(target.attr, [made]);
	}

	#nonlocal(name: string): void {
		for (let scope = this.#scope.parent; scope; scope = scope.parent) {
			if (scope.kind === 'class' || scope === this.root) continue;
			const found: Variable | undefined = scope.variables.get(name);
			if (!found && !scope.elsewhere.has(name)) continue;
			this.#scope.elsewhere.set(name, found?.scope ?? scope.elsewhere.get(name)!);
			return;
		}
	}

	#function(node: FunctionNode): void {
		if (isFunctionDef(node)) {
			for (const each of node.decorator_list) this.#visit(each);
			this.#bind(node.name, { kind: 'function', node });
			if (is(this.#scope.node, 'ClassDef') && methodKind(node).endsWith('etter')) this.properties.add(node.name);
		}
		for (const each of [...node.args.defaults, ...node.args.kw_defaults]) if (each) this.#visit(each);
		const around = isFunctionDef(node) ? this.#typeScope(node, node.type_params) : this.#scope;
		const scope = this.#functionScope(node, around);
		this.#opened.set(node, scope);
		const { posonlyargs, args, kwonlyargs, vararg, kwarg } = node.args;
		for (const each of [...posonlyargs, ...args, ...kwonlyargs, vararg, kwarg]) {
			if (each)
				scope.own(each.arg).bindings.push({ kind: 'parameter', node: each, owner: node, scope, place: undefined });
		}
		this.#waiting.push({ scope, body: isFunctionDef(node) ? node.body : [node.body] });
	}

	#functionScope(node: FunctionNode, around: Scope): Scope {
		const { node: owner } = this.#scope;
		if (isFunctionDef(node) && is(owner, 'ClassDef')) {
			return new Scope('function', node, around, { node, class: owner }, receiverOf(node)?.arg ?? '');
		}
		const { posonlyargs, args, kwonlyargs } = node.args;
		const isTaken = [...posonlyargs, ...args, ...kwonlyargs].some(({ arg }) => arg === around.receiver);
		return new Scope('function', node, around, around.method, isTaken ? '' : around.receiver);
	}

	#class(node: ClassDef): void {
		for (const each of node.decorator_list) this.#visit(each);
		for (const each of node.bases) this.#visit(each);
		for (const each of node.keywords) this.#visit(each.value);
		this.#bind(node.name, { kind: 'class', node });
		const scope = new Scope('class', node, this.#typeScope(node, node.type_params));
		this.#opened.set(node, scope);
		this.#waiting.push({ scope, body: node.body });
	}

	/** https://docs.python.org/3/reference/executionmodel.html#annotation-scopes */
	#typeScope(node: PythonNode, parameters: readonly TypeParameter[]): Scope {
		if (!parameters?.length) return this.#scope;
		const scope = new Scope('types', node, this.#scope);
		for (const { name } of parameters)
			scope.own(name).bindings.push({ kind: 'typeParameter', scope, place: undefined });
		return scope;
	}

	#comprehension(node: ComprehensionNode): void {
		const outer = this.#scope;
		const scope = new Scope('comprehension', node, outer);
		this.#opened.set(node, scope);
		node.generators.forEach(({ target, iter, ifs, is_async }, index) => {
			this.#scope = index ? scope : outer;
			this.#visit(iter);
			const around = this.#scope;
			this.#scope = scope;
			this.#unpack(target, [], path => ({ kind: 'loop', value: iter, isAsync: Boolean(is_async), path }));
			if (around === outer) this.#seenFrom(scope, outer);
			for (const each of ifs) this.#visit(each);
		});
		this.#scope = scope;
		if (node.type === 'DictComp') {
			this.#visit(node.key);
			this.#visit(node.value);
		} else this.#visit(node.elt);
		this.#scope = outer;
	}

	/** What the first `for` goes through is seen from around the comprehension. */
	#seenFrom(scope: Scope, outer: Scope): void {
		for (const { bindings } of scope.variables.values()) {
			bindings.forEach((binding, index) => (bindings[index] = { ...binding, scope: outer }));
		}
	}

	/** A name whose class is asked for; a socket that is told not to wait. https://docs.python.org/3/library/socket.html#socket.socket.setblocking */
	#notice({ func, args }: Extract<PythonNode, { type: 'Call' }>): void {
		if (is(func, 'Name') && func.id === 'isinstance' && args.length === 2) {
			const name = dottedName(args[0]!);
			if (name !== undefined) this.asked.add(name);
		}
		if (!is(func, 'Attribute') || args.length !== 1) return;
		const isTold = (func.attr === 'setblocking' || func.attr === 'settimeout') && isFalseOrZero(args[0]!);
		const name = isTold ? dottedName(func.value) : undefined;
		if (name !== undefined) this.nonBlocking.add(name);
	}
}

const isStarred = (node: Expression): boolean => is(node, 'Starred');

const isTypeChecking = (test: Expression): boolean => lastNameOf(test) === 'TYPE_CHECKING';

const IMPORT_ERRORS = new Set(['ImportError', 'ModuleNotFoundError', 'Exception', 'BaseException']);

/** https://docs.python.org/3/library/exceptions.html#ImportError */
function catchesImport(type: Expression | null): boolean {
	if (!type) return true;
	if (is(type, 'Tuple')) return type.elts.some(catchesImport);
	return IMPORT_ERRORS.has(lastNameOf(type) ?? '');
}

/** `False`, `0`, `0.0` */
export const isFalseOrZero = (node: Expression): boolean =>
	is(node, 'Constant') &&
	((node.value.kind === 'bool' && !node.value.is) ||
		(node.value.kind === 'int' && node.value.digits === '0') ||
		(node.value.kind === 'float' && node.value.number === 0));

/** `a.b.c` as it is written; undefined for anything with more in it than names. */
export function dottedName(node: Expression): string | undefined {
	if (is(node, 'Name')) return node.id;
	const of = is(node, 'Attribute') ? dottedName(node.value) : undefined;
	return of === undefined ? undefined : `${of}.${(node as { attr: string }).attr}`;
}

/** True for a name that is only kept free for a later value. */
export const isPlaceholder = (binding: Binding): boolean =>
	binding.kind === 'deleted' ||
	(binding.kind === 'assign' && !binding.annotation && binding.value !== null && isNone(binding.value));
