import type { AsyncFunctionDef, FunctionDef as SyncFunctionDef, Lambda, Name, PythonNode, PythonNodes } from '#python';
import { collectNodes, forEachChild } from '#python';

export type {
	Alias,
	AnnAssign,
	Arg,
	Assign,
	Call,
	ClassDef,
	Constant,
	Expr,
	Expression,
	Global,
	ImportFrom,
	ListComp,
	Module,
	Name,
	Nonlocal,
	Return,
} from '#python';

export type Node = PythonNode;
export type FunctionDef = AsyncFunctionDef | SyncFunctionDef;
/** A node whose names are its own. https://docs.python.org/3/reference/executionmodel.html#naming-and-binding */
export type ScopeNode = FunctionDef | Lambda | PythonNodes['ClassDef'] | PythonNodes['Module'];

/** True for a node of one of these types; no node is of none. */
export const is = <Type extends Node['type']>(
	node: Node | null | undefined,
	...types: readonly Type[]
): node is PythonNodes[Type] => node != null && (types as readonly string[]).includes(node.type);

/** True for `def` and `async def`: a function with a name, decorators and statements. */
export const isFunctionDef = (node: Node | null | undefined): node is FunctionDef =>
	is(node, 'FunctionDef', 'AsyncFunctionDef');

/** True for a name whose value is used where it stands: `x += …` reads `x` before it binds it, although its `ctx` is `Store`. */
export const isRead = (name: Name): boolean =>
	name.ctx === 'Load' || (is(name.parent, 'AugAssign') && name.parent.target === name);

/** True for `None` as it is written. */
export const isNone = (node: Node): boolean => is(node, 'Constant') && node.value.kind === 'None';

/** Every node of a tree, parents first; `enters` says which of them to look into. */
export function nodesIn(root: Node, enters?: (node: Node) => boolean): readonly Node[] {
	if (enters) return collect(root, enters);
	const known = wholeTrees.get(root);
	if (known) return known;
	const nodes = collect(root, () => true);
	wholeTrees.set(root, nodes);
	return nodes;
}

/** Many questions look through the same function, class or module. */
const wholeTrees = new WeakMap<Node, readonly Node[]>();

const collect = (root: Node, enters: (node: Node) => boolean): Node[] => collectNodes(root, enters, forEachChild);

const isScope = (node: Node): node is ScopeNode => isFunctionDef(node) || is(node, 'ClassDef', 'Lambda', 'Module');

/** The nodes of a body that run with it: functions and classes inside are named, not entered. */
export function nodesOfScope(scope: ScopeNode): readonly Node[] {
	let nodes = scopes.get(scope);
	if (!nodes) scopes.set(scope, (nodes = nodesRunWith([scope.body].flat())));
	return nodes;
}

const scopes = new WeakMap<ScopeNode, readonly Node[]>();

/** The nodes that run with some statements: functions and classes inside are named, not entered. */
export const nodesRunWith = (statements: readonly Node[]): Node[] =>
	statements.flatMap(each => collect(each, runsHere));

const runsHere = (node: Node): boolean => !isScope(node);

/** The list of statements that a statement stands in: `body`, `orelse` or `finalbody` of what is around it. */
export function blockOf(statement: Node): readonly Node[] | undefined {
	const parent = statement.parent as Node | undefined;
	return Object.values(parent ?? {}).find(
		(value): value is readonly Node[] => Array.isArray(value) && value.includes(statement),
	);
}

/** The function, class or module whose body a node runs in. */
export function enclosingScope(node: Node): ScopeNode | undefined {
	for (let child = node, at: Node | undefined = node.parent; at; child = at, at = at.parent) {
		if (isScope(at) && isInBody(at, child)) return at;
	}
	return undefined;
}

/** Default values, decorators, annotations and base classes run in the scope around. */
const isInBody = ({ body }: ScopeNode, child: Node): boolean =>
	Array.isArray(body) ? body.includes(child) : body === child;

/** The class that a node stands in: the nearest one around it, or the node itself. */
export function classAround(node: Node): PythonNodes['ClassDef'] | undefined {
	for (let at = node; at.type !== 'Module'; at = at.parent) if (at.type === 'ClassDef') return at;
	return undefined;
}
