import { childrenOf } from './children.ts';
import type {
	AsyncFunctionDef,
	Call,
	ClassDef,
	Expression,
	FunctionDef,
	Keyword,
	Lambda,
	Name,
	PythonNode,
} from './nodes.ts';
import type { Variable } from './scopes.ts';
import type { PythonSource } from './source.ts';

export type FunctionNode = FunctionDef | AsyncFunctionDef | Lambda;

/** True for what has a body of its own that runs when it is called, a lambda among them. */
export const isFunction = (node: PythonNode): node is FunctionNode =>
	node.type === 'FunctionDef' || node.type === 'AsyncFunctionDef' || node.type === 'Lambda';

/** The function whose code a node runs in. Decorators, defaults and annotations run in the one around. */
export function enclosingFunction(node: PythonNode): FunctionNode | undefined {
	for (let child = node, at = node.parent; at && child.type !== 'Module'; child = at, at = at.parent) {
		if (at.type === 'ClassDef') {
			if (!isInHead(at, child)) return undefined;
		} else if (isFunction(at) && child !== at.args && (at.type === 'Lambda' || !isInHead(at, child))) return at;
	}
	return undefined;
}

/** True for what stands outside the body. The head is short and the body may be long, so the head is looked through. */
function isInHead(owner: FunctionDef | AsyncFunctionDef | ClassDef, child: PythonNode): boolean {
	const isListed = (list: readonly PythonNode[]): boolean => list.length > 0 && list.includes(child);
	if (isListed(owner.decorator_list) || isListed(owner.type_params)) return true;
	return owner.type === 'ClassDef' ? isListed(owner.bases) || isListed(owner.keywords) : child === owner.returns;
}

/** True for `await x`. */
export const isAwaited = (node: PythonNode): boolean => node.parent?.type === 'Await';

/** True when the value of an expression goes nowhere: the expression is a whole statement. */
export const isDiscarded = (node: PythonNode): boolean => node.parent?.type === 'Expr';

/** Positional arguments, starred ones as they are: `f(*a, b)` has two. */
export const argumentsOf = (call: Call): readonly Expression[] => call.args;

/** The argument with a name. One that comes in by `**options` has none, and is not found. */
export const keywordArgument = (call: Call, name: string): Keyword | undefined =>
	call.keywords.find(({ arg }) => arg === name);

/** What is written at a node, as it is written. */
export const sourceText = (source: PythonSource, node: PythonNode): string => source.text.slice(...node.range);

/** The variable that a name means where it stands; undefined for a builtin, or a name that nothing in the file binds. */
export const binding = (source: PythonSource, name: Name): Variable | undefined =>
	source.scopes.of(name).resolve(name.id);

/** True in an `async def`, and at the top of a module that awaits there, as notebooks and documents do. */
export function isInAsyncContext(source: PythonSource, node: PythonNode): boolean {
	const around = enclosingFunction(node);
	if (around) return around.type === 'AsyncFunctionDef';
	return !isInClass(node) && hasTopLevelAwait(source);
}

const isInClass = (node: PythonNode): boolean =>
	node.type !== 'Module' && (node.parent.type === 'ClassDef' || isInClass(node.parent));

const topLevelAwaits = new WeakMap<object, boolean>();

/** True for a module that awaits at its top level: a notebook, a document, the body of a script. */
export function hasTopLevelAwait({ ast }: PythonSource): boolean {
	let found = topLevelAwaits.get(ast);
	if (found === undefined) {
		found = awaits(ast);
		topLevelAwaits.set(ast, found);
	}
	return found;
}

function awaits(node: PythonNode): boolean {
	if (node.type === 'Await' || node.type === 'AsyncFor' || node.type === 'AsyncWith') return true;
	if (
		node.type === 'FunctionDef' ||
		node.type === 'AsyncFunctionDef' ||
		node.type === 'Lambda' ||
		node.type === 'ClassDef'
	)
		return false;
	return childrenOf(node).some(awaits);
}
