import {
	binding,
	calleeName,
	enclosingFunction,
	type AsyncFunctionDef,
	type Call,
	type PythonNode,
	type PythonSource,
} from '#python';
import { is, isFunctionDef, isRead, nodesOfScope, type Node } from '#program/python/ast.ts';
import { bindingsOf } from '#program/python/bindings.ts';

/** A call of an async generator of this file. */
export interface Generator {
	readonly call: Call;
	readonly definition: AsyncFunctionDef;
	/** What is open while it waits at a `yield`, as a person says it; undefined where nothing is. */
	readonly held: string | undefined;
	readonly isEndless: boolean;
}

/** The generator that is iterated: called here, or kept in a variable that nothing closes. */
export function generatorOf(source: PythonSource, node: PythonNode): Generator | undefined {
	const call = is(node, 'Name') ? keptCall(source, node) : node;
	if (!is(call, 'Call')) return undefined;
	const definition = definitionOf(source, call.func);
	if (definition?.type !== 'AsyncFunctionDef' || definition.decorator_list.length) return undefined;
	const yields = nodesOfScope(definition).filter(each => is(each, 'Yield') && enclosingFunction(each) === definition);
	if (!yields.length) return undefined;
	const held = yields.map(each => heldAround(each, definition)).find(each => each !== undefined);
	return { call, definition, held, isEndless: isEndless(definition) };
}

/** `pages = load_pages()` that is used for this loop alone: who mentions it again may close it. */
function keptCall(source: PythonSource, name: Extract<PythonNode, { type: 'Name' }>): PythonNode | undefined {
	const variable = binding(source, name);
	const [definition, ...more] = variable?.definitions ?? [];
	if (!variable || !definition || more.length || definition.kind !== 'assignment') return undefined;
	if (variable.references.some(each => isRead(each) && each !== name)) return undefined;
	const { parent } = definition.node;
	return is(parent, 'Assign') && parent.targets.length === 1 ? parent.value : undefined;
}

/** A function of the file by its name, or a method of the class around by `self`. */
function definitionOf(source: PythonSource, callee: PythonNode): Node | undefined {
	if (is(callee, 'Name')) {
		const definitions = binding(source, callee)?.definitions;
		return definitions?.length === 1 ? definitions[0]!.node : undefined;
	}
	if (!is(callee, 'Attribute') || !is(callee.value, 'Name') || callee.value.id !== 'self') return undefined;
	for (let at: Node = callee; at.type !== 'Module'; at = at.parent) {
		if (!is(at, 'ClassDef')) continue;
		const bindings = bindingsOf(at).get(callee.attr);
		const only = bindings?.length === 1 ? bindings[0]!.node : undefined;
		return isFunctionDef(only) ? only : undefined;
	}
	return undefined;
}

/** A context manager, or a `finally`, that is entered where the generator waits. */
function heldAround(node: PythonNode, owner: PythonNode): string | undefined {
	for (let child = node, at = node.parent; at && at !== owner; child = at, at = at.parent) {
		if (is(at, 'With', 'AsyncWith') && !is(child, 'withitem')) {
			const { context_expr } = at.items[0]!;
			return calleeName(is(context_expr, 'Call') ? context_expr.func : context_expr);
		}
		if (is(at, 'Try', 'TryStar') && at.finalbody.length && !at.finalbody.includes(child as never)) return 'finally';
		if (is(at, 'Module')) return undefined;
	}
	return undefined;
}

/** `while True:` that nothing inside leaves. */
function isEndless(definition: AsyncFunctionDef): boolean {
	const all = nodesOfScope(definition);
	if (all.some(each => is(each, 'Return'))) return false;
	return definition.body.some(statement => {
		if (!is(statement, 'While') || !is(statement.test, 'Constant')) return false;
		const { value } = statement.test;
		return (value.kind !== 'bool' || value.is) && !all.some(each => is(each, 'Break') && loopOf(each) === statement);
	});
}

/** The loop that a `break` leaves. */
export function loopOf(node: PythonNode): PythonNode | undefined {
	for (let child = node, at = node.parent; at && at.type !== 'Module'; child = at, at = at.parent) {
		if (isFunctionDef(at)) return undefined;
		if (is(at, 'While', 'For', 'AsyncFor') && !at.orelse.includes(child as never)) return at;
	}
	return undefined;
}
