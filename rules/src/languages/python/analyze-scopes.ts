import type { Module, Name, PythonNode } from './nodes.ts';
import type { DefinitionKind, Definition, Scope, ScopeNode, Scopes, Variable } from './scopes.ts';
import { visitorKeys } from './visitor-keys.ts';

interface MutableVariable extends Variable {
	readonly definitions: Definition[];
	readonly references: Name[];
}

const COMPREHENSIONS = new Set(['ListComp', 'SetComp', 'DictComp', 'GeneratorExp']);
const OPENS_SCOPE = new Set(['Module', 'FunctionDef', 'AsyncFunctionDef', 'ClassDef', 'Lambda', ...COMPREHENSIONS]);

/** Finds what every name of a module means. One walk binds, a second resolves, since Python binds for the whole scope at once. */
export function analyzeScopes(module: Module): Scopes {
	const opened = new Map<PythonNode, ScopeBuilder>();
	const root = new ScopeBuilder(module, undefined);
	opened.set(module, root);
	const reads: { name: Name; scope: ScopeBuilder }[] = [];

	const visit = (node: PythonNode, scope: ScopeBuilder): void => {
		bind(node, scope);
		if (node.type === 'Name') reads.push({ name: node, scope });
		let inner = scope;
		if (OPENS_SCOPE.has(node.type)) {
			inner = new ScopeBuilder(node as ScopeNode, scope);
			opened.set(node, inner);
		}
		visitChildren(node, scope, inner);
	};
	const visitChildren = (node: PythonNode, scope: ScopeBuilder, inner: ScopeBuilder): void => {
		for (const key of visitorKeys[node.type]) {
			const value = (node as never)[key] as PythonNode | (PythonNode | null)[] | null;
			if (!value) continue;
			if (!Array.isArray(value)) visit(value, isOutside(node, value) ? around(node, scope) : inner);
			else for (const child of value) if (child) visit(child, isOutside(node, child) ? around(node, scope) : inner);
		}
	};
	visitChildren(module, root, root);
	for (const { name, scope } of reads) scope.lookUp(name.id)?.references.push(name);

	// Few nodes are asked for, so the way up is cheaper than an entry for each.
	const of = (node: PythonNode): ScopeBuilder => {
		const parent = node.parent as PythonNode | undefined;
		if (!parent) return root;
		if (isOutside(parent, node)) return around(parent, of(parent));
		return opened.get(parent) ?? of(parent);
	};
	return { module: root, of, openedBy: node => opened.get(node) ?? root };
}

/** Defaults and annotations stand among the parameters, and run in the scope around the function. */
const around = (node: PythonNode, scope: ScopeBuilder): ScopeBuilder =>
	node.type === 'arguments' || node.type === 'arg' || node.type === 'comprehension' ? (scope.parent ?? scope) : scope;

/** Decorators, defaults, annotations, bases and the first iterable of a comprehension run in the scope around. */
function isOutside(owner: PythonNode, child: PythonNode): boolean {
	switch (owner.type) {
		case 'FunctionDef':
		case 'AsyncFunctionDef':
			return owner.decorator_list.includes(child as never) || owner.returns === child;
		case 'ClassDef':
			return (
				owner.decorator_list.includes(child as never) ||
				owner.bases.includes(child as never) ||
				owner.keywords.includes(child as never)
			);
		case 'arguments':
			return child.type !== 'arg';
		case 'arg':
			return true;
		case 'comprehension':
			return owner.iter === child && (owner.parent as { generators: readonly PythonNode[] }).generators[0] === owner;
		default:
			return false;
	}
}

class ScopeBuilder implements Scope {
	readonly node: ScopeNode;
	readonly parent: ScopeBuilder | undefined;
	readonly variables = new Map<string, MutableVariable>();
	readonly #elsewhere = new Map<string, 'global' | 'nonlocal'>();

	constructor(node: ScopeNode, parent: ScopeBuilder | undefined) {
		this.node = node;
		this.parent = parent;
	}

	resolve(name: string): Variable | undefined {
		return this.lookUp(name);
	}

	lookUp(name: string): MutableVariable | undefined {
		if (this.#elsewhere.get(name) === 'global') return this.root.variables.get(name);
		const own = this.variables.get(name);
		if (own) return own;
		for (let scope = this.parent; scope; scope = scope.parent) {
			// Names of a class are not seen from the functions inside it.
			if (scope.node.type === 'ClassDef') continue;
			const found = scope.variables.get(name);
			if (found) return found;
		}
		return undefined;
	}

	get root(): ScopeBuilder {
		return this.parent?.root ?? this;
	}

	declareElsewhere(name: string, where: 'global' | 'nonlocal'): void {
		this.#elsewhere.set(name, where);
	}

	add(name: string, kind: DefinitionKind, node: PythonNode): void {
		const scope = this.#owner(name);
		let variable = scope.variables.get(name);
		if (!variable) {
			variable = { name, scope, definitions: [], references: [] };
			scope.variables.set(name, variable);
		}
		variable.definitions.push({ kind, node });
	}

	#owner(name: string): ScopeBuilder {
		const where = this.#elsewhere.get(name);
		if (where === 'global') return this.root;
		if (where !== 'nonlocal') return this;
		for (let scope = this.parent; scope; scope = scope.parent) {
			if (scope.node.type !== 'ClassDef' && scope.variables.has(name)) return scope;
		}
		return this;
	}

	/** A walrus inside a comprehension binds around it. */
	get aroundComprehensions(): ScopeBuilder {
		return COMPREHENSIONS.has(this.node.type) && this.parent ? this.parent.aroundComprehensions : this;
	}
}

function bind(node: PythonNode, scope: ScopeBuilder): void {
	switch (node.type) {
		case 'Name':
			if (node.ctx === 'Load') return;
			if (node.ctx === 'Del') scope.add(node.id, 'delete', node);
			else bindStore(node, scope);
			return;
		case 'FunctionDef':
		case 'AsyncFunctionDef':
			scope.add(node.name, 'function', node);
			return;
		case 'ClassDef':
			scope.add(node.name, 'class', node);
			return;
		case 'arg':
			scope.add(node.arg, 'parameter', node);
			return;
		case 'alias':
			if (node.name !== '*') scope.add(node.asname ?? node.name.split('.')[0]!, 'import', node);
			return;
		case 'ExceptHandler':
			if (node.name !== null) scope.add(node.name, 'except', node);
			return;
		case 'MatchAs':
		case 'MatchStar':
			if (node.name !== null) scope.add(node.name, 'match', node);
			return;
		case 'MatchMapping':
			if (node.rest !== null) scope.add(node.rest, 'match', node);
			return;
		case 'TypeVar':
		case 'ParamSpec':
		case 'TypeVarTuple':
			scope.add(node.name, 'type', node);
			return;
		case 'Global':
			for (const name of node.names) scope.declareElsewhere(name, 'global');
			return;
		case 'Nonlocal':
			for (const name of node.names) scope.declareElsewhere(name, 'nonlocal');
	}
}

/** What a stored name is the target of, outside the tuples and stars around it. */
function bindStore(name: Name, scope: ScopeBuilder): void {
	let child: PythonNode = name;
	let owner = name.parent;
	while (owner.type === 'Tuple' || owner.type === 'List' || owner.type === 'Starred')
		[child, owner] = [owner, owner.parent];
	switch (owner.type) {
		case 'For':
		case 'AsyncFor':
		case 'comprehension':
			return scope.add(name.id, owner.target === child ? 'for' : 'assignment', name);
		case 'withitem':
			return scope.add(name.id, 'with', name);
		case 'NamedExpr':
			return scope.aroundComprehensions.add(name.id, 'assignment', name);
		default:
			return scope.add(name.id, 'assignment', name);
	}
}
