import {
	enclosingScope,
	is,
	isFunctionDef,
	nodesIn,
	nodesOfScope,
	type Alias,
	type Arg,
	type ClassDef,
	type FunctionDef,
	type Expression,
	type Global,
	type ImportFrom,
	type Name,
	type Node,
	type Nonlocal,
	type ScopeNode,
} from './ast.ts';

/** One place that gives a name its value. */
export type Binding =
	| { readonly kind: 'function'; readonly node: FunctionDef }
	| { readonly kind: 'class'; readonly node: ClassDef }
	| { readonly kind: 'parameter'; readonly node: Arg; readonly function: FunctionDef }
	| {
			readonly kind: 'assign';
			readonly node: Node;
			readonly value: Expression | null;
			readonly annotation?: Expression;
	  }
	| { readonly kind: 'with'; readonly node: Node; readonly value: Expression; readonly isAsync: boolean }
	| { readonly kind: 'import'; readonly node: Alias }
	| { readonly kind: 'importFrom'; readonly node: Alias; readonly from: ImportFrom }
	/** `a, b = value` */
	| { readonly kind: 'unpacked'; readonly node: Node; readonly value: Expression; readonly index: number }
	/** A loop, `global`, `del`, `except … as`: known to bind, not what. */
	| { readonly kind: 'other'; readonly node: Node };

export type Bindings = ReadonlyMap<string, readonly Binding[]>;

const cache = new WeakMap<ScopeNode, Bindings>();

/** The names that a module, class or function binds itself. https://docs.python.org/3/reference/executionmodel.html#binding-of-names */
export function bindingsOf(scope: ScopeNode): Bindings {
	const known = cache.get(scope);
	if (known) return known;
	const made = collect(scope);
	cache.set(scope, made);
	return made;
}

function collect(scope: ScopeNode): Bindings {
	const found = new Map<string, Binding[]>();
	const add = (name: string, binding: Binding) => {
		const all = found.get(name);
		if (all) all.push(binding);
		else found.set(name, [binding]);
	};
	if (isFunctionDef(scope)) addParameters(scope, add);
	for (const node of nodesOfScope(scope)) addBindings(node, add);
	return found;
}

type Add = (name: string, binding: Binding) => void;

function addParameters(node: FunctionDef, add: Add): void {
	const { posonlyargs, args, kwonlyargs, vararg, kwarg } = node.args;
	for (const each of [...posonlyargs, ...args, ...kwonlyargs]) {
		add(each.arg, { kind: 'parameter', node: each, function: node });
	}
	for (const each of [vararg, kwarg]) if (each) add(each.arg, { kind: 'other', node: each });
}

function addBindings(node: Node, add: Add): void {
	if (isFunctionDef(node)) return add(node.name, { kind: 'function', node });
	if (is(node, 'ClassDef')) return add(node.name, { kind: 'class', node });
	if (is(node, 'Import')) {
		for (const alias of node.names) add(alias.asname ?? alias.name.split('.')[0]!, { kind: 'import', node: alias });
	} else if (is(node, 'ImportFrom')) {
		for (const alias of node.names) add(alias.asname ?? alias.name, { kind: 'importFrom', node: alias, from: node });
	} else if (is(node, 'Assign')) {
		for (const target of node.targets) addTarget(target, node.value, add);
	} else if (is(node, 'AnnAssign')) {
		if (is(node.target, 'Name')) {
			add(node.target.id, { kind: 'assign', node: node.target, value: node.value, annotation: node.annotation });
		}
	} else if (is(node, 'NamedExpr')) {
		addTarget(node.target, node.value, add);
	} else if (is(node, 'Global', 'Nonlocal')) {
		for (const name of node.names) add(name, { kind: 'other', node });
	} else if (is(node, 'With', 'AsyncWith')) {
		for (const { context_expr: value, optional_vars: target } of node.items) {
			if (is(target, 'Name')) add(target.id, { kind: 'with', node: target, value, isAsync: node.type === 'AsyncWith' });
			else if (target) addNames(target, add);
		}
	} else {
		addOthers(node, add);
	}
}

function addTarget(target: Node, value: Expression, add: Add): void {
	if (is(target, 'Name')) add(target.id, { kind: 'assign', node: target, value });
	else if (is(target, 'Tuple', 'List') && target.elts.every(each => is(each, 'Name'))) {
		target.elts.forEach((each, index) => {
			if (is(each, 'Name')) add(each.id, { kind: 'unpacked', node: each, value, index });
		});
	} else addNames(target, add);
}

/** `for`, `except … as`, `del`, `+=` and `match` bind too; what, the inference does not follow. */
function addOthers(node: Node, add: Add): void {
	if (is(node, 'AugAssign', 'For', 'AsyncFor')) addNames(node.target, add);
	else if (is(node, 'Delete')) for (const target of node.targets) addNames(target, add);
	else if (is(node, 'ExceptHandler', 'MatchAs', 'MatchStar') && node.name) add(node.name, other(node));
	else if (is(node, 'MatchMapping') && node.rest) add(node.rest, other(node));
	else if (is(node, 'TypeAlias')) add(node.name.id, other(node));
}

function addNames(target: Node, add: Add): void {
	if (is(target, 'Name')) add(target.id, other(target));
	else if (is(target, 'Tuple', 'List')) for (const each of target.elts) addNames(each, add);
	else if (is(target, 'Starred')) addNames(target.value, add);
}

interface Lookup {
	readonly scope: ScopeNode;
	readonly bindings: readonly Binding[];
}

/**
 * The comprehension around a node, in the same function, that has a name of its own. What its first `for` goes through is
 * read around it. https://docs.python.org/3/reference/expressions.html#displays-for-lists-sets-and-dictionaries
 */
function comprehensionWith(name: string, from: Node): Node | undefined {
	const scope = enclosingScope(from);
	for (let child = from, at = from.parent as Node | undefined; at && at !== scope; child = at, at = at.parent) {
		if (is(at, ...COMPREHENSIONS) && at.generators.some(({ target }) => isIn(target, name))) return at;
		const whole = at.parent;
		if (is(whole, ...COMPREHENSIONS) && whole.generators[0] === at && whole.generators[0].iter === child) at = whole;
	}
	return undefined;
}

const COMPREHENSIONS = ['ListComp', 'SetComp', 'DictComp', 'GeneratorExp'] as const;

const isIn = (target: Node, name: string): boolean =>
	nodesIn(target).some(node => is(node, 'Name') && node.id === name && node.ctx === 'Store');

/** True for a name that a comprehension has for itself. */
export const isOfComprehension = (name: Name): boolean => comprehensionWith(name.id, name) !== undefined;

/** What the function, class or module that a name stands in binds to it. A comprehension's own name is nothing else's. */
export function bindingsOfName(name: Name): readonly Binding[] {
	const comprehension = comprehensionWith(name.id, name);
	if (comprehension) return [other(comprehension)];
	const scope = enclosingScope(name);
	return (scope && bindingsOf(scope).get(name.id)) ?? [];
}

/** The scope that a name means where it stands, and all that is bound to it there. Undefined for a builtin. */
export function lookup(name: string, from: Node): Lookup | undefined {
	let at = from;
	let scope = enclosingScope(at);
	for (let isFirst = true; scope; isFirst = false, at = scope, scope = enclosingScope(scope)) {
		const comprehension = comprehensionWith(name, at);
		if (comprehension) return { scope, bindings: [other(comprehension)] };
		// A function does not see the names of the class around it.
		if (!isFirst && scope.type === 'ClassDef') continue;
		const bindings = allBindings(scope, name);
		if (bindings.length) return { scope, bindings };
	}
	return undefined;
}

/** What a scope binds to one of its names, `global` and `nonlocal` of the functions inside included. */
function allBindings(scope: ScopeNode, name: string): readonly Binding[] {
	const bindings = bindingsOf(scope).get(name);
	if (!bindings) return [];
	const rebound = reboundIn(scope).filter(node => node.names.includes(name));
	return rebound.length ? [...bindings, ...rebound.map(other)] : bindings;
}

const other = (node: Node): Binding => ({ kind: 'other', node });

type Rebinding = Global | Nonlocal;

const rebindings = new WeakMap<ScopeNode, readonly Rebinding[]>();

/** `global` and `nonlocal` inside the functions of a scope: they may give its names another value. */
function reboundIn(scope: ScopeNode): readonly Rebinding[] {
	const known = rebindings.get(scope);
	if (known) return known;
	const made = nodesIn(scope).filter(
		(node): node is Rebinding => is(node, 'Global', 'Nonlocal') && enclosingScope(node) !== scope,
	);
	rebindings.set(scope, made);
	return made;
}
