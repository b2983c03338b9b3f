import type {
	AsyncFunctionDef,
	FunctionDef as SyncFunctionDef,
	Lambda,
	PythonNode,
	PythonNodes,
} from '../../languages/python/nodes.ts';
import { visitorKeys } from '../../languages/python/visitor-keys.ts';

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
} from '../../languages/python/nodes.ts';

export type Node = PythonNode;
export type FunctionDef = AsyncFunctionDef | SyncFunctionDef;
/** A node whose names are its own. https://docs.python.org/3/reference/executionmodel.html#naming-and-binding */
export type ScopeNode = FunctionDef | Lambda | PythonNodes['ClassDef'] | PythonNodes['Module'];

export const is = <Type extends Node['type']>(
	node: Node | null | undefined,
	...types: readonly Type[]
): node is PythonNodes[Type] => node != null && (types as readonly string[]).includes(node.type);

export const isFunctionDef = (node: Node | null | undefined): node is FunctionDef =>
	is(node, 'FunctionDef', 'AsyncFunctionDef');

/** True for `None` as it is written. */
export const isNone = (node: Node): boolean => is(node, 'Constant') && node.value.kind === 'None';

/** The nodes inside a node, in the order of its fields. */
export function childrenOf(node: Node): Node[] {
	return visitorKeys[node.type].flatMap(key => {
		const value = (node as never)[key] as Node | readonly (Node | null)[] | null;
		return (Array.isArray(value) ? value : [value]).filter((each): each is Node => each != null);
	});
}

/** Every node inside a node, itself first, without what lies in those for which `enters` is false. */
export function* nodesIn(root: Node, enters: (node: Node) => boolean = () => true): Generator<Node> {
	const pending = [root];
	for (let node = pending.pop(); node; node = pending.pop()) {
		yield node;
		if (node === root || enters(node)) pending.push(...childrenOf(node).reverse());
	}
}

const isScope = (node: Node): node is ScopeNode => isFunctionDef(node) || is(node, 'ClassDef', 'Lambda', 'Module');

/** The nodes of a statement, or of a function's body, that run in the same function. */
export const nodesOfScope = (root: Node): Generator<Node> => nodesIn(root, node => !isScope(node));

/** The function, class or module whose body a node runs in. */
export function enclosingScope(node: Node): ScopeNode | undefined {
	for (let child = node, at: Node | undefined = node.parent; at; child = at, at = at.parent) {
		if (isScope(at) && isInBody(at, child)) return at;
	}
	return undefined;
}

/** Default values, decorators, annotations and base classes run in the scope around. */
const isInBody = ({ body }: ScopeNode, child: Node): boolean =>
	Array.isArray(body) ? body.includes(child as never) : body === child;
