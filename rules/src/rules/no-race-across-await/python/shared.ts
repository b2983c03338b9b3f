import { is, isFunctionDef, nodesOfScope } from '#program/python/ast.ts';
import { enclosingFunction, type AsyncFunctionDef, type FunctionDef, type PythonNode } from '#python';
import type { Context } from './context.ts';
import { isSelf, type Place } from './place.ts';

/** Methods that run once for an object, and functions of test runners. */
const RUNS_ONCE =
	/^(?:__init__|__new__|__aenter__|__aexit__|__await__|asyncSetUp|asyncTearDown|setUp|tearDown|main|test.*)$/;

/** True when another call of the function may write to a place while this one waits. */
export function isShared(context: Context, node: AsyncFunctionDef, place: Place): boolean {
	const { root, isVariable } = place;
	if (!isVariable && !context.options.checkProperties) return false;
	if (runsOnce(context, node)) return false;
	if (isSelf(root)) return !isVariable;
	const home = root.scope.node;
	if (root.definitions.some(({ kind }) => kind === 'parameter')) return !isVariable && context.options.checkParameters;
	if (root.definitions.some(({ kind }) => kind === 'class' || kind === 'function')) return false;
	if (home.type === 'Module') return !isVariable || isDeclared(node, root.name);
	// A variable of the function around: shared where that starts this one several times without waiting.
	return (
		isFunctionDef(home) &&
		home !== node &&
		(!isVariable || isDeclared(node, root.name)) &&
		isStartedAgain(context, node)
	);
}

/** `global name`, `nonlocal name`: without it an assignment makes a local variable. */
const isDeclared = (node: AsyncFunctionDef, name: string): boolean =>
	nodesOfScope(node).some(each => is(each, 'Global', 'Nonlocal') && each.names.includes(name));

function runsOnce(context: Context, node: AsyncFunctionDef | FunctionDef): boolean {
	if (RUNS_ONCE.test(node.name)) return true;
	if (node.decorator_list.some(each => context.source.text.slice(...each.range).includes('fixture'))) return true;
	const calls = callsOf(context, node);
	return calls.length > 0 && calls.every(call => !enclosingFunction(call) && !isInLoop(call));
}

function isStartedAgain(context: Context, node: AsyncFunctionDef): boolean {
	return callsOf(context, node).some(call => call.parent.type !== 'Await' && isInLoop(call));
}

function callsOf({ source }: Context, node: AsyncFunctionDef | FunctionDef): PythonNode[] {
	if (is(node.parent, 'ClassDef')) return [];
	const references = source.scopes.of(node).resolve(node.name)?.references ?? [];
	return references.map(({ parent }) => parent).filter(parent => parent.type === 'Call');
}

function isInLoop(node: PythonNode): boolean {
	for (let at: PythonNode = node; at.type !== 'Module' && !isFunctionDef(at); at = at.parent) {
		if (is(at, 'For', 'AsyncFor', 'While', 'ListComp', 'SetComp', 'GeneratorExp', 'DictComp')) return true;
	}
	return false;
}
