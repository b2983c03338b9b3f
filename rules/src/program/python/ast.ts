import type { AsyncFunctionDef, FunctionDef as SyncFunctionDef, Lambda, PythonNode, PythonNodes } from '#python';
import { childrenOf } from '#python';

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

export const is = <Type extends Node['type']>(
	node: Node | null | undefined,
	...types: readonly Type[]
): node is PythonNodes[Type] => node != null && (types as readonly string[]).includes(node.type);

export const isFunctionDef = (node: Node | null | undefined): node is FunctionDef =>
	is(node, 'FunctionDef', 'AsyncFunctionDef');

/** True for `None` as it is written. */
export const isNone = (node: Node): boolean => is(node, 'Constant') && node.value.kind === 'None';

/** Every node inside a node, itself first, without what lies in those for which `enters` is false. */
export function* nodesIn(root: Node, enters: (node: Node) => boolean = () => true): Generator<Node> {
	const pending = [root];
	for (let node = pending.pop(); node; node = pending.pop()) {
		yield node;
		if (enters(node)) pending.push(...childrenOf(node).reverse());
	}
}

const isScope = (node: Node): node is ScopeNode => isFunctionDef(node) || is(node, 'ClassDef', 'Lambda', 'Module');

/** The nodes of a body that run with it: functions and classes inside are named, not entered. */
export function* nodesOfScope({ body }: ScopeNode): Generator<Node> {
	for (const part of Array.isArray(body) ? (body as readonly Node[]) : [body as Node]) {
		yield* nodesIn(part, node => !isScope(node));
	}
}

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
	Array.isArray(body) ? body.includes(child as never) : body === child;
